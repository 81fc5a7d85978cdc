namespace KnowledgeGraph.Tests.Cli;

/// <summary><c>kg update</c>: a store changes as a whole or not at all.</summary>
internal sealed class UpdateCommandTests
{
    private const string Lines = "<http://e/a> <http://e/p> \"1\" .\n<http://e/b> <http://e/p> \"2\" <http://e/g> .\n";

    [Test]
    public void An_update_from_the_command_line_changes_the_store()
    {
        using var folder = new TempFolder();
        var store = Loaded(folder);
        var ran = Kg.Run("update", "--store", store, "-e", "INSERT { ?s <http://e/q> ?o } WHERE { ?s <http://e/p> ?o } ; DROP NAMED").Ok();
        Assert.That(ran.Bytes, Is.Empty);
        Assert.That(ran.Error, Is.EqualTo($"{store}: 1 quads added, 1 removed, 2 in all\n"));
        Assert.That(Kg.Run("store", "dump", store).Ok().Output, Does.Contain("<http://e/a> <http://e/q> \"1\" .\n").And.Not.Contain("<http://e/g>"));
    }

    [Test]
    public void An_update_is_read_from_a_file_or_standard_input()
    {
        using var folder = new TempFolder();
        var store = Loaded(folder);
        folder.Write("changes.ru", "DELETE WHERE { <http://e/a> ?p ?o }");
        Kg.Run("update", "--store", store, "-q", folder.File("changes.ru")).Ok();
        Kg.RunWith("BASE <http://e/> MOVE <g> TO DEFAULT"u8.ToArray(), "update", "--store", store, "-q", "-").Ok();
        Kg.Run("update", "--store", store, "--base", "http://e/", "-e", "INSERT DATA { <c> <p> 3 }").Ok();
        Assert.That(Kg.Run("query", "--store", store, "-e", "SELECT ?s { ?s ?p ?o } ORDER BY ?s", "--format", "csv").Ok().Output, Is.EqualTo("s\r\nhttp://e/b\r\nhttp://e/c\r\n"));
    }

    [TestCase("CLEAR ALL ; CREATE GRAPH <http://e/g> ; COPY <http://e/none> TO DEFAULT", 1, "COPY: there is no graph <http://e/none> (operation 3).")]
    [TestCase("CLEAR ALL ; LOAD <http://e/doc>", 1, "LOAD <http://e/doc> needs SparqlOptions.LoadResolver")]
    [TestCase("CLEAR ALL ; DROP", 1, "line 1, column 17")]
    [TestCase("SELECT * { }", 1, "SELECT is a query")]
    public void A_failure_changes_nothing(string update, int exitCode, string message)
    {
        using var folder = new TempFolder();
        var store = Loaded(folder);
        Assert.That(Kg.Run("update", "--store", store, "-e", update), Has.Property("ExitCode").EqualTo(exitCode).And.Property("Error").Contains(message));
        Assert.That(Kg.Run("store", "info", store, "--json").Ok().Output, Does.Match("\"quads\": ?2\\b"));
    }

    [Test]
    public void Wrong_use_is_told()
    {
        using var folder = new TempFolder();
        var store = Loaded(folder);
        Assert.That(Kg.Run("update", "-e", "CLEAR ALL"), Has.Property("ExitCode").EqualTo(2));
        Assert.That(Kg.Run("update", "--store", store), Has.Property("ExitCode").EqualTo(2).And.Property("Error").Contains("give the update with -q FILE or with -e TEXT"));
        Assert.That(Kg.Run("update", "--store", folder.File("none"), "-e", "CLEAR ALL"), Has.Property("ExitCode").EqualTo(1).And.Property("Error").Contains("no folder"));
    }

    [Test]
    public void Explain_and_analyze_show_the_plan_and_change_nothing()
    {
        using var folder = new TempFolder();
        var store = Loaded(folder);
        const string update = "DELETE WHERE { ?s <http://e/p> ?o } ; CLEAR ALL";
        Assert.That(Kg.Run("update", "--store", store, "-e", update, "--explain").Ok().Output, Does.StartWith("Operation 1: DELETE 1 quad to delete").And.Contain("Operation 2: CLEAR all graphs\n"));
        Assert.That(Kg.Run("update", "--store", store, "-e", update, "--analyze").Ok().Output, Does.Contain("[0 added, 1 removed]"));
        Assert.That(Kg.Run("update", "--store", store, "-e", update, "--analyze", "--format", "json").Ok().Output, Does.Contain("\"removed\": 1"));
        Assert.That(Kg.Run("store", "info", store, "--json").Ok().Output, Does.Match("\"quads\": ?2\\b"));
    }

    [Test]
    public void Warnings_go_to_standard_error()
    {
        using var folder = new TempFolder();
        var ran = Kg.Run("update", "--store", Loaded(folder), "-e", "INSERT { ?s <http://e/q> ?x } WHERE { ?s <http://e/p> ?o }").Ok();
        Assert.That(ran.Error, Does.StartWith("kg: warning KG3101 at line 1, column 26, byte 25: ?x, in the template here, has no value"));
    }

    private static string Loaded(TempFolder folder)
    {
        folder.Write("a.nq", Lines);
        var store = folder.File("a.kg");
        Kg.Run("store", "load", store, folder.File("a.nq")).Ok();
        return store;
    }
}
