using System.Text;
using KnowledgeGraph.Cli;
using KnowledgeGraph.Cli.Io;
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

    [Test]
    public void A_folder_and_UTF_16_are_told_as_what_they_are(CancellationToken cancellation)
    {
        using var folder = new TempFolder();
        var inside = Directory.CreateDirectory(Path.Combine(folder.Path, "a.ttl")).FullName;
        Assert.That(Kg.Run("count", inside), Has.Property("ExitCode").EqualTo(1).And.Property("Error").Contains("is a folder"));
        var file = Path.Combine(folder.Path, "b.nt");
        File.WriteAllText(file, "<s:s> <p:p> <o:o> .", Encoding.Unicode);
        Assert.That(Kg.Run("count", file), Has.Property("ExitCode").EqualTo(1).And.Property("Error").Contains("UTF-16"));
    }

    [Test]
    public void A_full_disk_below_standard_output_is_one_line(CancellationToken cancellation)
    {
        using var error = new StringWriter { NewLine = "\n" };
        int code;
        using (var terminal = new Terminal(Stream.Null, new BufferedStream(new FullStream()), error, isInteractive: false))
        {
            code = CommandLine.RunAsync(["formats"], terminal, cancellation).GetAwaiter().GetResult();
        }

        Assert.That(code, Is.EqualTo(1));
        Assert.That(error.ToString(), Is.EqualTo("kg: no space left\n"));
    }

    [Test]
    public async Task Standard_input_that_never_comes_can_be_interrupted(CancellationToken cancellation)
    {
        await using var silent = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.In);
        using var interrupt = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await using var input = new InterruptibleInput(silent, interrupt.Token);
        await using var output = new MemoryStream();
        await using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(input, output, error, isInteractive: false);
        var code = await Task.Run(() => CommandLine.RunAsync(["count", "-", "--from", "nt"], terminal, interrupt.Token), cancellation).WaitAsync(cancellation);
        Assert.That(code, Is.EqualTo(130));
        Assert.That(error.ToString(), Is.EqualTo("kg: interrupted\n"));
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("no space left");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("no space left");

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw new IOException("no space left");

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("no space left");
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
