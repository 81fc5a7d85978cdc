namespace KnowledgeGraph.Extraction.Tests.Frames;

/// <summary>Sentences with invented people and works, and the roles, credits, sources, years and quotations that they say.</summary>
public sealed class OtherRows
{
    [TestCase("Anna Lind starred as Ada Moor in the film Cold Harbour.", "Role | Anna Lind | Cold Harbour | Ada Moor")]
    [TestCase("The film Cold Harbour, starring Anna Lind and Peter Vale, opened.", "Role | Peter Vale | Cold Harbour | -")]
    [TestCase("‘Cold Harbour’ tells of twin sisters Ada and Mary Moor (both portrayed by Anna Lind).", "Role | Anna Lind | Cold Harbour | Ada Moor")]
    [TestCase("‘Cold Harbour’ tells of twin sisters Ada and Mary Moor (both portrayed by Anna Lind).", "TwinOf | Ada Moor | Mary Moor")]
    [TestCase("The film Cold Harbour was directed by Peter Vale.", "Credit | director | Peter Vale | Cold Harbour")]
    [TestCase("Anna Lind appears in the HBO series Cold Harbour.", "Broadcaster | Cold Harbour | HBO")]
    [TestCase("Based on the 1998 novel of the same name by Mary Hill, ‘Cold Harbour’ is grim.", "BasedOn | Cold Harbour | Cold Harbour")]
    [TestCase("Based on the 1998 novel of the same name by Mary Hill, ‘Cold Harbour’ is grim.", "Author | Cold Harbour | Mary Hill")]
    [TestCase("Anna Lind appeared in Cold Harbour (1969).", "ReleaseYear | Cold Harbour | 1969")]
    [TestCase("Anna Lind starred opposite Peter Vale in the drama Cold Harbour.", "Role | Anna Lind | Cold Harbour | -")]
    [TestCase("Anna Lind appeared in films such as Iron Sky (1975) and Glass (1976).", "Role | Anna Lind | Iron Sky | -")]
    [TestCase("The film “Cold Harbour” was directed, produced, and filmed by Peter Vale.", "Credit | producer | Peter Vale | Cold Harbour")]
    [TestCase("Anna Lind starred in Peter Vale's crime film Cold Harbour.", "Credit | director | Peter Vale | Cold Harbour")]
    [TestCase("Peter Vale won the Academy Award for Best Director for the film Cold Harbour.", "Credit | director | Peter Vale | Cold Harbour")]
    [TestCase("Anna Lind made her film debut in Cold Harbour (1980).", "Role | Anna Lind | Cold Harbour | -")]
    [TestCase("Anna Lind was cast as Ada Moor in the film Cold Harbour.", "Role | Anna Lind | Cold Harbour | Ada Moor")]
    [TestCase("Peter Vale wrote and directed the film Cold Harbour.", "Credit | screenwriter | Peter Vale | Cold Harbour")]
    [TestCase("Peter Vale directed Cold Harbour (1980), Iron Sky (1982) and Glass (1984).", "Credit | director | Peter Vale | Glass")]
    [TestCase("Iron Sky is a 1985 novel by the English writer Mary Hill.", "Credit | author | Mary Hill | Iron Sky")]
    [TestCase("The film “Cold Harbour”, based on the novel Iron Sky, was produced by Paul Reed.", "Credit | producer | Paul Reed | Cold Harbour")]
    [TestCase("“We are all very happy today,” Anna Lind said.", "Quote | Anna Lind | We are all very happy today,")]
    [TestCase("The 52-year-old actor Peter Vale smiled.", "Age | Peter Vale | 52")]
    public void Says(string text, string expected) => Assert.That(Found.Lines(text), Has.Member(expected));

    [TestCase("It was to be directed by Peter Vale. Iron Sky was adapted into a film directed by Peter Vale.")]
    public void SaysNoDirector(string text) => Assert.That(Found.Lines(text), Has.None.StartsWith("Credit | director"));

    /// <summary>Where a title with its year starts and ends.</summary>
    [TestCase("Lee and Hammerfield's Iron Sky (1943) was new.", "ReleaseYear | Iron Sky | 1943")]
    [TestCase("When Grey (1982), another film, came, they were right.", "ReleaseYear | Grey | 1982")]
    [TestCase("She starred in The Best House in Texas (1982).", "ReleaseYear | The Best House in Texas | 1982")]
    [TestCase("Her roles are Ada in The Iron Sky (1960) and Eve in The Glass Bay (1961).", "ReleaseYear | The Iron Sky | 1960")]
    [TestCase("Her first film was in Days of Iron and Roses (1962).", "ReleaseYear | Days of Iron and Roses | 1962")]
    public void TitlesWithYears(string text, string expected) => Assert.That(Found.Lines(text), Has.Member(expected));

    [TestCase("The nominees were Sam Lind (1917), Peter Vale (Iron Sky), and Paul Reed (Parasol).")]
    [TestCase("The nominees were Peter Vale (Iron Sky), Paul Reed (Parasol) and Sam Lind (1917).")]
    public void PeopleWithTheirWorksAreNoWorks(string text) => Assert.That(Found.Lines(text), Has.None.StartsWith("ReleaseYear"));
}
