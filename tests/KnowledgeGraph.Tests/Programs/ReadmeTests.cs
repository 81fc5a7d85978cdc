using System.Text.RegularExpressions;
using KnowledgeGraph.Tests.Cli;
using KnowledgeGraph.Tests.Design;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Tests.Programs;

/// <summary>What the README shows is run, so that it stays true.</summary>
internal sealed class ReadmeTests
{
    [Test]
    public void The_example_is_a_program_of_ten_lines_that_writes_what_the_README_says()
    {
        var example = Block("csharp");
        Assert.That(example.Trim().Split('\n').Count(line => line.Trim().Length > 0), Is.LessThanOrEqualTo(10));
        var folder = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(Repository.Root);
        try
        {
            Assert.That(ProgramRunner.Run(example), Is.EqualTo(Block("text")));
        }
        finally
        {
            Directory.SetCurrentDirectory(folder);
        }
    }

    [Test]
    public void The_first_command_builds_a_graph_prints_its_facts_and_answers_a_query()
    {
        var readme = File.ReadAllText(Repository.File("README.md"));
        Assert.That(readme, Does.Contain("./examples/first-graph.sh"));
        var script = File.ReadAllText(Repository.File("examples", "first-graph.sh"));
        using var folder = new TempFolder();
        var graph = folder.File("graph.ttl");
        foreach (Match line in Regex.Matches(script, @"^kg (.*)$", RegexOptions.Multiline))
        {
            var args = Regex.Matches(line.Groups[1].Value, "\"([^\"]*)\"|(\\S+)").Select(word => word.Groups[1].Success ? word.Groups[1].Value : word.Value)
                .Select(word => word.Replace("$graph", graph, StringComparison.Ordinal))
                .Select(word => word.StartsWith("examples/", StringComparison.Ordinal) ? Repository.File(word) : word);
            Assert.That(Kg.Run([.. args]).Ok(), Is.Not.Null);
        }

        Assert.That(new FileInfo(graph).Length, Is.Positive);
    }

    [Test]
    public void The_README_is_short_and_its_links_lead_somewhere()
    {
        var readme = File.ReadAllLines(Repository.File("README.md"));
        Assert.That(readme, Has.Length.LessThanOrEqualTo(270));
        var links = Regex.Matches(string.Join('\n', readme), @"\]\((?!https?:|#)([^)#]+)").Select(match => match.Groups[1].Value);
        Assert.That(links.Where(link => !Path.Exists(Repository.File(link))), Is.Empty);
    }

    [Test]
    public void Every_example_of_the_README_compiles() => MustCompile(Repository.File("README.md"));

    [TestCaseSource(typeof(Libraries), nameof(Libraries.Names))]
    public void Every_example_of_a_package_compiles(string library) => MustCompile(Repository.File("src", library, "README.md"));

    private static void MustCompile(string file)
    {
        var examples = Regex.Matches(File.ReadAllText(file).ReplaceLineEndings("\n"), "```csharp\n(.*?)```", RegexOptions.Singleline);
        Assert.That(examples, Is.Not.Empty);
        foreach (Match example in examples)
        {
            ProgramRunner.MustCompile(example.Groups[1].Value);
        }
    }

    private static string Block(string language)
    {
        var readme = File.ReadAllText(Repository.File("README.md")).ReplaceLineEndings("\n");
        var match = Regex.Match(readme, $"```{language}\n(.*?)```", RegexOptions.Singleline);
        Assert.That(match.Success, $"The README has a block of {language}.");
        return match.Groups[1].Value;
    }
}
