namespace KnowledgeGraph.Extraction.Tests.Frames;

/// <summary>Sentences with invented people and works that say who plays in what, of the work and of the player.</summary>
public sealed class CastRows
{
    private const string Lead = "Cold Harbour is a 1980 American drama film. ";

    [TestCase("The film stars Anna Lind, along with Peter Vale, Mary Hill, and Paul Reed in supporting roles.", "Role | Paul Reed | Cold Harbour | -")]
    [TestCase("It stars Anna Lind and a then-little-known Peter Vale as rivals.", "Role | Peter Vale | Cold Harbour | -")]
    [TestCase("It stars Anna Lind as a widow who comes home, and Peter Vale as her son.", "Role | Peter Vale | Cold Harbour | -")]
    [TestCase("The film stars Anna Lind, who won an award, Peter Vale, and Mary Hill.", "Role | Mary Hill | Cold Harbour | -")]
    [TestCase("The film stars Anna Lind as Ada Moor, Peter Vale as Tom Grey and Mary Hill as Ruth.", "Role | Peter Vale | Cold Harbour | Tom Grey")]
    [TestCase("The supporting cast includes Anna Lind and Peter Vale.", "Role | Peter Vale | Cold Harbour | -")]
    [TestCase("Others in the cast include Anna Lind, Peter Vale and Mary Hill.", "Role | Mary Hill | Cold Harbour | -")]
    [TestCase("The film features an ensemble cast that includes Anna Lind and Peter Vale.", "Role | Anna Lind | Cold Harbour | -")]
    [TestCase("It features the voices of Anna Lind and Peter Vale.", "Role | Peter Vale | Cold Harbour | -")]
    [TestCase("The stars are Anna Lind, Peter Vale and Mary Hill.", "Role | Mary Hill | Cold Harbour | -")]
    [TestCase("Anna Lind and Peter Vale also star.", "Role | Peter Vale | Cold Harbour | -")]
    [TestCase("A lawyer named Ada Moor (Anna Lind) comes home.", "Role | Anna Lind | Cold Harbour | Ada Moor")]
    public void OfTheWork(string text, string expected) => Assert.That(Found.Lines(Lead + text, "Cold Harbour"), Has.Member(expected));

    [TestCase("Her film credits include the thriller Iron Sky and the comedy Glass Road.", "Role | Anna Lind | Iron Sky | -")]
    [TestCase("She has had roles in films including Iron Sky, 3000 Miles Away and Glass Road.", "Role | Anna Lind | Glass Road | -")]
    [TestCase("She has appeared in such shows as Iron Sky, Glass Road and Cold Harbour.", "Role | Anna Lind | Cold Harbour | -")]
    [TestCase("She played Ada in the series Iron Sky, Ruth in Glass Road and Mary in Cold Harbour.", "Role | Anna Lind | Iron Sky | Ada")]
    [TestCase("She played the role of Ruth, a rich widow, in the drama Glass Road.", "Role | Anna Lind | Glass Road | Ruth")]
    [TestCase("She was a cast member of the sitcom Glass Road.", "Role | Anna Lind | Glass Road | -")]
    [TestCase("She portrayed a secretary in a leading role with Mary Hill and Ruth Grey in the comedy film Glass Road (1980).", "Role | Ruth Grey | Glass Road | -")]
    [TestCase("She portrayed a secretary in the comedy film Glass Road (1980).", "Role | Anna Lind | Glass Road | -")]
    [TestCase("She starred opposite Peter Vale in the drama Glass Road.", "Role | Peter Vale | Glass Road | -")]
    [TestCase("She appeared in the comedy film Glass Road, in which Peter Vale also had a cameo role.", "Role | Peter Vale | Glass Road | -")]
    [TestCase("Her starring role as Ada Moor on the series Glass Road made her known.", "Role | Anna Lind | Glass Road | Ada Moor")]
    [TestCase("Her later films included the drama Iron Sky (1984) with Peter Vale, which brought her a prize, and Glass Road (1985).", "Role | Anna Lind | Glass Road | -")]
    [TestCase("She performed in a film by director Peter Vale, The Glass Road.", "Role | Anna Lind | The Glass Road | -")]
    [TestCase("She had a talk show Anna Lind's Friends, and starred in Glass Road.", "Role | Anna Lind | Glass Road | -")]
    [TestCase("Anna made her acting debut in Glass Road (2008).", "Role | Anna Lind | Glass Road | -")]
    public void OfThePlayer(string text, string expected) => Assert.That(Found.Lines("Anna Lind (born 1950) is an English actress. " + text, "Anna Lind"), Has.Member(expected));

    [TestCase("The film was shown with Anna Lind's permission and the show's director, Peter Vale, was there.")]
    [TestCase("Anna Lind appeared in British war films.")]
    [TestCase("Anna Lind played a guitar in a band.")]
    [TestCase("The company gave “Glass Road”, a play by Mary Hill.")]
    [TestCase("The London cast included Anna Lind and Peter Vale.")]
    public void SaysNoRole(string text) => Assert.That(Found.Lines(text), Has.None.StartsWith("Role"));

    [Test]
    public void ACharacterHasNoCast() =>
        Assert.That(Found.Lines("Ada Moor is a fictional character. In the film Cold Harbour, Ada Moor was voiced by Anna Lind.", "Ada Moor"), Has.None.EqualTo("Role | Anna Lind | Ada Moor | -"));

    [Test]
    public void ASurnameOfAPartIsThatPart() =>
        Assert.That(Found.Lines("Anna Lind played Ada Moor in the series Glass Road. She won for her performance as Moor.", "Anna Lind").Where(l => l.StartsWith("Role", StringComparison.Ordinal)), Is.EqualTo(["Role | Anna Lind | Glass Road | Ada Moor"]));

    [Test]
    public void ASongHasNoCast() =>
        Assert.That(Found.Lines("Iron Sky is a song by the singer Anna Lind, featuring Peter Vale.", "Iron Sky (song)"), Has.None.StartsWith("Role"));
}
