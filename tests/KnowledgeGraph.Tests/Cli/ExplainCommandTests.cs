using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Tests.Cli;

internal sealed class ExplainCommandTests
{
    [TestCase(ClaimForm.Reification, "graph.ttl")]
    [TestCase(ClaimForm.Graphs, "graph.trig")]
    public void Explains_a_fact_of_a_written_graph(ClaimForm form, string name)
    {
        using var folder = new TempFolder();
        var article = new Article { Id = "a", Text = "Ada Lind plays Nora in ‘Low Tide’." };
        var knowledge = new KnowledgeBase(new KnowledgeBaseOptions { Claims = form });
        knowledge.AddRole("Ada Lind", new Work("Low Tide"), "Nora", article.Quote("plays Nora"));
        knowledge.Save(folder.File(name));

        var ran = Kg.Run("explain", folder.File(name), "https://example.org/kg/person/ada-lind").Ok();

        Assert.That(ran.Output, Does.Contain("kg:actsIn"));
        Assert.That(Kg.Run("explain", folder.File(name), "https://example.org/kg/person/nobody").ExitCode, Is.EqualTo(1));
        Assert.That(Kg.Run("explain", folder.File(name), "nobody").ExitCode, Is.EqualTo(2));
    }
}
