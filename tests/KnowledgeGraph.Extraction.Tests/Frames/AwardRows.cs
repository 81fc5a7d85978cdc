namespace KnowledgeGraph.Extraction.Tests.Frames;

/// <summary>Sentences with invented people and works, and the award results that they say.</summary>
public sealed class AwardRows
{
    [TestCase("Anna Lind won the Tony Award for Best Actress in a Play.", "Won | Anna Lind | Tony Award | Best Actress in a Play | - | -")]
    [TestCase("Anna Lind won an Emmy for her role in the drama Cold Harbour in 2003.", "Won | Anna Lind | Emmy Award | - | Cold Harbour | 2003")]
    [TestCase("In 2011, Anna Lind was nominated for a Golden Globe Award for Best Director for the film Cold Harbour.", "Nominated | Anna Lind | Golden Globe Award | Best Director | Cold Harbour | 2011")]
    [TestCase("Anna Lind received an Academy Award nomination for playing Ada Moor in the film Cold Harbour.", "Nominated | Anna Lind | Academy Award | - | Cold Harbour | -")]
    [TestCase("Peter Vale bested Hugh Stone (Iron Sky) and Paul Reed (Glass) for the best actor Emmy.", "NotWon | Hugh Stone | Emmy Award | best actor | Iron Sky | -")]
    [TestCase("The Emmy-winning miniseries Cold Harbour is back.", "Won | Cold Harbour | Emmy Award | - | - | -")]
    [TestCase("The Golden Globe for Best Director went to Anna Lind.", "Won | Anna Lind | Golden Globe Award | Best Director | - | -")]
    [TestCase("Peter Vale won the Oscar for Best Actor, as well as the BAFTA Award for Best Actor in a Leading Role.", "Won | Peter Vale | BAFTA Award | Best Actor in a Leading Role | - | -")]
    public void Says(string text, string expected) => Assert.That(Found.Lines(text), Has.Member(expected));

    [TestCase("Anna Lind did not win the Emmy Award.")]
    [TestCase("Anna Lind hopes to win the Emmy Award for Best Actress.")]
    [TestCase("“I won the Emmy Award for Best Actress,” she joked.")]
    [TestCase("Anna Lind could win an Oscar.")]
    public void SaysNoWin(string text) => Assert.That(Found.Lines(text), Has.None.StartsWith("Won"));

    [TestCase("Anna Lind won three Emmy Awards and was happy.", "Count | Anna Lind | 3 | Emmy Award | Won")]
    [TestCase("The film Cold Harbour received nine Academy Award nominations, winning three.", "Count | Cold Harbour | 9 | Academy Award | Nominated")]
    [TestCase("The film Cold Harbour received nine Academy Award nominations, winning three.", "Count | Cold Harbour | 3 | Academy Award | Won")]
    public void Counts(string text, string expected) => Assert.That(Found.Lines(text), Has.Member(expected));

    [Test]
    public void OneWinInHeadlineAndBodyIsOneFactWithBothQuotes()
    {
        var wins = Found.In("Anna Lind wins Emmy Award\n\nAnna Lind has won an Emmy Award for Outstanding Lead Actress in a Drama Series.\n\nShe was glad of it all.").Facts
            .OfType<KnowledgeGraph.Articles.AwardResultFact>().ToList();
        Assert.That(wins, Has.Count.EqualTo(1));
        Assert.That(wins[0].Evidence, Has.Count.EqualTo(2));
    }
}
