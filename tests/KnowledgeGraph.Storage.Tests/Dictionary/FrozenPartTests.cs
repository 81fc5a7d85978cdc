using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Storage.Dictionary;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Tests.Dictionary;

[TestFixture]
internal sealed class FrozenPartTests
{
    private const ulong Seed = 11;

    [Test]
    public void ManyTerms_AreSmallAndComeBack()
    {
        var dictionary = new TermDictionary(Seed);
        List<Term> terms = [.. Enumerable.Range(0, 30_000).SelectMany(i => (Term[])
        [
            new Iri($"http://example.org/kg/paper/{i:x8}"),
            Literal.LanguageTagged($"query {i % 97} engine over a graph of storage {i} and logic", i % 3 == 0 ? "en" : "EN"),
            new Iri($"https://doi.org/10.{1000 + (i % 500)}/kg.{i}"),
        ])];
        var ids = terms.ConvertAll(dictionary.Intern);
        var part = SampleTerms.Freeze(dictionary, TermCounts.Zero, dictionary.Counts);
        Assert.That(part.Length, Is.LessThan(20 * terms.Count));
        var opened = TermDictionary.Open(Seed, [part]);
        opened.Verify();
        Assert.That(terms.ConvertAll(opened.Intern), Is.EqualTo(ids));
        Assert.That(ids.ConvertAll(id => opened.GetTerm(new TermId(id))), Is.EqualTo(terms));
        Assert.That(opened.TryGetId(new Iri("http://example.org/kg/paper/x"), out _), Is.False);
    }

    [Test]
    public void LongTerms_ComeBack()
    {
        var dictionary = new TermDictionary(Seed);
        List<Term> terms = [.. new[] { 0, 10, 4095, 4096, 4097, 70_000, 5, 1_500_000, 20_000_000, 7, 4096, 65_536 }.SelectMany((length, i) => (Term[])
        [
            new Literal($"{i}" + new string('x', length)), new Literal(new string('é', length) + i, Xsd.Token), new Iri("urn:" + new string('a', length) + i),
        ])];
        var ids = terms.ConvertAll(dictionary.Intern);
        var opened = TermDictionary.Open(Seed, [SampleTerms.Freeze(dictionary, TermCounts.Zero, dictionary.Counts)]);
        foreach (var reader in (TermDictionary[])[dictionary, opened])
        {
            Assert.That(terms.ConvertAll(term => reader.TryGetId(term, out var id) ? id.Value : 0), Is.EqualTo(ids));
            Assert.That(ids.ConvertAll(id => reader.GetTerm(new TermId(id))).SequenceEqual(terms));
        }
    }

    [Test]
    public void FlippedBits_AreFoundOrDoNoHarm() =>
        Gen.Select(SampleTerms.Any.List[1, 150], Gen.Int[0, 1 << 24].List[30]).Sample((terms, flips) =>
        {
            var dictionary = new TermDictionary(Seed);
            var ids = terms.ConvertAll(dictionary.Intern);
            var good = SampleTerms.Freeze(dictionary, TermCounts.Zero, dictionary.Counts);
            foreach (var flip in flips)
            {
                var bytes = good.Slice(0, (int)good.Length).ToArray();
                bytes[flip / 8 % bytes.Length] ^= (byte)(1 << (flip % 8));
                ReadAll(bytes, terms, ids);
            }
        }, iter: 60);

    [Test]
    public void FlippedBits_AreFoundOrDoNotMatter_WhereBytesAreChecked() =>
        Gen.Select(SampleTerms.Any.List[1, 150], Gen.Int[0, 1 << 24].List[30]).Sample((terms, flips) =>
        {
            var dictionary = new TermDictionary(Seed);
            var ids = terms.ConvertAll(dictionary.Intern);
            var good = SampleTerms.Freeze(dictionary, TermCounts.Zero, dictionary.Counts);
            foreach (var flip in flips)
            {
                try
                {
                    var opened = TermDictionary.Open(Seed, [new DamagedBytes(good, flip / 8 % good.Length)]);
                    Assert.That(opened.Counts, Is.EqualTo(dictionary.Counts));
                    for (var i = 0; i < ids.Count; i++)
                    {
                        CheckOne(opened, terms[i], ids[i], SampleTerms.Exactly(dictionary.GetTerm(new TermId(ids[i]))));
                    }
                }
                catch (StoreException)
                {
                }
            }
        }, iter: 60);

    [Test]
    public void DeepTripleTerms_ComeBackOnASmallStack()
    {
        var dictionary = new TermDictionary(Seed);
        Term term = new Literal("x");
        for (var i = 0; i < TripleTerm.MaxDepth; i++)
        {
            term = new TripleTerm(new Triple(new Iri("urn:s"), new Iri("urn:p"), term));
        }

        var id = dictionary.Intern(term);
        var opened = TermDictionary.Open(Seed, [SampleTerms.Freeze(dictionary, TermCounts.Zero, dictionary.Counts)]);
        var (equal, found) = (false, false);
        var thread = new Thread(() => (equal, found) = (opened.GetTerm(new TermId(id)).Equals(term), opened.TryGetId(term, out _)), maxStackSize: 1 << 20);
        thread.Start();
        thread.Join();
        Assert.That(equal && found);
    }

    [Test]
    public void Garbage_IsNoPart() =>
        Gen.Byte.Array[0, 600].Sample(bytes => Assert.That(() => TermDictionary.Open(Seed, [Seal(bytes)]), Throws.TypeOf<StoreException>()));

    [Test]
    public void PartsThatDoNotFit_AreRefused()
    {
        var dictionary = new TermDictionary(Seed);
        TermCounts[] marks = [default, default, default];
        for (var i = 0; i < 60; i++)
        {
            dictionary.Intern(new Iri($"urn:{i}"));
            marks[i / 20] = dictionary.Counts;
        }

        var (first, second) = (SampleTerms.Freeze(dictionary, TermCounts.Zero, marks[0]), SampleTerms.Freeze(dictionary, marks[0], marks[1]));
        Assert.That(() => TermDictionary.Open(Seed, [second]), Throws.TypeOf<StoreException>());
        Assert.That(() => TermDictionary.Open(Seed + 1, [first]), Throws.TypeOf<StoreException>());
        Assert.That(() => dictionary.Adopt(second), Throws.ArgumentException);
        Assert.That(() => dictionary.Freeze(marks[1], marks[0], new NativeOutput()), Throws.ArgumentException);
        Assert.That(TermDictionary.Open(Seed, [second, first]).Counts, Is.EqualTo(marks[1]));
        dictionary.Adopt(first);
        Assert.That(() => dictionary.Truncate(TermCounts.Zero), Throws.ArgumentException);
        Assert.That(() => dictionary.Adopt(SampleTerms.Freeze(dictionary, new TermCounts(0, 10, 0, 0), marks[1])), Throws.ArgumentException);
        dictionary.Adopt(second);
        dictionary.Adopt(SampleTerms.Freeze(dictionary, TermCounts.Zero, marks[2]));
        Assert.That(dictionary.Frozen, Is.EqualTo(marks[2]));
        dictionary.Verify();
    }

    private static void CheckOne(TermDictionary opened, Term term, ulong id, string written)
    {
        try
        {
            Assert.That(SampleTerms.Exactly(opened.GetTerm(new TermId(id))), Is.EqualTo(written));
            Assert.That(opened.TryGetId(term, out var found) ? found.Value : 0, Is.EqualTo(id));
        }
        catch (StoreException)
        {
        }
    }

    private static void ReadAll(byte[] bytes, List<Term> terms, List<ulong> ids)
    {
        try
        {
            var opened = TermDictionary.Open(Seed, [Seal(bytes)]);
            foreach (var read in (Action[])[
                () => ids.ForEach(id => opened.GetTerm(new TermId(id))),
                () => terms.ForEach(term => opened.TryGetId(term, out _)),
                () => opened.Verify()])
            {
                Try(read);
            }
        }
        catch (StoreException)
        {
        }
    }

    // A changed count may also make an id unknown.
    private static void Try(Action read)
    {
        try
        {
            read();
        }
        catch (Exception error) when (error is StoreException or ArgumentException { ParamName: "id" })
        {
        }
    }

    private static SealedBytes Seal(byte[] bytes)
    {
        using var output = new NativeOutput();
        output.Write(bytes);
        return output.Complete();
    }
}
