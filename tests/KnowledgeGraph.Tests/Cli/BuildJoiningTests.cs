using System.Text;

namespace KnowledgeGraph.Tests.Cli;

/// <summary>How <c>kg build</c> joins articles, shows its work and leaves out what is not sure.</summary>
internal sealed class BuildJoiningTests
{
    private const string Rivals = """
        {"id":"a","text":"Ada Lind won the Golden Globe Award for Best Actress in 2019 for ‘Low Tide’.","url":"https://one.example/a","date":"2019-01-07"}
        {"id":"b","text":"Nora Falk won the Golden Globe Award for Best Actress in 2019 for ‘High Road’.","url":"https://two.example/b","date":"2019-01-08"}
        """;

    private static readonly byte[] OnePerson = Encoding.UTF8.GetBytes("""
        {"id":"a","text":"William Hart stars in the series ‘Low Tide’."}
        {"id":"b","text":"Bill Hart stars in the series ‘Low Tide’."}
        """);

    [Test]
    public void ContradictionsAreWritten_ReviewedAndGivenBack()
    {
        using var folder = new TempFolder();
        var (articles, report) = (folder.Write("news.jsonl", Rivals), folder.File("contradictions.jsonl"));
        var graph = Kg.Run("build", articles, "--contradictions", report).Ok();
        Assert.That(graph.Error, Does.Contain("1 contradictions"));
        Assert.That(graph.Output, Does.Not.Contain("kg:won "));

        var line = File.ReadAllText(report);
        Assert.That(line, Does.Contain("\"invariant\":\"one-winner\"").And.Contain("\"decision\":\"neither\",\"accept\":null"));
        File.WriteAllText(report, line.Replace("\"accept\":null", "\"accept\":\"left\"", StringComparison.Ordinal));
        Assert.That(Kg.Run("build", articles, "--decisions", report).Ok().Output, Does.Contain("kg:won category:golden-globe_best-actress"));
    }

    [TestCase("--policy newest", "nora-falk")]
    [TestCase("--policy trusted --trust two.example=0.2", "ada-lind")]
    public void Policies_Decide(string options, string winner)
    {
        using var folder = new TempFolder();
        var run = Kg.Run(["build", folder.Write("news.jsonl", Rivals), "-o", folder.File("g.nt"), .. options.Split(' ')]).Ok();
        var won = File.ReadLines(folder.File("g.nt")).Where(l => l.Contains("newskg#won>", StringComparison.Ordinal)).ToList();
        Assert.That(won, Has.Count.EqualTo(1), run.Error);
        Assert.That(won[0], Does.Contain(winner));
    }

    [Test]
    public void Identities_AreLinked_AndReported()
    {
        using var folder = new TempFolder();
        var report = folder.File("same.jsonl");
        var graph = Kg.RunWith(OnePerson, "build", "-", "--identities", "linked", "--identity-report", report).Ok();
        Assert.That(graph.Output, Does.Contain("owl:sameAs").Or.Contain("#sameAs>"));
        Assert.That(File.ReadAllText(report), Does.Contain("short-name"));
        Assert.That(Kg.RunWith(OnePerson, "build", "-", "--identities", "linked", "-o", folder.File("g.ttl")).ExitCode, Is.EqualTo(2), "Turtle holds one graph");
    }

    [Test]
    public void Authority_GivesThingsItsIris()
    {
        using var folder = new TempFolder();
        var known = folder.Write("known.jsonl", "{\"iri\":\"https://c.example/7\",\"kind\":\"person\",\"name\":\"Bill Hart\",\"works\":[\"Low Tide\"]}");
        Assert.That(Kg.RunWith(OnePerson, "build", "-", "--identities", "linked", "--authority", known).Ok().Output, Does.Contain("<https://c.example/7>"));
        Assert.That(Kg.RunWith(OnePerson, "build", "-", "--authority", folder.Write("bad.jsonl", "{}")).Error, Does.Contain("bad.jsonl: line 1: \"iri\" is missing"));
    }

    [Test]
    public void Trace_ShowsEachStage()
    {
        var run = Kg.RunWith("Ada Lind won the Tony Award for Best Actress in a Play in 2019. It rained."u8.ToArray(), "build", "-", "--trace").Ok();
        Assert.That(run.Error, Does.Contain("  tokens      Ada").And.Contain("  mention     Award «Tony Award»").And.Contain("  finding ").And.Contain("  fact "));
    }

    [Test]
    public void WhatIsNotSure_IsLeftOut_AndCounted()
    {
        var text = "Ada Lind stars in ‘Low Tide’. She won the Tony Award for Best Actress in a Play in 2019. Max Ray went home."u8.ToArray();
        Assert.That(Kg.RunWith(text, "build", "-", "--stated-only", "--explain-misses").Error, Does.Contain("KG2113").And.Contain("KG2112: 1"));
        Assert.That(Kg.RunWith(text, "build", "-", "--min-confidence", "0.999").Error, Does.Contain("0 facts"));
        Assert.That(Kg.RunWith(text, "build", "-", "--min-confidence", "2").ExitCode, Is.EqualTo(2));
        Assert.That(Kg.RunWith(text, "build", "-", "--trust", "x").ExitCode, Is.EqualTo(2));
    }
}
