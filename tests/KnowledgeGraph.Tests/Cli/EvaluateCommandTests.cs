using System.Text.Json;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Tests.Cli;

internal sealed class EvaluateCommandTests
{
    private const string Gold = """
        {"id": "a", "title": "t", "text": "Ada Lind won the Emmy Award for Outstanding Lead Actress in a Drama Series in 2021.", "facts": [{"relation": "award_won", "subject": "Ada Lind", "object": "Emmy Award", "qualifiers": {"year": "2021"}, "evidence": []}, {"relation": "director", "subject": "Low Tide", "object": "Nobody Known", "qualifiers": {}, "evidence": []}]}
        """;

    [Test]
    public void Figures_as_json_and_as_a_list_with_the_misses()
    {
        using var folder = new TempFolder();
        var file = folder.Write("gold.jsonl", Gold);
        using var json = JsonDocument.Parse(Kg.Run("evaluate", file, "--json").Ok().Output);
        var won = json.RootElement.GetProperty("relations").GetProperty("award_won");
        Assert.That(won.GetProperty("gold").GetInt32(), Is.EqualTo(1));
        Assert.That(won.GetProperty("recall").GetDouble(), Is.EqualTo(1));
        foreach (var name in new[] { "gold", "found", "right", "precision", "recall", "f1" })
        {
            Assert.That(json.RootElement.GetProperty("all").GetProperty(name).GetDouble(), Is.Not.Negative, name);
        }

        Assert.That(Kg.Run("evaluate", file).Ok().Output, Does.Contain("Nobody Known"));
    }

    [Test]
    public void The_extractor_reaches_its_marks_on_the_gold_files()
    {
        var seed = Read("seed");
        var dev = Read("dev");
        Assert.That(seed.All.Recall, Is.GreaterThanOrEqualTo(0.85), "recall of the seed's facts");
        Assert.That(dev.Won.Precision, Is.GreaterThanOrEqualTo(0.9), "precision of award_won");
        Assert.That(dev.Won.Recall, Is.GreaterThanOrEqualTo(0.5), "recall of award_won");
        Assert.That(dev.All.Precision, Is.GreaterThanOrEqualTo(0.85), "precision of all facts");
    }

    [Test]
    public void A_file_that_is_no_json_is_a_failure()
    {
        using var folder = new TempFolder();
        Assert.That(Kg.Run("evaluate", folder.Write("gold.jsonl", "not json\n")).ExitCode, Is.EqualTo(1));
        Assert.That(Kg.Run("evaluate", "/no/such/gold.jsonl").ExitCode, Is.EqualTo(1));
    }

    private static ((double Precision, double Recall) All, (double Precision, double Recall) Won) Read(string name)
    {
        using var json = JsonDocument.Parse(Kg.Run("evaluate", SharedData.Path($"corpus/gold/gold_{name}.jsonl"), "--json").Ok().Output);
        return (Figures(json.RootElement.GetProperty("all")), Figures(json.RootElement.GetProperty("relations").GetProperty("award_won")));

        static (double, double) Figures(JsonElement score) => (score.GetProperty("precision").GetDouble(), score.GetProperty("recall").GetDouble());
    }
}
