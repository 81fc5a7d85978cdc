using System.Text;
using KnowledgeGraph.Cli.Io;

namespace KnowledgeGraph.Tests.Cli;

internal sealed class SourceExcerptTests
{
    [TestCase("one\ntwo three\nfour", 8, 2, "\n  2 | two three\n    |     ^")]
    [TestCase("\tüb", 3, 1, "\n  1 |  üb\n    |   ^", Description = "a caret below code points")]
    [TestCase("a\u0007b\u202Ec", 2, 1, "\n  1 | a·b·c\n    |   ^", Description = "nothing that a terminal obeys")]
    [TestCase("abc", 3, 12, "\n  12 | abc\n     |    ^", Description = "at the end")]
    [TestCase("\uFEFFabc", 3, 1, "\n  1 | abc\n    | ^", Description = "a byte order mark is not shown")]
    [TestCase("", 0, 1, "\n  1 | \n    | ^")]
    public void A_line_and_a_caret(string text, int at, int line, string expected) =>
        Assert.That(SourceExcerpt.Around(Encoding.UTF8.GetBytes(text), at, isFromStart: true, line), Is.EqualTo(expected));

    [Test]
    public void A_long_line_is_cut_on_both_sides()
    {
        var text = Encoding.UTF8.GetBytes(new string('a', 3000) + "!" + new string('b', 3000));
        var excerpt = SourceExcerpt.Around(text, 3000, isFromStart: false, 1).Split('\n');
        Assert.That(excerpt[1], Is.EqualTo("  1 | …" + new string('a', 60) + "!" + new string('b', 39) + "…"));
        Assert.That(excerpt[2].IndexOf('^', StringComparison.Ordinal), Is.EqualTo(excerpt[1].IndexOf('!', StringComparison.Ordinal)));
    }

    [TestCase("a.ttl")]
    [TestCase("a.ttl.gz")]
    public void The_place_is_found_again_in_files_packed_or_not(string name)
    {
        using var folder = new TempFolder();
        var text = string.Concat(Enumerable.Repeat("<s:s> <p:p> <o:o> .\n", 10_000)) + "<s:s> <p:p> oops .\n";
        var file = folder.Write(name, ReadingTests.Pack(name.EndsWith("gz", StringComparison.Ordinal) ? "gzip" : "none", text));
        Assert.That(Kg.Run("count", file).Error, Does.Contain("line 10001, column 13").And.Contain("\n  10001 | <s:s> <p:p> oops .\n        |             ^"));
    }
}
