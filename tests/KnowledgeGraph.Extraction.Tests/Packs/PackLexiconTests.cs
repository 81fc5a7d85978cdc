namespace KnowledgeGraph.Extraction.Tests.Packs;

internal sealed class PackLexiconTests
{
    [Test]
    public void Lines_are_entries_and_comments_are_none()
    {
        var lexicon = PackLexicon.Parse("# clubs\r\n\r\nclub\tTern City\tCity| The Terns \nsign\tsign\n");
        Assert.That(lexicon.Terms.Select(t => (t.Kind, t.Name, string.Join('|', t.Aliases))), Is.EqualTo(new[] { ("club", "Tern City", "City|The Terns"), ("sign", "sign", "") }));
    }

    [TestCase("club", "line 1")]
    [TestCase("# a\nclub\tA\tB\tC", "line 2")]
    [TestCase("\tA", "line 1")]
    public void A_line_that_is_no_entry_is_refused_with_its_number(string text, string says) =>
        Assert.That(() => PackLexicon.Parse(text, "clubs.tsv"), Throws.TypeOf<FormatException>().With.Message.Contains(says).And.Message.Contains("clubs.tsv"));

    [TestCase("club\tA City\nclub\tB\tA City", "A City")]
    [TestCase("club\tCity\nplace\tCity", "City")]
    [TestCase("club\t\u200B", "no words")]
    public void A_form_has_one_entry(string text, string says) =>
        Assert.That(() => PackLexicon.Parse(text), Throws.ArgumentException.With.Message.Contains(says));
}
