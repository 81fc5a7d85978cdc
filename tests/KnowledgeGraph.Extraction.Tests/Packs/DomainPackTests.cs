using KnowledgeGraph.Articles;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Extraction.Tests.Packs;

internal sealed class DomainPackTests
{
    private static readonly FactType Visit = new(
        "visit",
        new Iri("https://example.org/v#Visit"),
        [
            new FactSlot("who", new Iri("https://example.org/v#who"), SlotRange.Person) { IsKey = true, IsRequired = true },
            new FactSlot("town", new Iri("https://example.org/v#town"), SlotRange.Place),
            new FactSlot("days", new Iri("https://example.org/v#days"), SlotRange.Integer),
        ],
        "{who}");

    private static readonly Article Article = new() { Id = "a", Text = "Jane Doe won the Tony Award. She saw Leeds. She stayed three days." };

    [Test]
    public void Facts_of_all_packs_come_together_in_the_order_of_the_text()
    {
        var pack = Pack((sentence, output) => output.Add(Fact([sentence.Quote(0, 1)])));
        var found = FactExtractor.Default.With(pack).Extract(Article);
        Assert.That(found.Facts.Select(f => f.GetType()), Is.EqualTo(new[] { typeof(AwardResultFact), typeof(RecordFact) }));
        Assert.That(found.Facts[1].Evidence, Has.Count.EqualTo(3), "One fact of three sentences has three quotes.");
        Assert.That(found.Facts[1].Rule, Is.EqualTo("test-frame"));
        Assert.That(FactExtractor.Of(pack).Extract(Article).Facts.Select(f => f.GetType()), Is.EqualTo(new[] { typeof(RecordFact) }));
        Assert.That(FactExtractor.Default.With(pack).Trace(Article).Result.Facts, Has.Count.EqualTo(2));
    }

    [Test]
    public void What_only_one_sentence_says_is_added_and_what_differs_stays_two_facts()
    {
        var pack = Pack((sentence, output) =>
        {
            (string, object)[] more = sentence.Number switch { 0 => [], 1 => [("town", new Place("Leeds"))], _ => [("days", 3)] };
            output.Add(Fact([sentence.Quote(0, 1)], more));
        });
        var joined = (RecordFact)FactExtractor.Of(pack).Extract(Article).Facts.Single();
        Assert.That((joined.Value<Place>("town"), joined.Value<int>("days")), Is.EqualTo((new Place("Leeds"), 3)));

        var contradicting = Pack((sentence, output) => output.Add(Fact([sentence.Quote(0, 1)], ("days", sentence.Number))));
        Assert.That(FactExtractor.Of(contradicting).Extract(Article).Facts, Has.Count.EqualTo(3));
    }

    [Test]
    public void The_gate_is_the_same_for_all()
    {
        var pack = Pack((sentence, output) =>
        {
            if (sentence.Number == 0)
            {
                output.Add(Fact([new Evidence("Jane Doe lost", 0, 13)]));
                output.Add(Fact([new Evidence("Jane", -1, 3)]));
                output.Add(Fact([]));
                output.Add(Fact([sentence.Quote(0, 0)], ("days", "three")));
                output.Add(Fact([sentence.Quote(0, 0)], ("nothing", 1)));
                output.Add(new RecordFact { Type = Visit, Values = Fact([]).Values, Confidence = 0.1m, Evidence = [sentence.Quote(0, 0)] });
                output.Miss("V1", "Because.", sentence.Quote(0, 0));
            }
        });
        var found = FactExtractor.Of(pack).Extract(Article);
        Assert.That(found.Facts, Is.Empty);
        // The two quotes that are not in the text are one miss: code, reason and place are the same.
        Assert.That(found.Misses.Select(m => m.Code), Is.EquivalentTo(new[] { "V1", "KG2108", "KG2108", "KG2104", "KG2104", "KG2109" }));
    }

    [Test]
    public void Limits_and_cancellation_hold_for_packs()
    {
        var pack = Pack((sentence, output) => output.Add(Fact([sentence.Quote(0, 0)], ("days", sentence.Number))));
        var found = FactExtractor.Default.With(pack).Extract(Article, new ExtractionOptions { MaxFacts = 2 });
        Assert.That((found.Facts.Count, found.Misses.Select(m => m.Code)), Is.EqualTo((2, (string[])["KG2110"])));
        Assert.That(() => FactExtractor.Of(pack).Extract(Article, null, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Packs_that_make_no_sense_are_refused()
    {
        var pack = Pack((_, _) => { });
        Assert.That(() => new DomainPack("x", new PackLexicon([]), []), Throws.ArgumentException);
        Assert.That(() => FactExtractor.Of(), Throws.ArgumentException);
        Assert.That(() => FactExtractor.Of(pack).With(pack), Throws.ArgumentException);
        Assert.That(() => FactExtractor.Default.With(DomainPack.AwardsAndRoles), Throws.ArgumentException);
        Assert.That(FactExtractor.Default.With(pack).Packs, Is.EqualTo(new[] { DomainPack.AwardsAndRoles, pack }));
    }

    [Test]
    public void A_build_can_tell_whether_packs_find_the_same()
    {
        string? Of(string lexicon, string? version, string name = "test") =>
            FactExtractor.Default.With(new DomainPack(name, PackLexicon.Parse(lexicon), [new Frame((_, _) => { })], version)).Fingerprint;
        Assert.That(Of("town\tLeeds", null), Is.Null);
        Assert.That(Of("town\tLeeds", "1"), Is.EqualTo(Of("# towns\ntown\tLeeds", "1")).And.Not.EqualTo(FactExtractor.Default.Fingerprint));
        Assert.That(new[] { Of("town\tLeeds", "1"), Of("town\tLeeds\tL", "1"), Of("town\tLeeds", "2"), Of("town\tLeeds", "1", "other") }.Distinct().Count(), Is.EqualTo(4));
        Assert.That(FactExtractor.Of(DomainPack.AwardsAndRoles).Fingerprint, Is.EqualTo(FactExtractor.Default.Fingerprint));
    }

    [Test]
    public void The_built_in_pack_alone_is_the_default()
    {
        var built = FactExtractor.Of(DomainPack.AwardsAndRoles).Extract(Article);
        Assert.That(built.Facts.Select(Found.Line), Is.EqualTo(FactExtractor.Default.Extract(Article).Facts.Select(Found.Line)));
    }

    [Test]
    public void Hostile_text_gives_packs_sentences_and_no_crash()
    {
        (string Part, int Times)[] parts =
        [
            ("", 1), (" \n", 9), ("a", 1_000_000), ("“ ", 20_000), ("Leeds ", 50_000), ("£", 50_000), ("£4.5m. ", 20_000), ("\u0001\uD800\uFFFF ", 20_000), ("1 July 2024 ", 20_000),
            ("Jane Doe saw Leeds.\n", 20_000), ("He said. ", 20_000), ("1,", 50_000),
        ];
        foreach (var (part, times) in parts)
        {
            var text = string.Concat(Enumerable.Repeat(part, times));
            var pack = Pack((sentence, output) => output.Add(Fact([sentence.Quote(0, sentence.Items.Count - 1)], ("days", sentence.Number / 2))));
            Assert.That(FactExtractor.Of(pack).Extract(new Article { Id = "h", Text = text }).Misses.Select(m => m.Code), Has.None.EqualTo("KG2108"));
        }
    }

    private static DomainPack Pack(Action<SentenceView, FrameOutput> read) => new("test", PackLexicon.Parse("town\tLeeds"), [new Frame(read)]);

    private static RecordFact Fact(Evidence[] evidence, params (string Slot, object Value)[] more)
    {
        var values = new Dictionary<string, object> { ["who"] = new Person("Jane Doe") };
        foreach (var (slot, value) in more)
        {
            values[slot] = value;
        }

        return new RecordFact { Type = Visit, Values = values, Confidence = 0.9m, Evidence = evidence };
    }
}
