namespace KnowledgeGraph.Extraction.Tests.Frames;

/// <summary>Names and titles of awkward shapes, and what an article's title may stand for.</summary>
public sealed class NameAndTitleRows
{
    [TestCase("Lupita Oak received an Oscar award for best supporting actress in her role as Patsy in the film 12 Days of March.", "Role | Lupita Oak | 12 Days of March | Patsy", TestName = "A title that starts with a number")]
    [TestCase("Ring Larder, Jr. was a screenwriter. He won an Emmy Award in 1990.", "Won | Ring Larder, Jr. | Emmy Award | - | - | 1990", TestName = "Only people have generations")]
    [TestCase("The show won the Emmy Award for Best Comedy in 1996. She was nominated for her work as Missy. , Ann Lind and Max Ray accepting an award for it on a long evening in a hall full of people who had waited for hours, and of others who had come late because of the rain and the wind and the snow, as the caption of a picture says that nobody needs to read any more]]In 2013 Anna Lind won a Peabody Award.", "Won | Anna Lind | Peabody Award | - | - | 2013", TestName = "Text after mark-up in the middle")]
    public void Says(string text, string expected) => Assert.That(Found.Lines(text), Has.Member(expected));

    [Test]
    public void TextBeforeMarkUpInTheMiddle_IsRead() => Assert.That(
        Found.Lines("Anna Lind won the Emmy Award for Best Actress in 1996. " + string.Concat(Enumerable.Repeat("It was a long night for all who had come. ", 8)) + "accepting an award]]In 2013 she retired."),
        Has.Some.StartsWith("Won | Anna Lind | Emmy Award"));

    [TestCase("Mirabel served as a producer of the film's soundtrack. She won an Emmy Award in 1990 for the film.", "Mirabel")]
    [TestCase("Among the actors who identify with Marport is Lupita Oak. Lupita Oak won the Emmy Award for Best Actress for the film 12 Days of March.", "Marport")]
    public void APersonOrPlaceThatTheTitleNames_IsNoWork(string text, string title) =>
        Assert.That(Found.Lines(text, title).Where(l => l.Contains("| " + title + " |", StringComparison.Ordinal) && l.StartsWith("Won", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void ACapitalMakesNoTitleOfAPreposition() =>
        Assert.That(Found.Lines("The project was small, as the source novel By Stephen Vale had yet to climb the list.").Where(l => l.Contains("By Stephen Vale", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void ANumberInAName_IsNoCount() =>
        Assert.That(Found.Lines("The show won the Top Channel 4 Sitcom Award in 1996.", "Parish Green").Where(l => l.StartsWith("AwardCount", StringComparison.Ordinal)), Is.Empty);
}
