namespace KnowledgeGraph.Extraction.Tests.Frames;

/// <summary>Lists and counts of awards, in sentences, brackets and lines.</summary>
public sealed class AwardListRows
{
    private const string Title = "Cold Harbour (film)";

    [TestCase("It went on to gross much and win two Academy Awards, for Best Picture and Best Director.", "Won | Cold Harbour | Academy Award | Best Director | - | -", TestName = "Went on to gross and win")]
    [TestCase("The film was nominated for six Academy Awards, including one for Albert Vale for Best Supporting Actor.", "Nominated | Albert Vale | Academy Award | Best Supporting Actor | Cold Harbour | -", TestName = "Including one for X for C")]
    [TestCase("It was nominated for Academy Awards for Best Picture, Best Writing, Screenplay, and Best Cinematography, Black-and-White.", "Nominated | Cold Harbour | Academy Award | Best Cinematography, Black-and-White | - | -", TestName = "A category of two parts")]
    [TestCase("It won the Academy Award for Best Sound and was nominated for two more: Best Picture and Best Original Score.", "Nominated | Cold Harbour | Academy Award | Best Original Score | - | -", TestName = "Two more")]
    [TestCase("The film was nominated for eight Academy Awards (including Best Picture) and won two for Best Sound and Best Film Editing.", "Won | Cold Harbour | Academy Award | Best Film Editing | - | -", TestName = "Won two for")]
    [TestCase("It was nominated for two Academy Awards; one for Best Actress (Ellen Lind) and another for Best Actor (Paul Hill).", "Nominated | Paul Hill | Academy Award | Best Actor | Cold Harbour | -", TestName = "One for and another for")]
    [TestCase("The film was a success with eight Academy Award nominations, including Best Picture and Best Director.", "Nominated | Cold Harbour | Academy Award | Best Director | - | -", TestName = "With eight nominations")]
    [TestCase("It garnered nine Academy Award nominations, the joint most for the ceremony, including Best Picture and Best Director.", "Nominated | Cold Harbour | Academy Award | Best Picture | - | -", TestName = "Parts after other words")]
    [TestCase("It won five Academy Awards, including Best Picture for Langmann.", "Won | Langmann | Academy Award | Best Picture | Cold Harbour | -", TestName = "A surname after a work's category")]
    [TestCase("The film was nominated for the BAFTA Awards for Best Film, Best Sound and Best Editing, winning the latter two.", "Won | Cold Harbour | BAFTA Award | Best Editing | - | -", TestName = "The latter two")]
    [TestCase("Miranda Lind was nominated for Best Supporting Actress for both the Academy Awards and the Golden Globes.", "Nominated | Miranda Lind | Golden Globe Award | Best Supporting Actress | Cold Harbour | -", TestName = "For both awards")]
    [TestCase("Mary Hill won a Golden Globe for Best Actress and was nominated in the same category in 2017.", "Nominated | Mary Hill | Golden Globe Award | Best Actress | Cold Harbour | 2017", TestName = "The same category")]
    [TestCase("The Golden Globe nominations are out, with Cold Harbour topping the film categories with 9 nominations.", "Count | Cold Harbour | 9 | Golden Globe Award | Nominated", TestName = "Topping with")]
    public void OfWorks(string text, string expected) => Assert.That(Found.Lines(text, Title), Has.Member(expected));

    [TestCase("She has won two Academy Awards for her roles in the mystery drama Iron Sky (2003) and the biopic Glass (2008).", "Won | Anna Lind | Academy Award | - | Glass | -", TestName = "As many works as awards")]
    [TestCase("Her roles in Iron Sky (1980), Glass (1981) and Tin Men (1982) earned her Academy Award nominations.", "Nominated | Anna Lind | Academy Award | - | Tin Men | -", TestName = "Roles in several works")]
    [TestCase("She won the Emmy Award twice for her involvement in Iron Sky (1990).", "Count | Anna Lind | 2 | Emmy Award | Won", TestName = "Twice after the award")]
    [TestCase("Anna Lind won a Tony for her role in the play Iron Sky.", "Won | Anna Lind | Tony Award | - | Iron Sky | -", TestName = "A prize by its place")]
    [TestCase("In 2012, Anna Lind won the Prêmio Futuro! de TV, in the category \"Best Director\", for Iron Sky (2011).", "Won | Anna Lind | Prêmio Futuro! de TV | Best Director | Iron Sky | 2012", TestName = "A head that comes first")]
    [TestCase("Anna Lind won the annual American Pulitzer Prize for Music.", "Won | Anna Lind | Pulitzer Prize | Music | - | -", TestName = "A word that narrows the award")]
    [TestCase("Her most notable films are Iron Sky (1951; winner of six Academy Awards), Glass (1953; Oscar nominated) and Tin Men (1956).", "Nominated | Glass | Academy Award | - | - | -", TestName = "Nominated in brackets")]
    [TestCase("Her most notable films are Iron Sky (1951; winner of six Academy Awards), Glass (1953; Oscar nominated) and Tin Men (1956).", "Count | Iron Sky | 6 | Academy Award | Won", TestName = "A count in brackets")]
    [TestCase("She was named Best Actress by the New York Film Critics Circle.", "Won | Anna Lind | New York Film Critics Circle Award | Best Actress | - | -", TestName = "Named by judges")]
    [TestCase("Anna Lind won the BAFTA Award for Best Actress. Peter Vale lost the Best Actor award to Hugh Stone (Glass).", "Won | Hugh Stone | BAFTA Award | Best Actor | Glass | -", TestName = "Lost a category to")]
    [TestCase("Anna Lind won the BAFTA Award for Best Actress. It was her first Bafta.", "OrdinalOverall | Anna Lind | 1", TestName = "It was her first")]
    [TestCase("She won Golden Globes for Best Picture (shared with Jon Stone) and Best Director.", "Won | Jon Stone | Golden Globe Award | Best Picture | - | -", TestName = "Shared with")]
    [TestCase("She received two nominations for Outstanding Directing from the Directors Guild of America for “Iron Sky” in 1949 and “Glass” in 1953.", "Nominated | Anna Lind | Directors Guild of America Award | Outstanding Directing | Glass | 1953", TestName = "Works with their years")]
    [TestCase("She was inducted into the Television Hall of Fame in 2005.", "Won | Anna Lind | Television Hall of Fame | - | - | 2005", TestName = "A hall of fame")]
    [TestCase("In 1981, she and Emma Harris won a Grammy Award.", "Won | Anna Lind | Grammy Award | - | - | 1981", TestName = "She and another")]
    [TestCase("She won the Pulitzer Prize for Drama for “Iron Sky” in 1932, and won again in 1937 for the play “Glass”.", "Won | Anna Lind | Pulitzer Prize | Drama | Glass | 1937", TestName = "Won again for a play")]
    [TestCase("Anna Lind lost the Oscar for Best Actress to Mary Hill.", "Won | Mary Hill | Academy Award | Best Actress | - | -", TestName = "Lost to")]
    public void OfPeople(string text, string expected) => Assert.That(Found.Lines(text, "Anna Lind"), Has.Member(expected));

    [TestCase("Winners at the 2020 Emmy Awards:\nBest Drama Series: Cold Harbour\nBest Actor – Peter Vale for Iron Sky\n", "Won | Peter Vale | Emmy Award | Best Actor | Iron Sky | -", TestName = "A line with a category and a winner")]
    [TestCase("The full list of winners at the Emmy Awards\nBest Actor\nWinner: Peter Vale (Iron Sky)\nNominees: Hugh Stone (Glass)\n", "Nominated | Hugh Stone | Emmy Award | Best Actor | Glass | -", TestName = "A heading, the winner and the nominees")]
    [TestCase("Nominees for the Golden Globe Awards:\n* Best Director – Anna Lind for Iron Sky\n", "Nominated | Anna Lind | Golden Globe Award | Best Director | Iron Sky | -", TestName = "A list of nominees")]
    public void InLines(string text, string expected) => Assert.That(Found.Lines(text), Has.Member(expected));

    [TestCase("Best Actor: Peter Vale\nBest Actress: Anna Lind\n")]
    [TestCase("The winners of the Emmy Awards were happy in the end and went home.\nBest Actor: Peter Vale is at home.\n")]
    public void LinesThatSayNothing(string text) => Assert.That(Found.Lines(text), Has.None.StartsWith("Won"));

    [TestCase("Anna Lind later received the Iron Globe award.", "Won | Anna Lind | Iron Globe Award | - | - | -")]
    [TestCase("The film Cold Harbour won the Writer's Guild of America Award for Best Original Screenplay.", "Won | Cold Harbour | Writers Guild of America Award | Best Original Screenplay | - | -")]
    [TestCase("Anna Lind won a BAFTA for Outstanding British Contribution To Cinema.", "Won | Anna Lind | BAFTA Award | Outstanding British Contribution To Cinema | - | -")]
    [TestCase("The film was nominated for an Emmy and Anna Lind won Best Director by the American Iron Film Festival.", "Won | Anna Lind | American Iron Film Festival | Best Director | - | -")]
    [TestCase("Cold Harbour won the Oscar for Best Foreign Language Film and brought Anna Lind the Best Actress Award at Cannes.", "Won | Anna Lind | Cannes Film Festival Award | Best Actress | Cold Harbour | -")]
    [TestCase("Anna Lind won the best actress award for Iron Sky at the BAFTA Awards, as well as the Golden Globe for the same performance.", "Won | Anna Lind | Golden Globe Award | - | Iron Sky | -")]
    [TestCase("It starred Peter Vale-Hill, Oscar-winning actress Mary Lind, and Paul Reed.", "Won | Mary Lind | Academy Award | - | - | -")]
    [TestCase("Anna Lind won the Tony Award for the play You Can't Go Home, which also won the Pulitzer Prize in 1937.", "Won | You Can't Go Home | Pulitzer Prize | - | - | 1937")]
    [TestCase("Anna Lind won an Emmy nomination for Outstanding Directing for a Miniseries, Movie or a Special.", "Nominated | Anna Lind | Emmy Award | Outstanding Directing for a Miniseries, Movie or a Special | - | -")]
    public void NamesWholeAwardsAndTheirWorks(string text, string expected) => Assert.That(Found.Lines(text), Has.Member(expected));

    [Test]
    public void ACeremonyIsOfItsOwnAward()
    {
        var found = Found.In("The film was its country's entry for the 86th Academy Awards. Anna Lind received a Best Actress award at the Vilnius Film Festival.").Facts.OfType<KnowledgeGraph.Articles.AwardResultFact>().ToList();
        Assert.That(found.Any(f => f.Award.Name.Contains("Vilnius", StringComparison.Ordinal)), Is.True);
        Assert.That(found.Where(f => f.Award.Name.Contains("Vilnius", StringComparison.Ordinal)).Select(f => f.Ceremony), Has.All.Null);
    }

    /// <summary>A bare name that nothing shows to be a title may be a band or a company.</summary>
    [Test]
    public void ABareNameIsSaidWithLess() =>
        Assert.That(Found.In("Grey Harbour and Iron Lights were both awarded Emmy Awards in 1998.").Facts.OfType<KnowledgeGraph.Articles.AwardResultFact>().Select(f => f.Confidence), Has.All.LessThan(0.8m));
}
