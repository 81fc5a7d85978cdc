using System.Text;

namespace KnowledgeGraph.Extraction.Tests.Evaluation;

public sealed class SilverRowsTests
{
    [Test]
    public void PropertiesAreReadAsRelations()
    {
        var report = Run("""{"id":"a","text":"Cold Harbour is a 1980 film directed by Peter Vale.","gold":"human","facts":[{"relation":"P57","subject":"Cold Harbour","object":"Peter A. Vale","object_mentions":[[40,50]]},{"relation":"P577","subject":"Cold Harbour","object":"2 May 1980"},{"relation":"P999","subject":"a","object":"b"}]}""");
        Assert.That(report.Relations.Select(r => $"{r.Key} {r.Value.Gold} {r.Value.Matched}"), Is.EqualTo(new[] { "director 1 1", "release_year 1 1" }));
    }

    [Test]
    public void AnAwardOfAPersonIsToldOfItsWork()
    {
        var report = Run("""{"id":"a","title":"Cold Harbour (film)","text":"Peter Vale won the Academy Award for Best Actor.","gold":"silver: infobox","facts":[{"relation":"P166","subject":"Cold Harbour","object":"Academy Award for Best Actor","category_in_text":true}]}""");
        Assert.That(report.All.Recall, Is.EqualTo(1));
    }

    [Test]
    public void WhatAPartialLineDoesNotHaveIsNotFalse()
    {
        var report = Run("""{"id":"a","text":"Cold Harbour is a 1980 film directed by Peter Vale.","gold":"silver: infobox","facts":[]}""");
        Assert.That(report.All.Found, Is.Zero);
    }

    private static EvaluationReport Run(string line)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(line));
        return KnowledgeGraph.Extraction.Evaluation.Run(input, FactExtractor.Default);
    }
}
