using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction.Tests.Packs;

internal sealed class SentenceViewTests
{
    private static readonly PackLexicon Lexicon = PackLexicon.Parse("club\tTern City\tCity\nsign\tsign\tsigned|have signed\nfund\tJane Doe Fund");

    [TestCase("£4.5m", "4500000", "GBP")]
    [TestCase("€12 million", "12000000", "EUR")]
    [TestCase("$3bn", "3000000000", "USD")]
    [TestCase("£900,000", "900000", "GBP")]
    [TestCase("2.5 million euros", "2500000", "EUR")]
    [TestCase("300 pounds", "300", "GBP")]
    public void Money_is_read(string text, string amount, string currency)
    {
        var item = Items($"They paid {text} for it.").Single(i => i.Kind == SentenceItemKind.Money);
        Assert.That((item.Text, item.Amount?.ToString(System.Globalization.CultureInfo.InvariantCulture), item.Currency), Is.EqualTo((text, amount, currency)));
    }

    [Test]
    public void An_amount_may_end_its_sentence()
    {
        var seen = new List<SentenceView>();
        Read("They paid £4.5m. “No,” he said.", seen.Add);
        Assert.That(seen[0].Items.Single(i => i.Kind == SentenceItemKind.Money).Text, Is.EqualTo("£4.5m"));
        Assert.That(seen, Has.Count.EqualTo(2));
    }

    [TestCase("They paid £ for it.")]
    [TestCase("They paid £4x for it.")]
    [TestCase("They paid £99999999999999999999999999999999 for it.")]
    [TestCase("They paid 12 million.")]
    [TestCase("£")]
    public void What_is_no_amount_is_none(string text) => Assert.That(Items(text).Select(i => i.Kind), Has.None.EqualTo(SentenceItemKind.Money));

    [TestCase("on 1 July 2024", "2024-07-01")]
    [TestCase("on July 1, 2024", "2024-07-01")]
    [TestCase("on 31 June 2024", null)]
    [TestCase("in July 2024", null)]
    public void Dates_are_read_in_both_orders(string text, string? day)
    {
        var dates = Items($"It began {text}.").Where(i => i.Date is not null).Select(i => i.Date!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.That(dates.SingleOrDefault(), Is.EqualTo(day));
    }

    [Test]
    public void Terms_lie_over_mentions_and_are_found_as_they_are_written()
    {
        var items = Items("The Jane Doe Fund and TERN CITY Have Signed with Tern City, or City, not a city.");
        Assert.That(items.Where(i => i.Kind == SentenceItemKind.Term).Select(i => (i.Text, i.Name)), Is.EqualTo(new[]
        {
            ("Jane Doe Fund", "Jane Doe Fund"), ("Have Signed", "sign"), ("Tern City", "Tern City"), ("City", "Tern City"),
        }));
    }

    [Test]
    public void Items_cover_the_sentence_in_order_with_offsets_in_code_points()
    {
        const string text = "😀 Jane Doe won the Tony Award in 2019. She said: “I signed 😀 with Tern City.” The club paid £1m on 1 July 2020.";
        var seen = new List<SentenceView>();
        Read(text, seen.Add);
        var runes = text.EnumerateRunes().Select(r => r.ToString()).ToList();
        var last = 0;
        foreach (var item in seen.SelectMany(s => s.Items))
        {
            Assert.That(string.Concat(runes.Skip(item.Start).Take(item.End - item.Start)), Is.EqualTo(item.Text));
            Assert.That(item.Start, Is.GreaterThanOrEqualTo(last));
            last = item.End;
        }

        foreach (var sentence in seen)
        {
            Assert.That(sentence.Items.Select(i => i.Index), Is.EqualTo(Enumerable.Range(0, sentence.Items.Count)));
            Assert.That(text.Contains(sentence.ToString(), StringComparison.Ordinal));
            Assert.That(() => sentence.Quote(1, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That((sentence.At(-1), sentence.At(sentence.Items.Count)), Is.EqualTo(((SentenceItem?)null, (SentenceItem?)null)));
        }
    }

    [Test]
    public void What_somebody_says_stays_whole()
    {
        var items = Items("“We have signed Tern City for £1m and we are very happy about that,” she said.");
        Assert.That(items.Select(i => i.Kind), Has.Member(SentenceItemKind.Speech).And.None.EqualTo(SentenceItemKind.Money).And.None.EqualTo(SentenceItemKind.Term));
    }

    [Test]
    public void Surnames_and_pronouns_have_the_name_in_full()
    {
        var seen = new List<SentenceView>();
        Read("Jane Doe won the Tony Award in 2019. Doe signed. She left.", seen.Add);
        Assert.That(seen[1].Items[0].Name, Is.EqualTo("Jane Doe"));
        var she = seen[2].Items[0];
        Assert.That((she.Kind, she.Name, she.IsResolved), Is.EqualTo((SentenceItemKind.Pronoun, "Jane Doe", true)));
    }

    private static List<SentenceItem> Items(string text)
    {
        var seen = new List<SentenceItem>();
        Read(text, sentence => seen.AddRange(sentence.Items));
        return seen;
    }

    private static void Read(string text, Action<SentenceView> see) =>
        FactExtractor.Of(new DomainPack("test", Lexicon, [new Frame((sentence, _) => see(sentence))])).Extract(new Article { Id = "a", Text = text });
}
