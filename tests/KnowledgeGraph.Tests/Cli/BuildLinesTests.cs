using System.Text;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Tests.Cli;

/// <summary><c>kg build --stream</c> and <c>--facts</c>: the filters.</summary>
internal sealed class BuildLinesTests
{
    private static readonly string Folder = Repository.File("examples", "articles");

    private static readonly byte[] Lines = File.ReadAllBytes(Directory.EnumerateFiles(Folder, "07*").Single());

    [Test]
    public void A_filter_reads_JSON_Lines_and_writes_N_Quads_that_add_up()
    {
        var whole = Sorted(Kg.RunWith(Lines, "build", "-", "--stream").Ok().Output);
        var parts = Encoding.UTF8.GetString(Lines).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(line => Sorted(Kg.RunWith(Encoding.UTF8.GetBytes(line), "build", "-", "--stream").Ok().Output));
        Assert.That(parts.Distinct().Order(StringComparer.Ordinal), Is.EqualTo(whole));
        Assert.That(whole, Has.Length.GreaterThan(50));
    }

    [Test]
    public void Facts_of_parts_give_the_graph_of_a_direct_build()
    {
        using var folder = new TempFolder();
        var files = Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal).ToArray();
        var direct = Kg.Run(["build", Folder]).Ok().Output;
        Kg.Run(["build", .. files[..3], "--facts", "-o", folder.File("1.facts.jsonl")]).Ok();
        Kg.Run(["build", .. files[3..], "--facts", "--threads", "1", "-o", folder.File("2.facts.jsonl")]).Ok();
        Assert.That(Kg.Run("build", folder.File("2.facts.jsonl"), folder.File("1.facts.jsonl")).Ok().Output, Is.EqualTo(direct));
        Assert.That(Kg.Run("build", folder.Path).Ok().Output, Is.EqualTo(direct));

        byte[] all = [.. File.ReadAllBytes(folder.File("1.facts.jsonl")), .. File.ReadAllBytes(folder.File("2.facts.jsonl"))];
        Assert.That(Kg.RunWith(all, "build", "-").Ok().Output, Is.EqualTo(direct));

        // Facts that are written again are the same lines.
        Assert.That(Kg.RunWith(all, "build", "-", "--facts").Ok().Bytes, Is.EqualTo(all));
    }

    [Test]
    public void A_bad_line_ends_the_filter_with_its_number_or_is_skipped()
    {
        var input = Encoding.UTF8.GetBytes("{\"text\":\"One.\"}\n{\"text\":\n{\"text\":\"Three.\"}\n");
        var stopped = Kg.RunWith(input, "build", "-", "--stream");
        Assert.That((stopped.ExitCode, stopped.Error.Contains("line 2", StringComparison.Ordinal)), Is.EqualTo((1, true)), stopped.Error);
        var skipped = Kg.RunWith(input, "build", "-", "--stream", "--skip-errors");
        Assert.That(skipped.ExitCode, Is.EqualTo(3));
        Assert.That(skipped.Error, Does.Contain("line 2").And.Contain("standard input: 2 articles"));
        Assert.That(skipped.Output, Does.Contain("Three."));
    }

    [Test]
    public void A_direct_build_tells_all_errors_and_writes_nothing_or_skips_them()
    {
        using var folder = new TempFolder();
        var lines = folder.Write("a.jsonl", "{\"text\":\"One.\"}\nno\n{\"text\":\"Three.\"}\nno\n");
        var missing = folder.File("b.txt");
        File.WriteAllBytes(missing, [0x7F, 0x45, 0, 1, 2, 0, 0, 255]);
        var stopped = Kg.Run("build", lines, missing);
        Assert.That((stopped.ExitCode, stopped.Bytes.Length), Is.EqualTo((1, 0)));
        Assert.That(stopped.Error, Does.Contain("line 2").And.Contain("line 4").And.Contain("b.txt").And.Contain("2 of 2 inputs"));
        var skipped = Kg.Run("build", lines, missing, "--skip-errors");
        Assert.That((skipped.ExitCode, skipped.Output.Contains("Three.", StringComparison.Ordinal)), Is.EqualTo((3, true)));
    }

    [Test]
    public void Facts_that_are_wrong_are_an_error_or_skipped()
    {
        using var folder = new TempFolder();
        var file = folder.Write("a.facts.jsonl", """{"kg":1,"article":{"id":"a","text":"t"},"entities":[{"type":"person","name":"P"},{"type":"work","name":"W"}],"facts":[{"type":"role","actor":0,"work":1,"evidence":[["x",0,1]],"rule":"r"}]}""");
        Assert.That(Kg.Run("build", file), Has.Property("ExitCode").EqualTo(1).And.Property("Error").Contains("KG2103"));
        Assert.That(Kg.Run("build", file, "--skip-errors"), Has.Property("ExitCode").EqualTo(3).And.Property("Output").Contains("kg:NewsArticle"));
        Assert.That(Kg.Run("build", file, "--stream"), Has.Property("ExitCode").EqualTo(1).And.Property("Error").Contains("KG2103"));
        Assert.That(Kg.Run("build", folder.Write("b.jsonl", "{\"kg\":1,\"article\":3}"), "--facts"), Has.Property("ExitCode").EqualTo(1).And.Property("Error").Contains("line 1"));
    }

    [TestCase("build", "a.txt", "--stream", "--facts")]
    [TestCase("build", "a.txt", "--stream", "--store", "s")]
    [TestCase("build", "a.txt", "--stream", "-o", "graph.ttl")]
    [TestCase("build", "a.txt", "--facts", "--state", "s")]
    [TestCase("build", "a.txt", "--changes")]
    [TestCase("build", "a.txt", "--rebuild")]
    [TestCase("build", "a.txt", "--state", "s", "--remove", "a")]
    [TestCase("build", "a.txt", "--threads", "-1")]
    [TestCase("build", "a.txt", "--state", "")]
    public void Options_that_do_not_go_together_are_exit_code_2(params string[] args) => Assert.That(Kg.Run(args).ExitCode, Is.EqualTo(2));

    private static string[] Sorted(string lines) => [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal)];
}
