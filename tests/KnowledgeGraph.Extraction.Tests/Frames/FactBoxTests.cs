namespace KnowledgeGraph.Extraction.Tests.Frames;

/// <summary>Boxes of facts and cast lists of an invented film's page: lines that are no sentences.</summary>
public sealed class FactBoxTests
{
    private const string Page = """
        Cold Harbour

        Directed by Peter Vale
        Produced by Paul Reed
        Mary Hill
        Iron Pictures
        Written by Jon Grey
        Starring Anna Lind
        Ruth Moor
        Music by Carl Stone
        Running time

        114 minutes

        Cold Harbour is a 1980 British drama film.

        Cast

        Anna Lind as Ada Moor, a widow
        Tom Field as Doctor
        """;

    [TestCase("Credit | director | Peter Vale | Cold Harbour")]
    [TestCase("Credit | producer | Mary Hill | Cold Harbour")]
    [TestCase("Credit | screenwriter | Jon Grey | Cold Harbour")]
    [TestCase("Role | Ruth Moor | Cold Harbour | -")]
    [TestCase("Role | Anna Lind | Cold Harbour | Ada Moor")]
    [TestCase("Role | Tom Field | Cold Harbour | Doctor")]
    public void Says(string expected) => Assert.That(Found.Lines(Page, "Cold Harbour"), Has.Member(expected));

    [TestCase("Iron Pictures")]
    [TestCase("Carl Stone")]
    public void DoesNotName(string name) => Assert.That(Found.Lines(Page, "Cold Harbour"), Has.None.Contains(name));
}
