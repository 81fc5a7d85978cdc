using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tests.Text;

public sealed class TextParts
{
    [TestCase("abc", 2, 2)]
    [TestCase("😀bc", 2, 1)]
    [TestCase("a😀😀c", 5, 3)]
    [TestCase("a😀😀c", 6, 4)]
    public void CodePointsBeforeAnOffset(string text, int utf16, int expected) => Assert.That(CodePointMap.Of(text).ToCodePoint(utf16), Is.EqualTo(expected));

    [TestCase("He saw ‘Cold Harbour.’ It was good.", "Cold Harbour", true)]
    [TestCase("“We won it all,” she said.", "We won it all,", false)]
    [TestCase("She said \"it was a day to remember\" and left.", "it was a day to remember", false)]
    public void QuotesAreTitlesOrSpeech(string text, string inner, bool isTitle)
    {
        var quote = QuoteFinder.Find(text, 0, text.Length).Single();
        Assert.That(text[quote.Inner.Start..quote.Inner.End], Is.EqualTo(inner));
        Assert.That(quote.Kind == QuoteKind.Title, Is.EqualTo(isTitle));
    }

    [Test]
    public void NewsLinesAreRead()
    {
        var layout = ArticleLayout.Read(new Article { Id = "a", Text = "date 2021-03-04 Home Film News\n\nAnna Lind wins big prize\n\nThe deck of the story.\n\nBy Mary Hill\nAnna Lind wins big prize (Pic Courtesy: Agency)\n\nThe body is here and it is a longer paragraph." });
        Assert.That(layout.Published, Is.EqualTo(new DateOnly(2021, 3, 4)));
        Assert.That(layout.Blocks.Select(b => b.Kind), Is.EqualTo(new[] { BlockKind.Metadata, BlockKind.Headline, BlockKind.Description, BlockKind.Byline, BlockKind.Caption, BlockKind.Paragraph }));
    }
}
