using System.Text;
using KnowledgeGraph.Tests.Design;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Tests.Cli;

internal sealed class BuildCommandTests
{
    private static readonly string First = Repository.File("examples", "articles", "01-ruffalo-second-emmy.txt");

    [Test]
    public void Turtle_goes_to_standard_output_and_one_line_about_the_input_to_standard_error()
    {
        var ran = Kg.Run("build", First).Ok();
        Assert.That(ran.Output, Does.Contain("@prefix kg:").And.Contain("Mark Ruffalo"));
        Assert.That(ran.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(ran.Error, Does.Match(@"01-ruffalo-second-emmy\.txt: 1 article, \d+ facts \(.*won \d.*\)"));
    }

    [TestCase("reification", "graph.ttl", "rdf:subject")]
    [TestCase("graphs", "graph.trig", "{")]
    [TestCase("reifiers", "graph.ttl", "<<")]
    [TestCase("none", "graph.ttl", "kg:AwardResult")]
    public void Claims_have_four_forms(string form, string file, string contains)
    {
        using var folder = new TempFolder();
        Kg.Run("build", First, "--claims", form, "-o", folder.File(file)).Ok();
        var text = File.ReadAllText(folder.File(file));
        Assert.That(text, Does.Contain(contains));
        Assert.That(text.Contains("kg:Claim", StringComparison.Ordinal), Is.EqualTo(form != "none"));
    }

    [Test]
    public void Claims_as_graphs_go_to_standard_output_as_TriG_and_fit_no_format_for_one_graph()
    {
        Assert.That(Kg.Run("build", First, "--claims", "graphs").Ok().Output, Does.Contain("GRAPH").Or.Contain("{"));
        using var folder = new TempFolder();
        Assert.That(Kg.Run("build", First, "--claims", "graphs", "-o", folder.File("a.ttl")).ExitCode, Is.EqualTo(2));
    }

    [Test]
    public void A_folder_is_taken_by_name_and_gives_a_line_for_each_file()
    {
        var ran = Kg.Run("build", Repository.File("examples", "articles"), "--base", "https://news.example/").Ok();
        var lines = ran.Error.TrimEnd().Split('\n');
        Assert.That(lines, Has.Length.EqualTo(7));
        Assert.That(lines, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(ran.Output, Does.Contain("https://news.example/person/").And.Not.Contain("https://example.org/kg/"));
    }

    [Test]
    public void An_article_with_no_facts_gives_a_graph_with_the_article_and_a_reason()
    {
        var ran = Kg.Run("build", Repository.File("examples", "articles", "06-studio-lot-weather.txt"), "--explain-misses").Ok();
        Assert.That(ran.Output, Does.Contain("kg:NewsArticle"));
        Assert.That(ran.Output, Does.Not.Contain("kg:AwardResult").And.Not.Contain("kg:Role"));
        Assert.That(ran.Error.TrimEnd().Split('\n'), Has.Length.GreaterThan(1));
    }

    [Test]
    public void Text_on_standard_input_is_an_article()
    {
        var ran = Kg.RunWith(File.ReadAllBytes(First), "build", "-").Ok();
        Assert.That(ran.Output, Does.Contain("kg:AwardResult"));
    }

    [TestCase("build")]
    [TestCase("build", "a.txt", "--claims", "maybe")]
    [TestCase("build", "a.txt", "--base", "no-iri")]
    [TestCase("build", "a.txt", "--base", "https://example.org/kg")]
    [TestCase("build", "a.txt", "-o", "graph.unknown")]
    public void A_wrong_command_line_is_exit_code_2(params string[] args) => Assert.That(Kg.Run(args).ExitCode, Is.EqualTo(2));

    [Test]
    public void What_is_not_written_yet_is_refused_by_name()
    {
        var ran = Kg.Run("build", First, "-o", "/tmp/never-written.trix");
        Assert.That(ran.ExitCode, Is.EqualTo(1));
        Assert.That(ran.Error, Does.Contain("trix"));
    }

    [Test]
    public void A_missing_input_or_one_that_is_no_text_is_a_failure_and_writes_nothing()
    {
        using var folder = new TempFolder();
        Assert.That(Kg.Run("build", "/no/such/article.txt").ExitCode, Is.EqualTo(1));
        var binary = folder.Write("a.txt", [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 0, 0, 255, 254, 0]);
        var ran = Kg.Run("build", First, binary, "-o", folder.File("graph.ttl"));
        Assert.That(ran.ExitCode, Is.EqualTo(1));
        Assert.That(ran.Error, Does.Contain("a.txt"));
        Assert.That(folder.File("graph.ttl"), Does.Not.Exist);
    }
}
