using System.Text.Json;

namespace KnowledgeGraph.Tests.Cli;

internal sealed class DiffCommandTests
{
    private const string Article = "Jane Doe was nominated for the Tony Award for Best Actress in a Play in 2019.";

    [Test]
    public void Equal_graphs_are_exit_code_0_and_different_ones_1_whatever_their_format()
    {
        using var folder = new TempFolder();
        var article = folder.Write("a.txt", Article);
        Kg.Run("build", article, "-o", folder.File("a.ttl")).Ok();
        Kg.Run("build", article, "-o", folder.File("a.nq.gz")).Ok();
        Kg.Run("build", article, "--store", folder.File("store")).Ok();
        Kg.Run("build", article, "--state", folder.File("state"), "-o", folder.File("b.nq")).Ok();
        foreach (var other in new[] { "a.nq.gz", "store", "state", "b.nq" })
        {
            Assert.That(Kg.Run("diff", folder.File("a.ttl"), folder.File(other)).Ok().Output, Is.Empty, other);
        }

        Kg.Run("build", folder.Write("a.txt", Article.Replace("was nominated for", "won", StringComparison.Ordinal)), "-o", folder.File("won.ttl")).Ok();
        var ran = Kg.RunWith(File.ReadAllBytes(folder.File("won.ttl")), "diff", folder.File("a.ttl"), "-");
        Assert.That(ran.ExitCode, Is.EqualTo(1));
        Assert.That(ran.Output, Does.Contain("~ result Jane Doe").And.Contain("outcome Nominated -> Won").And.Not.Contain("claim"));
        Assert.That(ran.Error, Does.Contain("facts: 0 added, 0 removed, 1 changed").And.Contain("claims: "));
        Assert.That(Kg.Run("diff", folder.File("a.ttl"), folder.File("won.ttl"), "--claims").Output, Does.Contain(" claim "));

        var json = Kg.Run("diff", folder.File("a.ttl"), folder.File("won.ttl"), "--json").Output.Split('\n')[0];
        using var document = JsonDocument.Parse(json);
        Assert.That(document.RootElement.GetProperty("change").GetString(), Is.EqualTo("changed"));
        Assert.That(document.RootElement.GetProperty("members")[0].GetProperty("after")[0].GetProperty("label").GetString(), Is.EqualTo("Won"));
    }

    [Test]
    public void What_is_no_graph_is_told()
    {
        using var folder = new TempFolder();
        var graph = folder.Write("a.nt", "<a:a> <a:b> <a:c> .\n");
        Assert.That(Kg.Run("diff", graph, folder.Path), Has.Property("ExitCode").EqualTo(1).And.Property("Error").Contains("neither"));
        Assert.That(Kg.Run("diff", graph, folder.File("none.ttl")), Has.Property("ExitCode").EqualTo(1));
        Assert.That(Kg.Run("diff", "-", "-").ExitCode, Is.EqualTo(2));
        Assert.That(Kg.Run("diff", graph).ExitCode, Is.EqualTo(2));
    }
}
