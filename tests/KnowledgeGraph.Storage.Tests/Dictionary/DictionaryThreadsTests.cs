using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Dictionary;

namespace KnowledgeGraph.Storage.Tests.Dictionary;

/// <summary>Readers go on undisturbed while the writer adds, grows, freezes, adopts and forgets.</summary>
[TestFixture]
internal sealed class DictionaryThreadsTests
{
    private const int Terms = 60_000;
    private const int Step = 5_000;

    [Test]
    public void Readers_SeeWhatWasGiven()
    {
        var dictionary = new TermDictionary(7);
        var (given, done) = (0, false);
        Exception? failure = null;
        var readers = Enumerable.Range(1, 2).Select(seed => new Thread(() =>
        {
            try
            {
                var random = new Random(seed);
                while (!Volatile.Read(ref done))
                {
                    var upTo = Volatile.Read(ref given);
                    for (var i = 0; i < 200 && upTo > 0; i++)
                    {
                        Check(dictionary, random.Next(upTo));
                    }
                }
            }
            catch (Exception error)
            {
                failure = error;
            }
        })).ToList();
        readers.ForEach(reader => reader.Start());
        for (var i = 0; i < Terms; i += Step)
        {
            Write(dictionary, i, ref given);
        }

        Volatile.Write(ref done, true);
        readers.ForEach(reader => reader.Join());
        Assert.That(failure, Is.Null);
        dictionary.Verify();
    }

    private static void Write(TermDictionary dictionary, int start, ref int given)
    {
        for (var i = start; i < start + Step; i++)
        {
            dictionary.Intern(Make(i));
            Volatile.Write(ref given, i + 1);
        }

        var watermark = dictionary.Counts;
        for (var i = 0; i < Step; i++)
        {
            dictionary.Intern(new Iri($"urn:forgotten:{i}"));
        }

        dictionary.Truncate(watermark);
        if (start / Step % 3 == 1)
        {
            dictionary.Adopt(SampleTerms.Freeze(dictionary, dictionary.Frozen, dictionary.Counts));
        }
        else if (start / Step % 6 == 5)
        {
            dictionary.Adopt(SampleTerms.Freeze(dictionary, TermCounts.Zero, dictionary.Counts));
        }

        GC.Collect(0);
    }

    private static Term Make(int i) => i % 2 == 0 ? new Iri($"http://example.org/{i}") : new Literal($"a text too long for an id, {i}");

    private static void Check(TermDictionary dictionary, int i)
    {
        var expected = new TermId(i % 2 == 0 ? TermIdTag.Iri : TermIdTag.Literal, (ulong)i / 2);
        if (!dictionary.TryGetId(Make(i), out var id) || id != expected || !dictionary.GetTerm(id).Equals(Make(i)))
        {
            throw new InvalidOperationException($"The term {i} is not what it was.");
        }
    }
}
