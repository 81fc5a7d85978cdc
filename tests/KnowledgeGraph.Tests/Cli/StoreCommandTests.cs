using System.Text.Json;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Tests.Design;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Tests.Cli;

/// <summary>The verbs of <c>kg store</c> that look after a store, and those that use one.</summary>
internal sealed class StoreCommandTests
{
    private const string Lines = "<s:a> <p:p> <o:o> .\n<s:a> <p:p> \"a text that is longer than an id\"@en .\n_:b <p:q> <s:a> <g:g> .\n";

    [Test]
    public void A_store_is_made_once()
    {
        using var folder = new TempFolder();
        var store = folder.File("a.kg");
        Assert.That(Kg.Run("store", "create", store).Ok().Bytes, Is.Empty);
        Assert.That(Kg.Run("store", "create", store), Has.Property("ExitCode").EqualTo(1).And.Property("Error").EqualTo($"kg: there is a store in '{store}' already\n"));
        Assert.That(Number(Kg.Run("store", "info", store, "--json"), "quads"), Is.Zero);
        Assert.That(Kg.Run("store", "verify", store).Ok().Output, Does.Contain("sound, 0 quads"));
    }

    [Test]
    public void What_is_no_store_is_left_alone()
    {
        using var folder = new TempFolder();
        folder.Write("letter.txt", "Dear Ann");
        foreach (var verb in new[] { "create", "info", "verify", "compact", "dump" })
        {
            Assert.That(Kg.Run("store", verb, folder.Path), Has.Property("ExitCode").EqualTo(1).And.Property("Error").Contains("is no store"), verb);
        }

        Assert.That(Kg.Run("query", "--store", folder.Path, "-e", "ASK {}"), Has.Property("ExitCode").EqualTo(1).And.Property("Error").Contains("is no store"));
        Assert.That(Kg.Run("store", "info", folder.File("none")), Has.Property("ExitCode").EqualTo(1).And.Property("Error").Contains("no folder"));
        Assert.That(Directory.GetFileSystemEntries(folder.Path), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_store_that_is_open_is_locked()
    {
        using var folder = new TempFolder();
        var store = Loaded(folder);
        using var open = QuadStore.Open(store);
        foreach (var args in new[] { ["store", "info", store], ["store", "load", store, folder.File("a.nq")], new[] { "query", "--store", store, "-e", "ASK {}" } })
        {
            Assert.That(Kg.Run(args), Has.Property("ExitCode").EqualTo(1).And.Property("Error").Matches("^kg: .*open already.*\n$"), args[0]);
        }
    }

    [Test]
    public void Info_tells_what_there_is()
    {
        using var folder = new TempFolder();
        var store = Loaded(folder);
        Assert.That(Kg.Run("store", "info", store).Ok().Output, Does.Match(@"quads +3\n").And.Match(@"named graphs +1\n").And.Match(@"blank nodes +1\n"));
        Assert.That(Number(Kg.Run("store", "info", store, "--json"), "log_bytes"), Is.Positive);
    }

    [Test]
    public void Compact_packs_the_log()
    {
        using var folder = new TempFolder();
        var store = Loaded(folder);
        Assert.That(Kg.Run("store", "compact", store).Ok().Error, Does.Contain("3 quads"));
        Assert.That(Number(Kg.Run("store", "info", store, "--json"), "runs"), Is.EqualTo(1));
        Assert.That(Number(Kg.Run("store", "verify", store, "--json"), "quads"), Is.EqualTo(3));
    }

    [Test]
    public void A_flipped_bit_is_found()
    {
        using var folder = new TempFolder();
        var store = Loaded(folder);
        Kg.Run("store", "compact", store).Ok();
        foreach (var file in Directory.GetFiles(store, "*.kgs").Order(StringComparer.Ordinal))
        {
            var sound = File.ReadAllBytes(file);
            var damaged = sound.ToArray();
            damaged[sound.Length / 2] ^= 4;
            File.WriteAllBytes(file, damaged);
            var ran = Kg.Run("store", "verify", store);
            Assert.That(ran.ExitCode, Is.EqualTo(1), file);
            Assert.That(ran.Output, Does.Contain(file), "a line names the file");
            var json = JsonDocument.Parse(Kg.Run("store", "verify", store, "--json").Output).RootElement;
            Assert.That(json.GetProperty("sound").GetBoolean(), Is.False);
            Assert.That(json.GetProperty("problems").GetArrayLength(), Is.Positive);
            File.WriteAllBytes(file, sound);
        }

        Kg.Run("store", "verify", store).Ok();
        File.WriteAllText(Path.Combine(store, "CURRENT"), "nothing");
        Assert.That(Kg.Run("store", "verify", store), Has.Property("ExitCode").EqualTo(1).And.Property("Output").Contains("CURRENT"), "a store that cannot be opened");
        Assert.That(Kg.Run("store", "dump", store), Has.Property("ExitCode").EqualTo(1).And.Property("Error").Contains("kg store verify"));
    }

    [TestCase("copy.kg")]
    [TestCase("copy.tar")]
    [TestCase("copy.backup", "--file")]
    public void A_backup_is_restored(string name, params string[] options)
    {
        using var folder = new TempFolder();
        var store = Loaded(folder);
        var backup = folder.File(name);
        Kg.Run(["store", "backup", store, backup, .. options]).Ok();
        Assert.That(Directory.Exists(backup), Is.EqualTo(name == "copy.kg"));
        var restored = folder.File("restored.kg");
        Kg.Run("store", "restore", backup, restored).Ok();
        Assert.That(Kg.Run("store", "dump", restored).Ok().Output, Is.EqualTo(Kg.Run("store", "dump", store).Ok().Output));
        Assert.That(Kg.Run("store", "restore", backup, restored), Has.Property("ExitCode").EqualTo(1).And.Property("Error").Contains("there already"));
    }

    [Test]
    public void What_is_no_backup_is_not_restored()
    {
        using var folder = new TempFolder();
        Assert.That(Kg.Run("store", "restore", folder.Write("a.tar", "no tar"), folder.File("b.kg")).ExitCode, Is.EqualTo(1));
        Assert.That(Kg.Run("store", "restore", folder.File("none"), folder.File("b.kg")), Has.Property("ExitCode").EqualTo(1).And.Property("Error").Contains("no backup"));
        Assert.That(folder.File("b.kg"), Does.Not.Exist);
    }

    [Test]
    public void A_query_over_a_store_answers_as_over_files_and_leaves_the_store_alone()
    {
        using var folder = new TempFolder();
        var store = folder.File("a.kg");
        string[] articles = [.. Directory.GetFiles(Repository.File("examples", "articles")).Order(StringComparer.Ordinal)];
        var graph = folder.File("a.ttl");
        Kg.Run(["build", .. articles, "-o", graph]).Ok();
        Kg.Run("store", "load", store, graph, "--graph", "https://example.org/g=" + graph).Ok();
        var before = Directory.GetFiles(store).Order(StringComparer.Ordinal).ToList();
        foreach (var query in Directory.GetFiles(Repository.File("examples", "queries"), "*.rq"))
        {
            var files = Kg.Run("query", graph, "--graph", "https://example.org/g=" + graph, "-q", query).Ok();
            Assert.That(Kg.Run("query", "--store", store, "-q", query).Ok().Output, Is.EqualTo(files.Output), query);
        }

        Assert.That(Directory.GetFiles(store).Order(StringComparer.Ordinal), Is.EqualTo(before));
    }

    [Test]
    public void Build_adds_a_graph_to_a_store()
    {
        using var folder = new TempFolder();
        var store = folder.File("a.kg");
        var article = Repository.File("examples", "articles", "01-ruffalo-second-emmy.txt");
        var first = Kg.Run("build", article, "--store", store).Ok();
        Assert.That(first.Bytes, Is.Empty);
        Assert.That(first.Error, Does.Match(@"a\.kg: [1-9]\d* new quads, [1-9]\d* in all\n$"));
        var again = Kg.Run("build", article, "--store", store, "-o", folder.File("a.nt")).Ok();
        Assert.That(again.Error, Does.Match(@"a\.kg: 0 new quads"));
        Assert.That(Number(Kg.Run("store", "info", store, "--json"), "quads"), Is.EqualTo(File.ReadAllLines(folder.File("a.nt")).Length));
        Assert.That(Kg.Run("build", folder.File("none.txt"), "--store", folder.File("b.kg")).ExitCode, Is.EqualTo(1));
        Assert.That(folder.File("b.kg"), Does.Not.Exist);
    }

    [TestCase("store")]
    [TestCase("store", "paint", "a.kg")]
    [TestCase("store", "create")]
    [TestCase("store", "create", "")]
    [TestCase("store", "load", "a.kg")]
    [TestCase("store", "load", "a.kg", "-", "-")]
    [TestCase("store", "load", "a.kg", "-", "--threads", "-1")]
    [TestCase("store", "load", "a.kg", "-", "--durability", "maybe")]
    [TestCase("store", "load", "a.kg", "-", "--from", "html")]
    [TestCase("store", "load", "a.kg", "--graph", "no-iri=-")]
    [TestCase("store", "dump", "a.kg", "--to", "html")]
    [TestCase("store", "dump", "a.kg", "-o", "a.unknown")]
    [TestCase("store", "dump", "a.kg", "--compress", "rar")]
    [TestCase("store", "dump", "a.kg", "--graph", "no-iri")]
    [TestCase("store", "backup", "a.kg")]
    [TestCase("store", "restore", "a.tar")]
    [TestCase("query", "a.nt", "--store", "a.kg", "-e", "ASK {}")]
    [TestCase("query", "--graph", "g:g=a.nt", "--store", "a.kg", "-e", "ASK {}")]
    [TestCase("query", "--store", "", "-e", "ASK {}")]
    [TestCase("build", "a.txt", "--store", "")]
    public void A_wrong_command_line_is_exit_code_2(params string[] args)
    {
        var ran = Kg.Run(args);
        Assert.That(ran.ExitCode, Is.EqualTo(2), ran.Error);
        Assert.That(ran.Error, Is.Not.Empty);
        Assert.That(ran.Bytes, Is.Empty);
    }

    private static string Loaded(TempFolder folder)
    {
        var store = folder.File("a.kg");
        Kg.Run("store", "load", store, folder.Write("a.nq", Lines)).Ok();
        return store;
    }

    private static long Number(Ran ran, string name) => JsonDocument.Parse(ran.Ok().Output).RootElement.GetProperty(name).GetInt64();
}
