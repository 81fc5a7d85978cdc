namespace KnowledgeGraph.Extraction.Tests.Frames;

/// <summary>Patterns of award prose, one sentence or two each, with invented people and works.</summary>
public sealed class AwardPatternRows
{
    [TestCase("Anna Lind was awarded the Academy Award, Golden Globe Award and BAFTA Award for Best Actress.", "Won | Anna Lind | Academy Award | Best Actress | - | -", TestName = "A category after the list is that of all")]
    [TestCase("Anna Lind won an Oscar and the Golden Globe Award for Best Actress.", "Won | Anna Lind | Academy Award | - | - | -", TestName = "Another article ends the sharing")]
    [TestCase("Anna Lind was nominated for Best Actress for the Academy Award, BAFTA Award and Golden Globe Award.", "Nominated | Anna Lind | Golden Globe Award | Best Actress | - | -", TestName = "A category before the list is that of all")]
    [TestCase("Anna Lind (Glass) and Mary Hill (Iron Sky) were nominated for the Emmy Award for Best Director.", "Nominated | Anna Lind | Emmy Award | Best Director | - | -", TestName = "Subjects with works in brackets")]
    [TestCase("Lind, Vale, Hill, and Stone all received Emmy nominations.", "Nominated | Vale | Emmy Award | - | - | -", TestName = "A long list of subjects")]
    [TestCase("Anna Lind received Golden Globe nominations for Best Actress for the films “Cold Harbour”, “Iron Sky” and “Glass”.", "Nominated | Anna Lind | Golden Globe Award | Best Actress | Glass | -", TestName = "Several works for one award")]
    [TestCase("Anna Lind received Academy Award and BAFTA nominations.", "Nominated | Anna Lind | Academy Award | - | - | -", TestName = "One word nominations for two awards")]
    [TestCase("The film Cold Harbour won the Academy Award for Best Director for Peter Vale.", "Won | Peter Vale | Academy Award | Best Director | Cold Harbour | -", TestName = "A person after a work's category is who won")]
    [TestCase("Anna Lind won the Emmy Award for Outstanding Children's Program.", "Won | Anna Lind | Emmy Award | Outstanding Children's Program | - | -", TestName = "A category with words that no list has")]
    [TestCase("The film Cold Harbour won the Saturn Award for Special Effects.", "Won | Cold Harbour | Saturn Award | Special Effects | - | -", TestName = "A category without Best")]
    [TestCase("Anna Lind won Best Actress in the 2012 National Television awards.", "Won | Anna Lind | National Television Award | Best Actress | - | 2012", TestName = "A ceremony after in")]
    [TestCase("In 1993, Anna Lind won a Grammy Award for Best Album and another Grammy in 1998.", "Won | Anna Lind | Grammy Award | Best Album | - | 1993", TestName = "A later year is of its own award")]
    [TestCase("Anna Lind and Mary Hill won the Tony Awards for Best Actress and Best Director, respectively.", "Won | Mary Hill | Tony Award | Best Director | - | -", TestName = "Respectively")]
    [TestCase("Anna Lind won an Oscar as Best Actress.", "Won | Anna Lind | Academy Award | Best Actress | - | -", TestName = "As Best Actress")]
    public void InLists(string text, string expected) => Assert.That(Found.Lines(text), Has.Member(expected));

    [TestCase("Anna Lind became the first woman to win the Tony Award for Best Director.", "Won | Anna Lind | Tony Award | Best Director | - | -", TestName = "Became the first to win")]
    [TestCase("Anna Lind is one of only three actresses to have won the Tony Award.", "Won | Anna Lind | Tony Award | - | - | -", TestName = "One of three to have won")]
    [TestCase("Anna Lind is an American actress who won a Tony Award.", "Won | Anna Lind | Tony Award | - | - | -", TestName = "A relative clause of what someone is")]
    [TestCase("Her best work is the novel “Iron Sky”, a book that won the Booker Prize.", "Won | Iron Sky | Booker Prize | - | - | -", TestName = "A relative clause of an apposition")]
    [TestCase("It was made by Academy Award–nominated and Emmy–winning filmmaker Peter Vale.", "Won | Peter Vale | Emmy Award | - | - | -", TestName = "A dash for a hyphen")]
    [TestCase("Anna Lind is an Emmy Award-winning actress.", "Won | Anna Lind | Emmy Award | - | - | -", TestName = "Is an award-winning actress")]
    [TestCase("Anna Lind, winner of the Tony Award for Best Actress in a Play, smiled.", "Won | Anna Lind | Tony Award | Best Actress in a Play | - | -", TestName = "Winner of")]
    [TestCase("The novel Cold Harbour was a finalist for the Pulitzer Prize for Fiction.", "Nominated | Cold Harbour | Pulitzer Prize | Fiction | - | -", TestName = "Finalist for")]
    [TestCase("The Oscar for Best Picture was won by the film Cold Harbour.", "Won | Cold Harbour | Academy Award | Best Picture | - | -", TestName = "Won by")]
    [TestCase("Anna Lind won favorable reviews, as well as a nomination for the Academy Award for Best Actress.", "Nominated | Anna Lind | Academy Award | Best Actress | - | -", TestName = "An award as second object")]
    [TestCase("Anna Lind sang “Iron Sky”, and it was released at once and won a Grammy Award.", "Won | Iron Sky | Grammy Award | - | - | -", TestName = "The subject of the nearest clause")]
    [TestCase("Anna Lind ended up winning an Emmy Award.", "Won | Anna Lind | Emmy Award | - | - | -", TestName = "Ended up winning")]
    public void BySubject(string text, string expected) => Assert.That(Found.Lines(text), Has.Member(expected));

    [TestCase("Her portrayal of Ada Moor in the film Cold Harbour earned her a BAFTA Award nomination.", "Anna Lind", "Nominated | Anna Lind | BAFTA Award | - | Cold Harbour | -", TestName = "A performance earns its player")]
    [TestCase("Following her Emmy win in 2011, she moved to Rome.", "Anna Lind", "Won | Anna Lind | Emmy Award | - | - | 2011", TestName = "Her win")]
    [TestCase("Robert Earl Vale (born April 2, 1950) is an American director. He won the Emmy Award.", "Robert Vale", "Won | Robert Vale | Emmy Award | - | - | -", TestName = "The full name that a biography opens with")]
    [TestCase("Lind won a Tony Award in 1990.", "Anna Lind filmography", "Won | Anna Lind | Tony Award | - | - | 1990", TestName = "A list's title names its person")]
    [TestCase("In 1990, the series received a BAFTA Award.", "List of accolades received by Iron Sky", "Won | Iron Sky | BAFTA Award | - | - | 1990", TestName = "A list's title names its work")]
    public void ByTitle(string text, string title, string expected) => Assert.That(Found.Lines(text, title), Has.Member(expected));

    [TestCase("Anna Lind was nominated for the Tony Award for Best Actress in a Play, but lost to Mary Hill for Iron Sky.", "NotWon | Anna Lind | Tony Award | Best Actress in a Play | - | -", TestName = "Who lost did not win")]
    [TestCase("Anna Lind was nominated for the Tony Award for Best Actress in a Play, but lost to Mary Hill for Iron Sky.", "Won | Mary Hill | Tony Award | Best Actress in a Play | Iron Sky | -", TestName = "Who was lost to won")]
    [TestCase("Anna Lind has won the Booker Prize three times.", "Count | Anna Lind | 3 | Booker Prize | Won", TestName = "Three times")]
    [TestCase("Anna Lind was twice nominated for the Booker Prize.", "Count | Anna Lind | 2 | Booker Prize | Nominated", TestName = "Twice")]
    [TestCase("A two-time Emmy Award nominee, Anna Lind moved to Rome.", "Count | Anna Lind | 2 | Emmy Award | Nominated", TestName = "Two-time nominee")]
    [TestCase("The film Cold Harbour was nominated for nine Academy Awards, winning two (Best Sound and Best Film Editing).", "Count | Cold Harbour | 2 | Academy Award | Won", TestName = "A count with its categories in brackets")]
    public void LossesAndCounts(string text, string expected) => Assert.That(Found.Lines(text), Has.Member(expected));

    [TestCase("Anna Lind failed to win the Oscar.")]
    [TestCase("Anna Lind would have won the Emmy Award.")]
    [TestCase("Anna Lind would probably have won the Emmy Award.")]
    [TestCase("Anna Lind was expected to win the Emmy Award.")]
    [TestCase("Anna Lind was the favourite to win the Oscar for Best Actress.")]
    [TestCase("Anna Lind should have earned an Oscar.")]
    [TestCase("Anna Lind, Mary Hill and Ada Moor won the Tony Awards for Best Actress and Best Director, respectively.")]
    [TestCase("Mary Hill lobbied to have Anna Lind nominated for an Academy Award.")]
    [TestCase("Disney has made the most films either to win or be nominated for the Academy Award.")]
    [TestCase("Anna Lind was not the first woman to win the Tony Award.")]
    [TestCase("Anna Lind hopes to become the first woman to win the Tony Award.")]
    public void NothingHappened(string text) => Assert.That(Found.Lines(text).Where(l => l.StartsWith("Won", StringComparison.Ordinal) || l.StartsWith("Nominated", StringComparison.Ordinal)), Is.Empty);

    [TestCase("Cold Harbour is a 1980 American drama film directed by Peter Vale. It stars Anna Lind, Mary Hill, and Hugh Stone.", "Role | Hugh Stone | Cold Harbour | -")]
    [TestCase("Cold Harbour is a 1980 American drama film. It was produced and directed by Peter Vale.", "Credit | director | Peter Vale | Cold Harbour")]
    [TestCase("Cold Harbour is a 1980 American drama film. The screenplay by Ada Moor and Paul Reed is based on a play.", "Credit | screenwriter | Paul Reed | Cold Harbour")]
    [TestCase("Cold Harbour is a 1980 drama film directed by Peter Vale, Mary Hill, and Paul Reed.", "Credit | director | Paul Reed | Cold Harbour")]
    [TestCase("Laura is a 1944 American film directed by Peter Vale.", "Credit | director | Peter Vale | Laura")]
    public void DefinedWorks(string text, string expected) => Assert.That(Found.Lines(text), Has.Member(expected));

    [Test]
    public void WritersOfSongsAreNoScreenwriters() =>
        Assert.That(Found.Lines("“Iron Sky” is a song written by Anna Lind and Peter Vale."), Has.None.Contains("screenwriter"));
}
