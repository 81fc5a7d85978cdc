using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests.Cli;

/// <summary><c>kg build --state</c>: builds that go on from the last one.</summary>
internal sealed class BuildStateCommandTests
{
    private const string First = "Jane Doe won the Tony Award for Best Actress in a Play in 2019.";
    private const string Second = "Max Ray plays Ida Stone in the series ‘Salt’.";

    [Test]
    public void Only_what_changed_is_read_for_facts_and_the_graph_is_that_of_a_build_from_nothing()
    {
        using var folder = new TempFolder();
        using var news = new TempFolder();
        var (state, graph) = (folder.File("state"), folder.File("graph.nq"));
        news.Write("a.txt", First);
        news.Write("b.txt", Second);
        Assert.That(Kg.Run("build", news.Path, "--state", state, "-o", graph).Ok().Error, Does.Contain("2 added, 0 changed, 0 removed, 0 unchanged; 2 read for facts"));

        news.Write("a.txt", First.Replace("2019", "2020", StringComparison.Ordinal));
        File.Delete(news.File("b.txt"));
        news.Write("c.txt", Second);
        Assert.That(Kg.Run("build", news.Path, "--state", state, "-o", graph).Ok().Error, Does.Contain("1 added, 1 changed, 1 removed, 0 unchanged; 2 read for facts"));
        Assert.That(File.ReadAllText(graph), Is.EqualTo(FromNothing(news)));

        Assert.That(Kg.Run("build", news.Path, "--state", state, "-o", graph).Ok().Error, Does.Contain("2 unchanged; 0 read for facts"));
        Assert.That(Kg.Run("build", news.Path, "--state", state, "--rebuild", "-o", graph).Ok().Error, Does.Contain("2 added").And.Contain("2 read for facts"));
        Assert.That(File.ReadAllText(graph), Is.EqualTo(FromNothing(news)));
    }

    [Test]
    public void Changes_leave_other_articles_and_can_remove()
    {
        using var folder = new TempFolder();
        using var news = new TempFolder();
        var (state, graph) = (folder.File("state"), folder.File("graph.nq"));
        Kg.Run("build", news.Write("a.txt", First), news.Write("b.txt", Second), "--state", state, "-o", graph).Ok();
        Kg.Run("build", news.Write("c.txt", First), "--state", state, "--changes", "--remove", "b", "-o", graph).Ok();
        File.Delete(news.File("b.txt"));
        Assert.That(File.ReadAllText(graph), Is.EqualTo(FromNothing(news)));
        Assert.That(Kg.Run("build", "--state", state, "--changes", "--remove", "b", "-o", graph).Ok().Error, Does.Contain("no article 'b'"));
    }

    [Test]
    public void A_store_gets_the_difference()
    {
        using var folder = new TempFolder();
        using var news = new TempFolder();
        var (state, store) = (folder.File("state"), folder.File("store"));
        Kg.Run("build", news.Write("a.txt", First), news.Write("b.txt", Second), "--state", state, "--store", store).Ok();
        Kg.Run("update", "--store", store, "-e", "INSERT DATA { <https://e.org/a> <https://e.org/b> <https://e.org/c> }").Ok();
        File.Delete(news.File("b.txt"));
        Assert.That(Kg.Run("build", news.Path, "--state", state, "--store", store).Ok().Error, Does.Contain("0 new quads").And.Contain("removed"));
        using var opened = QuadStore.Open(store);
        Assert.That(opened.Count, Is.EqualTo(FromNothing(news).Count(c => c == '\n') + 1));
    }

    [Test]
    public void An_error_leaves_the_state_and_damage_is_told_with_what_to_do()
    {
        using var folder = new TempFolder();
        using var news = new TempFolder();
        var (state, graph) = (folder.File("state"), folder.File("graph.nq"));
        Kg.Run("build", news.Write("a.txt", First), "--state", state, "-o", graph).Ok();
        var bad = news.Write("b.jsonl", "no");
        Assert.That(Kg.Run("build", news.Path, "--state", state, "-o", graph).ExitCode, Is.EqualTo(1));
        Assert.That(Kg.Run("build", news.Path, "--state", state, "--skip-errors", "-o", graph), Has.Property("ExitCode").EqualTo(3).And.Property("Error").Contains("1 unchanged"));
        File.Delete(bad);

        File.WriteAllText(Path.Combine(state, "manifest.jsonl"), "{}");
        var damaged = Kg.Run("build", news.Path, "--state", state, "-o", graph);
        Assert.That((damaged.ExitCode, damaged.Error.Contains("--rebuild", StringComparison.Ordinal)), Is.EqualTo((1, true)), damaged.Error);
        Kg.Run("build", news.Path, "--state", state, "--rebuild", "-o", graph).Ok();
    }

    private static string FromNothing(TempFolder news)
    {
        var file = news.File("graph.nq");
        Kg.Run("build", news.Path, "-o", file).Ok();
        var text = File.ReadAllText(file);
        File.Delete(file);
        return text;
    }
}
