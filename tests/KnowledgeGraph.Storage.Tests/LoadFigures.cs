using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Storage.Tests;

/// <summary>Figures of loading and scanning, by hand: <c>dotnet test -c Release --filter Name~Figures</c>.</summary>
[TestFixture]
[Explicit("measures; proves nothing")]
internal sealed class LoadFigures
{
    private const int Quads = 1_000_000;

    [Test]
    public void Figures()
    {
        var quads = Generate();
        for (var round = 0; round < 3; round++)
        {
            using var store = QuadStore.OpenInMemory();
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var load = Cpu(() => store.AddRange(quads));
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            using var snapshot = store.Snapshot();
            var orders = Cpu(() =>
            {
                foreach (var order in (QuadOrder[])[QuadOrder.Ospg, QuadOrder.Posg, QuadOrder.Psog])
                {
                    snapshot.Scan(default, order, QuadPositions.None).Dispose();
                }
            });
            var rows = 0L;
            var scan = Cpu(() => rows = ScanAll(snapshot));
            TestContext.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{store.Count} quads: load {store.Count / load / 1e6:F2} M/s of CPU, with 4 orders {store.Count / (load + orders) / 1e6:F2} M/s, "
                + $"{(double)store.EstimatedBytes / store.Count:F1} B/quad with 4 orders and terms, {(double)allocated / store.Count:F0} B/quad allocated, scan {rows / scan / 1e6:F0} M rows/s (3 columns)"));
        }
    }

    private static long ScanAll(IQuadSnapshot snapshot)
    {
        var (rows, batch) = (0L, new QuadBatch(1024));
        for (var i = 0; i < 10; i++)
        {
            using var cursor = snapshot.Scan(default, QuadOrder.Spog, QuadPositions.Subject | QuadPositions.Predicate | QuadPositions.Object);
            while (cursor.Read(batch))
            {
                rows += batch.Count;
            }
        }

        return rows;
    }

    private static double Cpu(Action action)
    {
        GC.Collect();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        action();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    }

    // Papers with types, titles, years, venues, authors and citations; terms made anew, as a reader makes them.
    private static List<Quad> Generate()
    {
        var random = new Random(1);
        var predicates = new[] { "type", "title", "year", "venue", "author", "cites" }.Select(name => new Iri("http://example.org/def/" + name)).ToArray();
        var quads = new List<Quad>(Quads);
        for (var paper = 0; quads.Count < Quads; paper++)
        {
            var subject = Name("publication", paper);
            quads.Add(new Quad(subject, predicates[0], Name("class", paper % 5)));
            quads.Add(new Quad(subject, predicates[1], new Literal($"A title of a paper about topic {paper}")));
            quads.Add(new Quad(subject, predicates[2], new Literal($"{1970 + random.Next(50)}", Xsd.Integer)));
            quads.Add(new Quad(subject, predicates[3], Name("venue", random.Next(2000))));
            for (var i = 0; i < 3; i++)
            {
                quads.Add(new Quad(subject, predicates[4], Name("person", random.Next(1, 300) * random.Next(1, 300))));
                quads.Add(new Quad(subject, predicates[5], Name("publication", random.Next(paper + 1))));
            }
        }

        return quads;
    }

    private static Iri Name(string kind, int number) => new($"http://example.org/{kind}/{number}");
}
