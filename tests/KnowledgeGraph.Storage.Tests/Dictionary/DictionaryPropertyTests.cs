using System.Buffers;
using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Dictionary;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Tests.Dictionary;

/// <summary>Whatever is done with a dictionary, it answers as a plain one of objects does.</summary>
[TestFixture]
internal sealed class DictionaryPropertyTests
{
    private static readonly Gen<List<Term>> Terms = SampleTerms.Any.List[0, 120];

    [Test]
    public void Ids_AreThoseOfAPlainDictionary_ThroughEveryDoor() =>
        Gen.Select(Terms, Gen.Bool.List[120], Gen.ULong).Sample((terms, doors, seed) =>
        {
            var dictionary = new TermDictionary(seed);
            var plain = new Dictionary<Term, ulong>();
            for (var i = 0; i < terms.Count; i++)
            {
                var id = SampleTerms.Intern(dictionary, terms[i], doors[i]);
                Assert.That(id, Is.EqualTo(plain.GetValueOrDefault(terms[i], id)));
                plain[terms[i]] = id;
            }

            CheckAll(dictionary, terms, plain);
            Assert.That(plain.Values, Is.Unique);
            dictionary.Verify();
        });

    [Test]
    public void FreezingAdoptingAndOpening_ChangeNothing() =>
        Gen.Select(Terms, Gen.Int[1, 4], Gen.ULong, Gen.Bool).Sample((terms, pieces, seed, fold) =>
        {
            var (dictionary, whole) = (new TermDictionary(seed), new TermDictionary(seed + 1));
            var (parts, last) = (new List<SealedBytes>(), TermCounts.Zero);
            foreach (var piece in terms.Chunk(Math.Max(1, terms.Count / pieces)))
            {
                var ids = Array.ConvertAll(piece, dictionary.Intern);
                Assert.That(ids, Is.EqualTo(Array.ConvertAll(piece, whole.Intern)));
                parts.Add(SampleTerms.Freeze(dictionary, last, dictionary.Counts));
                last = dictionary.Counts;
                dictionary.Adopt(parts[^1]);
                Assert.That((dictionary.Counts, dictionary.Frozen), Is.EqualTo((last, last)));
            }

            if (fold)
            {
                parts = [SampleTerms.Freeze(dictionary, TermCounts.Zero, last)];
                dictionary.Adopt(parts[0]);
            }

            var opened = TermDictionary.Open(seed, parts);
            foreach (var reader in (TermDictionary[])[dictionary, opened])
            {
                Assert.That(SampleTerms.All(reader).ConvertAll(SampleTerms.Exactly), Is.EqualTo(SampleTerms.All(whole).ConvertAll(SampleTerms.Exactly)));
                Assert.That(terms.ConvertAll(reader.Intern), Is.EqualTo(terms.ConvertAll(whole.Intern)));
                Assert.That(reader.Counts, Is.EqualTo(last));
                reader.Verify();
            }
        });

    [Test]
    public void FreezingWhileMoreComes_KeepsTheRest() =>
        Gen.Select(Terms, Terms, Gen.ULong).Sample((first, then, seed) =>
        {
            var dictionary = new TermDictionary(seed);
            var ids = first.ConvertAll(dictionary.Intern);
            var part = SampleTerms.Freeze(dictionary, TermCounts.Zero, dictionary.Counts);
            ids.AddRange(then.ConvertAll(dictionary.Intern));
            dictionary.Adopt(part);
            List<Term> all = [.. first, .. then];
            Assert.That(all.ConvertAll(dictionary.Intern), Is.EqualTo(ids));
            dictionary.Verify();
        });

    [Test]
    public void Truncate_ForgetsWhatCameAfter() =>
        Gen.Select(Terms, Terms, Terms, Gen.Bool).Sample((kept, forgotten, then, frozen) =>
        {
            var (dictionary, other) = (new TermDictionary(5), new TermDictionary(5));
            kept.ForEach(term => other.Intern(term));
            kept.ForEach(term => dictionary.Intern(term));
            if (frozen)
            {
                dictionary.Adopt(SampleTerms.Freeze(dictionary, TermCounts.Zero, dictionary.Counts));
            }

            var watermark = dictionary.Counts;
            forgotten.ForEach(term => SampleTerms.All(dictionary).Add(dictionary.GetTerm(new TermId(dictionary.Intern(term)))));
            dictionary.Truncate(watermark);
            Assert.That(dictionary.Counts, Is.EqualTo(watermark));
            Assert.That(forgotten.ConvertAll(term => dictionary.TryGetId(term, out var id) ? id.Value : 0), Is.EqualTo(forgotten.ConvertAll(term => other.TryGetId(term, out var id) ? id.Value : 0)));
            Assert.That(then.ConvertAll(dictionary.Intern), Is.EqualTo(then.ConvertAll(other.Intern)));
            Assert.That(SampleTerms.All(dictionary), Is.EqualTo(SampleTerms.All(other)));
            dictionary.Verify();
        });

    [Test]
    public void Log_GivesTheSameIds() =>
        Gen.Select(Terms, Terms, Gen.ULong).Sample((first, then, seed) =>
        {
            var (dictionary, replayed) = (new TermDictionary(seed), new TermDictionary(seed + 1));
            foreach (var terms in (List<Term>[])[first, then])
            {
                var from = dictionary.Counts;
                terms.ForEach(term => dictionary.Intern(term));
                var log = new ArrayBufferWriter<byte>();
                dictionary.WriteTerms(from, dictionary.Counts, log);
                Assert.That(replayed.ReadTerms(log.WrittenSpan), Is.EqualTo(dictionary.Counts));
            }

            Assert.That(SampleTerms.All(replayed).ConvertAll(SampleTerms.Exactly), Is.EqualTo(SampleTerms.All(dictionary).ConvertAll(SampleTerms.Exactly)));
            Assert.That(first.ConvertAll(replayed.Intern), Is.EqualTo(first.ConvertAll(dictionary.Intern)));
            replayed.Verify();
        });

    [Test]
    public void DamagedLog_IsRefusedOrReadAndNothingElse() =>
        Gen.Select(SampleTerms.Any.List[1, 40], Gen.Int[0, 1 << 20], Gen.Byte, Gen.Bool).Sample((terms, at, change, cut) =>
        {
            var (dictionary, replayed) = (new TermDictionary(1), new TermDictionary(2));
            terms.ForEach(term => dictionary.Intern(term));
            var log = new ArrayBufferWriter<byte>();
            dictionary.WriteTerms(TermCounts.Zero, dictionary.Counts, log);
            var bytes = log.WrittenSpan.ToArray();
            at %= bytes.Length;
            bytes[at] ^= change;
            try
            {
                replayed.ReadTerms(cut ? bytes.AsSpan(0, at) : bytes);
                replayed.Verify();
            }
            catch (StoreException error)
            {
                Assert.That(error.Error, Is.EqualTo(StoreError.Corrupt));
                Assert.That(replayed.Counts, Is.EqualTo(TermCounts.Zero));
            }
        }, iter: 2000);

    [Test]
    public void Batches_GiveTheIdsOfOneByOne() =>
        Gen.Select(SampleTerms.Quads.List[0, 700], Gen.Int[1, 200], Gen.Bool).Sample((quads, pieces, frozen) =>
        {
            var (batched, single) = (new TermDictionary(3), new TermDictionary(3));
            var (actual, expected) = (new QuadBuffer(), new QuadBuffer());
            var batch = new InternBatch(batched, actual);
            for (var i = 0; i < quads.Count; i++)
            {
                var quad = quads[i];
                expected.Add(new QuadIds(
                    single.Intern(quad.Subject), single.Intern(quad.Predicate), single.Intern(quad.Object),
                    quad.GraphName is null ? TermId.DefaultGraph.Value : single.Intern(quad.GraphName)));
                batch.Add(new QuadSpan(
                    SampleTerms.Span(quad.Subject), SampleTerms.Span(quad.Predicate), SampleTerms.Span(quad.Object),
                    quad.GraphName is null ? default : SampleTerms.Span(quad.GraphName)));
                if (i % pieces == pieces - 1)
                {
                    batch.Flush();
                    if (frozen)
                    {
                        batched.Adopt(SampleTerms.Freeze(batched, batched.Frozen, batched.Counts));
                    }
                }
            }

            batch.Flush();
            Assert.That(actual.Count, Is.EqualTo(quads.Count));
            Assert.That(Enumerable.Range(0, quads.Count).Select(i => actual[i]), Is.EqualTo(Enumerable.Range(0, quads.Count).Select(i => expected[i])));
            Assert.That(batched.Counts, Is.EqualTo(single.Counts));
        });

    private static void CheckAll(TermDictionary dictionary, List<Term> terms, Dictionary<Term, ulong> plain)
    {
        var buffer = Array.Empty<byte>();
        foreach (var term in terms)
        {
            Assert.That(dictionary.TryGetId(term, out var id) ? id.Value : 0, Is.EqualTo(plain[term]));
            Assert.That(dictionary.GetTerm(id), Is.EqualTo(term));
            if (dictionary.TryRead(id, ref buffer, out var span))
            {
                Assert.That(SampleTerms.Exactly(span.ToTerm()), Is.EqualTo(SampleTerms.Exactly(dictionary.GetTerm(id))));
            }
            else
            {
                Assert.That(term is TripleTerm || InlineTerms.IsInline(id));
            }
        }
    }
}
