using System.Text;

namespace KnowledgeGraph.Extraction.Tests.Reading;

internal sealed class ArticleReaderTextTests
{
    [Test]
    public void Text_IsKeptAsItWas() =>
        Assert.That(ArticleReader.ReadText(" a\r\n\r\nb \n"u8.ToArray(), "x").Text, Is.EqualTo(" a\r\n\r\nb \n"));

    [TestCase("utf-8", "EFBBBF C3A9", "é")]
    [TestCase("utf-16le", "FFFE E900", "é")]
    [TestCase("utf-16be", "FEFF 00E9", "é")]
    [TestCase("utf-32le", "FFFE0000 E9000000", "é")]
    [TestCase("no mark", "C3A9", "é")]
    [TestCase("empty", "", "")]
    public void Encodings(string name, string hex, string expected) =>
        Assert.That(ArticleReader.ReadText(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)), name).Text, Is.EqualTo(expected));

    [TestCase("invalid UTF-8", "61 0A 62 C3 28", "KG2003", 2, 2, 3)]
    [TestCase("truncated UTF-8", "61 E2 82", "KG2003", 1, 2, 1)]
    [TestCase("half a pair in UTF-16", "FFFE 00D8", "KG2003", 1, 1, 2)]
    [TestCase("NUL", "61 00 62", "KG2002", 1, 2, 1)]
    [TestCase("PDF", "25 50 44 46 2D 31", "KG2002", 1, 1, 0)]
    [TestCase("PNG", "89 50 4E 47 0D 0A", "KG2002", 1, 1, 0)]
    public void BadBytes_AreRefusedWithTheirPlace(string name, string hex, string code, int line, int column, int offset)
    {
        var bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        var error = Assert.Throws<ArticleReadException>(() => ArticleReader.ReadText(bytes, name))!;
        Assert.That(error.Diagnostic.Code, Is.EqualTo(code));
        Assert.That((error.Diagnostic.Start.Line, error.Diagnostic.Start.Column, error.Diagnostic.Start.ByteOffset), Is.EqualTo((line, column, offset)));
        Assert.That(error.Diagnostic.Source, Is.EqualTo(name));
    }

    [Test]
    public void BadBytes_CanBeReplaced() => Assert.That(
        ArticleReader.ReadText(new byte[] { 0x61, 0xC3, 0x28 }, "x", new ArticleReaderOptions { InvalidEncoding = InvalidEncoding.Replace }).Text,
        Is.EqualTo("a\uFFFD("));

    [Test]
    public void TooLarge_IsRefused() => Assert.That(
        () => ArticleReader.ReadText(new byte[11], "x", new ArticleReaderOptions { MaxBytes = 10 }),
        Throws.TypeOf<ArticleReadException>().With.Message.Contains("KG2001"));

    [Test]
    public void FileOf50Megabytes_IsRefusedWithoutReadingIt()
    {
        var path = Path.Combine(Path.GetTempPath(), $"kg-{TestContext.CurrentContext.Test.ID}.txt");
        try
        {
            using (var file = File.Create(path))
            {
                file.SetLength(50 << 20);
            }

            Assert.That(() => ArticleReader.ReadFile(path), Throws.TypeOf<ArticleReadException>().With.Message.Contains("KG2001"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void Id_IsAHashWhereNoneIsGiven()
    {
        var id = ArticleReader.ReadText("a"u8.ToArray()).Id;
        Assert.That(id, Is.EqualTo("ca978112ca1bbdca"));
    }

    [Test]
    public void JsonLines_GiveArticles()
    {
        const string lines = """
            {"id": "a1", "title": "T", "text": "one \ud83d\ude00", "date": "2020-09-21", "url": "https://example.org/1", "facts": [1, 2]}

            {"text": "two", "author": ["Jane Doe"]}
            """;
        var articles = ArticleReader.ReadJsonLines(new MemoryStream(Encoding.UTF8.GetBytes(lines)), "in").ToList();
        Assert.That(articles.Select(a => (a.Id, a.Title, a.Text, a.Published, a.Url)), Is.EqualTo(new (string, string?, string, DateOnly?, string?)[]
        {
            ("a1", "T", "one 😀", new DateOnly(2020, 9, 21), "https://example.org/1"),
            ("c0a769396210a165", null, "two", null, null),
        }));
        Assert.That(articles[1].Authors, Is.EqualTo(new[] { "Jane Doe" }));
    }

    [TestCase("{\"text\": \"a\"}\n{\"id\": 1}", "KG2004", 2)]
    [TestCase("{\"text\": \"a\"}\n[1]", "KG2004", 2)]
    [TestCase("{\"text\": \"a\"}\n{\"text\": ", "KG2004", 2)]
    [TestCase("{\"text\": \"\\ud83d\"}", "KG2004", 1)]
    public void JsonLines_FaultsHaveTheirLine(string lines, string code, int line)
    {
        var error = Assert.Throws<ArticleReadException>(() => _ = ArticleReader.ReadJsonLines(new MemoryStream(Encoding.UTF8.GetBytes(lines)), "in").Count())!;
        Assert.That((error.Diagnostic.Code, error.Diagnostic.Start.Line), Is.EqualTo((code, (long)line)));
    }

    [Test]
    public void JsonLines_DeepNesting_IsAnError()
    {
        var line = "{\"text\": " + new string('[', 100_000) + "}";
        Assert.That(
            () => ArticleReader.ReadJsonLines(new MemoryStream(Encoding.UTF8.GetBytes(line))).Count(),
            Throws.TypeOf<ArticleReadException>().With.Message.Contains("KG2004"));
    }

    [Test]
    public void JsonLines_LongLinesAcrossBuffers()
    {
        var text = new string('x', 300_000);
        var lines = $"{{\"text\": \"a\"}}\n{{\"text\": \"{text}\"}}\n{{\"text\": \"b\"}}\n";
        var articles = ArticleReader.ReadJsonLines(new MemoryStream(Encoding.UTF8.GetBytes(lines))).Select(a => a.Text.Length);
        Assert.That(articles, Is.EqualTo(new[] { 1, 300_000, 1 }));
    }

    [Test]
    public void JsonLines_LineBeyondTheLimit_IsRefused()
    {
        var lines = "{\"text\": \"" + new string('x', 200_000) + "\"}";
        Assert.That(
            () => ArticleReader.ReadJsonLines(new MemoryStream(Encoding.UTF8.GetBytes(lines)), "in", new ArticleReaderOptions { MaxBytes = 100_000 }).Count(),
            Throws.TypeOf<ArticleReadException>().With.Message.Contains("KG2001"));
    }

    [Test]
    public void JsonLines_ThatCannotBeRead_AreToldAndPassedOver()
    {
        var errors = new List<ArticleReadException>();
        var options = new ArticleReaderOptions { MaxBytes = 100, ErrorHandler = errors.Add };
        var lines = $"{{\"id\":\"a\",\"text\":\"one\"}}\nno json\n{{\"id\":\"long\",\"text\":\"{new string('x', 200_000)}\"}}\n{{\"id\":\"b\",\"text\":\"two\"}}";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        Assert.That(ArticleReader.ReadJsonLines(stream, "in.jsonl", options).Select(a => a.Id), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(errors.Select(e => (e.Diagnostic.Code, e.Diagnostic.Start.Line)), Is.EqualTo(new[] { ("KG2004", 2L), ("KG2001", 3L) }));
    }

    [Test]
    public void JsonLines_WithoutId_AreNamedByWhatTheySay()
    {
        using var all = new MemoryStream("{\"text\":\"one\"}\n{\"text\":\"two\"}\n"u8.ToArray());
        using var part = new MemoryStream("{\"text\":\"two\"}"u8.ToArray());
        Assert.That(ArticleReader.ReadJsonLines(part, "part").Single().Id, Is.EqualTo(ArticleReader.ReadJsonLines(all, "all").Last().Id));
    }
}
