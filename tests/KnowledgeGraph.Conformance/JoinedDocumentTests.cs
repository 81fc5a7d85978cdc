using KnowledgeGraph.Conformance.Doors;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Conformance;

/// <summary>
/// The documents of a suite's positive tests joined, over and over, to one of some megabytes: what no single document is large enough
/// for, such as the seams between the buffers of a stream and between the blocks of several threads.
/// </summary>
internal sealed class JoinedDocumentTests
{
    private const int Size = 5 << 20;

    [TestCase("ntriples", "rdf/rdf11/rdf-n-triples", "rdf/rdf12/rdf-n-triples/syntax", "rdf/rdf12/rdf-n-triples/c14n")]
    [TestCase("nquads", "rdf/rdf11/rdf-n-quads", "rdf/rdf12/rdf-n-quads/syntax", "rdf/rdf12/rdf-n-quads/c14n")]
    [TestCase("turtle", "rdf/rdf11/rdf-turtle", "rdf/rdf12/rdf-turtle/syntax", "rdf/rdf12/rdf-turtle/eval")]
    [TestCase("trig", "rdf/rdf11/rdf-trig", "rdf/rdf12/rdf-trig/syntax", "rdf/rdf12/rdf-trig/eval")]
    [CancelAfter(60_000)]
    public void A_large_document_reads_the_same_in_any_pieces(string name, string part, string second, string third, CancellationToken cancellation)
    {
        TestSupport.SharedData.Path("suites/TESTS.tsv");
        var document = Joined([part, second, third]);
        var options = new RdfReaderOptions { BaseIri = "https://example.org/joined/" };
        var input = new ReaderInput(document, RdfFormat.FromName(name)!, options, cancellation);
        var whole = new Digest();
        RdfReader.Read(document, input.Format, whole, options, cancellation);
        TestContext.Out.WriteLine($"{document.Length} bytes, {whole.Quads} quads");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(whole.Quads, Is.GreaterThan(50_000));
            foreach (var size in new[] { 4093, 65521, 1 << 20 })
            {
                var found = new Digest();
                RdfReader.Read(new TrickleStream(document, size), input.Format, found, options, cancellation);
                Assert.That(found, Is.EqualTo(whole), $"by {size} bytes");
            }

            var threads = new Digest();
            RdfReader.Read(new TrickleStream(document, 70_001), input.Format, threads, options with { Parallelism = 3 }, cancellation);
            if (input.Format == RdfFormat.NTriples || input.Format == RdfFormat.NQuads)
            {
                Assert.That(threads, Is.EqualTo(whole), "three threads, one sink");
            }
            else
            {
                // Several threads number the blank nodes of Turtle in another way: the hash is that of the quads less their labels.
                Assert.That((threads.Quads, threads.WithoutLabels), Is.EqualTo((whole.Quads, whole.WithoutLabels)), "three threads, one sink");
            }

            Assert.That(CountApart(input), Is.EqualTo(whole.Quads), "three threads, three sinks");
        }
    }

    private static long CountApart(ReaderInput input)
    {
        var sinks = Enumerable.Range(0, 3).Select(_ => new SpanCounter()).ToArray();
        RdfReader.ReadParallel(input.Bytes, input.Format, thread => sinks[thread], input.Options with { Parallelism = 3 }, input.Cancellation);
        return sinks.Sum(sink => sink.Quads);
    }

    private static byte[] Joined(string[] parts)
    {
        var documents = SuiteParts.All
            .Where(part => parts.Contains(part.Name))
            .SelectMany(SuiteParts.Tests)
            .OfType<SuiteTest>()
            .Where(test => !test.Type.Contains("Negative", StringComparison.Ordinal))
            .Select(test => SuiteFiles.Read(test.ActionIri))

            // A byte order mark belongs at the beginning of a document, and each of these but the first is in its midst.
            .Where(bytes => bytes is not [0xEF, 0xBB, 0xBF, ..])
            .ToList();
        using var joined = new MemoryStream();
        while (joined.Length < Size)
        {
            foreach (var document in documents)
            {
                joined.Write(document);
                joined.WriteByte((byte)'\n');
            }
        }

        return joined.ToArray();
    }

    private sealed class SpanCounter : Rdf.Access.IQuadSpanSink
    {
        public long Quads { get; private set; }

        public void OnQuad(in Rdf.Access.QuadSpan quad) => Quads++;
    }

    /// <summary>How many quads came, and a hash of them in their order.</summary>
    private sealed class Digest : Rdf.Access.IQuadSink, IEquatable<Digest>
    {
        private int _hash;

        public long Quads { get; private set; }

        public int WithoutLabels { get; private set; }

        public void OnQuad(in Quad quad)
        {
            Quads++;
            _hash = HashCode.Combine(_hash, quad);
            WithoutLabels = HashCode.Combine(WithoutLabels, Bare(quad.Subject), quad.Predicate, Bare(quad.Object), Bare(quad.GraphName));
        }

        public bool Equals(Digest? other) => other is not null && Quads == other.Quads && _hash == other._hash;

        public override bool Equals(object? obj) => Equals(obj as Digest);

        public override int GetHashCode() => _hash;

        private static Term? Bare(Term? term) => term is BlankNode or TripleTerm ? null : term;

        public override string ToString() => $"{Quads} quads, hash {_hash:x8}";
    }
}
