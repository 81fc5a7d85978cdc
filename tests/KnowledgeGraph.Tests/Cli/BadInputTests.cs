using System.Text;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Tests.Cli;

/// <summary>No input crashes or hangs the program: a clear error, or a result within the limits.</summary>
[CancelAfter(120_000)]
internal sealed class BadInputTests
{
    private const int FiftyMegabytes = 50 << 20;

    [TestCase("a.ttl", "<s:s> <p:p> \"no end", "line 1")]
    [TestCase("a.ttl", "<s:s> <p:p> <o:o>\n\n<x:x>", "line 3")]
    [TestCase("a.trig", "<g:g> { <s:s> <p:p> <o:o> ", "line 1")]
    [TestCase("a.nt", "<s:s> <p:p> <relative> .", "line 1")]
    public void Broken_data_gives_its_position_and_exit_code_1(string name, string text, string position, CancellationToken cancellation)
    {
        using var folder = new TempFolder();
        var file = folder.Write(name, text);
        foreach (var args in new[] { new[] { "count", file }, ["query", file, "-e", "SELECT * { ?s ?p ?o }"], ["convert", file, "--to", "nquads"] })
        {
            var ran = Kg.Run(args);
            Assert.That(ran.ExitCode, Is.EqualTo(1), args[0]);
            Assert.That(ran.Error, Does.Contain(name).And.Contain(position));
            Assert.That(ran.Bytes, Is.Empty, "nothing half-loaded");
        }
    }

    [TestCase("SELECT ?x { ?x a }", "line 1")]
    [TestCase("SELECT ?x\n{ ?x a ?y", "line 2")]
    [TestCase("SELEC ?x { ?x a ?y }", "line 1")]
    [TestCase("SELECT ?x { ?x no:such ?y }", "line 1")]
    [TestCase("INSERT DATA { <s:s> <p:p> <o:o> }", "line 1")]
    public void A_broken_query_gives_its_position_and_exit_code_1(string query, string position, CancellationToken cancellation)
    {
        var ran = Kg.Run("query", "-e", query);
        Assert.That(ran.ExitCode, Is.EqualTo(1));
        Assert.That(ran.Error, Does.Contain(position));
        Assert.That(ran.Bytes, Is.Empty);
    }

    [Test]
    public void Deep_nesting_is_an_error_and_no_crash(CancellationToken cancellation)
    {
        using var folder = new TempFolder();
        var turtle = folder.Write("a.ttl", "<s:s> <p:p> " + new string('(', 100_000));
        Assert.That(Kg.Run("count", turtle).ExitCode, Is.AnyOf(1, 4));
        Assert.That(Kg.Run("query", "-e", "SELECT * " + new string('{', 100_000)).ExitCode, Is.AnyOf(1, 4));
        Assert.That(Kg.Run("query", "-e", "SELECT (" + new string('(', 100_000) + "1 AS ?x) {}").ExitCode, Is.AnyOf(1, 4));
    }

    [TestCase("a.txt")]
    [TestCase("a.html")]
    [TestCase("a.jsonl")]
    public void An_empty_file_is_read_or_refused_in_words(string name, CancellationToken cancellation)
    {
        using var folder = new TempFolder();
        var ran = Kg.Run("build", folder.Write(name, ""));
        Assert.That(ran.ExitCode, Is.AnyOf(0, 1));
        Assert.That(ran.Error, Does.Contain(name));
    }

    [TestCase("a.txt")]
    [TestCase("a.html")]
    public void Fifty_megabytes_are_read_or_refused_by_a_named_limit(string name, CancellationToken cancellation)
    {
        using var folder = new TempFolder();
        var sentence = Encoding.UTF8.GetBytes("Ada Lind won the Emmy Award for Outstanding Lead Actress in 2021 for ‘Low Tide’. ");
        using (var file = File.Create(folder.File(name)))
        {
            for (var written = 0; written < FiftyMegabytes; written += sentence.Length)
            {
                file.Write(sentence);
            }
        }

        var ran = Kg.Run("build", folder.File(name));
        Assert.That(ran.ExitCode, Is.AnyOf(0, 4), ran.Error);
    }

    [Test]
    public void Html_nested_100000_deep_is_read_or_refused(CancellationToken cancellation)
    {
        using var folder = new TempFolder();
        var page = new StringBuilder("<html><body>");
        for (var i = 0; i < 100_000; i++)
        {
            page.Append("<div>");
        }

        page.Append("Ada Lind won the Emmy Award in 2021.");
        var ran = Kg.Run("build", folder.Write("deep.html", page.ToString()));
        Assert.That(ran.ExitCode, Is.AnyOf(0, 4), ran.Error);
    }

    [TestCase(new byte[] { 0xC3, 0x28, 0x20, 0xFF })]
    [TestCase(new byte[] { 0x4D, 0x5A, 0, 0, 0, 3, 0, 0, 0, 0xFF })]
    public void Bytes_that_are_no_text_are_refused(byte[] bytes, CancellationToken cancellation)
    {
        using var folder = new TempFolder();
        foreach (var name in new[] { "a.txt", "a.jsonl" })
        {
            var ran = Kg.Run("build", folder.Write(name, bytes));
            Assert.That(ran.ExitCode, Is.EqualTo(1), ran.Error);
            Assert.That(ran.Error, Does.Contain(name));
        }

        Assert.That(Kg.Run("count", folder.Write("a.ttl", bytes)).ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void A_query_over_its_time_is_exit_code_4(CancellationToken cancellation)
    {
        using var folder = new TempFolder();
        var data = new StringBuilder();
        for (var i = 0; i < 400; i++)
        {
            data.Append("<s:s").Append(i).Append("> <p:p> ").Append(i).Append(" .\n");
        }

        var ran = Kg.Run(
            "query", folder.Write("a.ttl", data.ToString()), "--timeout", "0.2",
            "-e", "SELECT (COUNT(*) AS ?n) { ?a <p:p> ?x . ?b <p:p> ?y . ?c <p:p> ?z . ?d <p:p> ?w FILTER(?x + ?y + ?z + ?w = 7) }");
        Assert.That(ran.ExitCode, Is.EqualTo(4), ran.Error);
        Assert.That(ran.Error, Does.Contain("Timeout").IgnoreCase);
    }

    [Test]
    public void Every_passage_of_the_corpus_is_built(CancellationToken cancellation)
    {
        using var folder = new TempFolder();
        var ran = Kg.Run("build", SharedData.Path("corpus/passages/passages_awards_dev.jsonl"), "-o", folder.File("graph.nt")).Ok();
        Assert.That(ran.Error, Does.Contain("748 articles"));
    }

    [Test]
    public void Every_page_of_the_corpus_is_built(CancellationToken cancellation)
    {
        using var folder = new TempFolder();
        Kg.Run("build", SharedData.Path("corpus/html"), "-o", folder.File("graph.nt")).Ok();
    }
}
