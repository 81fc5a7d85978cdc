using System.Text;
using System.Text.Json;
using KnowledgeGraph.Articles;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Extraction.Tests.Evaluation;

public sealed class GoldFigures
{
    [Test]
    public void SeedRecall() => Assert.That(Run("corpus/gold/gold_seed.jsonl").All.Recall, Is.GreaterThanOrEqualTo(0.95));

    [Test]
    public void DevelopmentFigures()
    {
        var report = Run("corpus/gold/gold_dev.jsonl");
        var won = report.Relations.Single(r => r.Key == "award_won").Value;
        Assert.Multiple(() =>
        {
            Assert.That(won.Precision, Is.GreaterThanOrEqualTo(0.9));
            Assert.That(won.Recall, Is.GreaterThanOrEqualTo(0.7));
            Assert.That(report.All.Precision, Is.GreaterThanOrEqualTo(0.85));
        });
    }

    [Test]
    public void FalseAndMissedFactsAreNamed()
    {
        const string Gold = """{"id":"a","title":null,"text":"Anna Lind won an Emmy Award.","facts":[{"relation":"award_won","subject":"Anna Lind","object":"Tony Award","qualifiers":{}}]}""";
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(Gold));
        var report = KnowledgeGraph.Extraction.Evaluation.Run(input, FactExtractor.Default);
        Assert.That(report.Misses.Select(m => m.Value), Is.EqualTo(new[] { "Tony Award" }));
        Assert.That(report.FalseFacts.Select(m => m.Value), Is.EqualTo(new[] { "Emmy Award" }));
        using var output = new MemoryStream();
        report.WriteJson(output);
        using var json = JsonDocument.Parse(output.ToArray());
        Assert.That(json.RootElement.GetProperty("relations").GetProperty("award_won").GetProperty("found").GetInt32(), Is.EqualTo(1));
    }

    /// <summary>Every passage is read, every quote stands at its offsets, and a second reading gives the same facts.</summary>
    [Test]
    public void PassagesAreReadAlikeTwiceWithTrueQuotes()
    {
        var documents = 0;
        foreach (var line in File.ReadLines(SharedData.Path("corpus/passages/passages_awards_dev.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var article = new Article { Id = "p", Title = json.RootElement.GetProperty("title").GetString(), Text = json.RootElement.GetProperty("text").GetString()! };
            var facts = FactExtractor.Default.Extract(article).Facts;
            var runes = article.Text.EnumerateRunes().ToArray();
            foreach (var evidence in facts.SelectMany(f => f.Evidence))
            {
                Assert.That(string.Concat(runes[evidence.Start..evidence.End]), Is.EqualTo(evidence.Exact));
            }

            Assert.That(FactExtractor.Default.Extract(article).Facts.Select(Found.Line), Is.EqualTo(facts.Select(Found.Line)));
            documents++;
        }

        Assert.That(documents, Is.EqualTo(748));
    }

    private static EvaluationReport Run(string path)
    {
        using var gold = File.OpenRead(SharedData.Path(path));
        return KnowledgeGraph.Extraction.Evaluation.Run(gold, FactExtractor.Default);
    }
}
