using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Dictionary;

namespace KnowledgeGraph.Storage.Tests.Dictionary;

[TestFixture]
internal sealed class TermTableTests
{
    private const int Terms = 700_000;

    // With few known bits, slots are placed by the hashes of their records when segments split.
    [Test]
    public void GrowingTables_LoseNothing([Values(TermTable.TagBits, 19, 8)] int knownBits)
    {
        var hash = new TermHash(3);
        var types = new LiteralTypes(hash);
        var hot = new HotTerms(types, TermCounts.Zero, knownBits);
        Span<byte> text = stackalloc byte[sizeof(int)];
        for (var i = 0; i < Terms; i++)
        {
            BitConverter.TryWriteBytes(text, i);
            hot.Add(new TermKey(TermIdTag.Iri, 0, types.Hash(TermIdTag.Iri, 0, text), text));
        }

        var half = hot.Take(new TermCounts(0, Terms / 2, 0, 0));
        var most = hot.Take(new TermCounts(0, Terms - 10, 0, 0));
        for (var i = 0; i < Terms; i++)
        {
            BitConverter.TryWriteBytes(text, i);
            var key = new TermKey(TermIdTag.Iri, 0, types.Hash(TermIdTag.Iri, 0, text), text);
            var id = new TermId(TermIdTag.Iri, (ulong)i).Value;
            if (hot.Find(key) != id || half.Find(key) != (i < Terms / 2 ? id : 0) || most.Find(key) != (i < Terms - 10 ? id : 0))
            {
                Assert.Fail($"The term {i} is lost.");
            }
        }
    }

    [Test]
    public void Hashes_DifferBySeed_AndSpread()
    {
        var (one, two) = (new TermHash(1), new TermHash(2));
        Assert.That(one.Check, Is.Not.EqualTo(two.Check));
        var bytes = new byte[64];
        var all = new HashSet<ulong>();
        for (var length = 0; length <= bytes.Length; length++)
        {
            Assert.That(all.Add(one.Of(bytes.AsSpan(0, length), 0)));
            for (var i = 0; i < length; i++)
            {
                bytes[i] = 1;
                Assert.That(all.Add(one.Of(bytes.AsSpan(0, length), 0)));
                Assert.That(two.Of(bytes.AsSpan(0, length), 0), Is.Not.EqualTo(one.Of(bytes.AsSpan(0, length), 0)));
                bytes[i] = 0;
            }
        }
    }
}
