using System.Text.RegularExpressions;
using KnowledgeGraph.Tests.Cli;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Tests.Programs;

/// <summary>
/// The query that <c>src/README.md</c> walks through the engine: what stands there is what the engine says. <c>UPDATE_APPROVED=1</c> writes it anew.
/// </summary>
internal sealed class WalkTests
{
    [Test]
    public void The_walk_shows_what_the_engine_does()
    {
        var path = Repository.File("src", "README.md");
        var map = File.ReadAllText(path).ReplaceLineEndings("\n");
        using var folder = new TempFolder();
        var (graph, query) = (folder.File("graph.ttl"), folder.File("query.rq"));
        File.WriteAllText(query, Regex.Match(map, "```sparql\n(.*?)```", RegexOptions.Singleline).Groups[1].Value);
        Kg.Run("build", Repository.File("examples", "articles"), "-o", graph).Ok();

        var plan = Parts(Kg.Run("query", graph, "-q", query, "--explain").Ok());
        var shown = map;
        foreach (var (name, text) in plan.Append(("results", Kg.Run("query", graph, "-q", query, "--format", "table").Ok().Output)))
        {
            shown = Regex.Replace(shown, $"(?<=<!-- walk: {name} -->\n).*?(?=<!-- /walk -->)", _ => $"```text\n{text.TrimEnd('\n')}\n```\n", RegexOptions.Singleline);
        }

        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            File.WriteAllText(path, shown);
        }
        else
        {
            Assert.That(map, Is.EqualTo(shown), "Run the test with UPDATE_APPROVED=1, then read the walk in src/README.md: the words around the plan may be wrong now.");
        }
    }

    /// <summary>Plan, algebra and what the rewrite changed of it, as --explain writes them one after another.</summary>
    private static (string Name, string Text)[] Parts(Ran explained)
    {
        var parts = Regex.Match(explained.Output, "^(?<plan>.*?)Algebra:\n(?<algebra>.*?)Rewritten by FilterPushdown:\n(?<rewritten>.*)$", RegexOptions.Singleline);
        Assert.That(parts.Success, explained.Output);
        var (before, after) = (parts.Groups["algebra"].Value.Split('\n'), parts.Groups["rewritten"].Value.Split('\n'));
        var same = before.Zip(after).TakeWhile(static pair => pair.First == pair.Second).Count();
        return [("plan", parts.Groups["plan"].Value), ("algebra", parts.Groups["algebra"].Value), ("rewritten", string.Join('\n', after.Skip(same).Prepend("...")))];
    }
}
