using System.Globalization;
using System.Text;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Extraction.Tests.Evaluation;

/// <summary>
/// The program that calibrates the rules: it counts how often each was right in the complete gold sets and how sure it says it is, and holds
/// <c>calibration.tsv</c>, which the extractor reads, against it. <c>UPDATE_APPROVED=1 dotnet test --filter CalibrationTable</c> writes the table anew.
/// </summary>
public sealed class CalibrationTable
{
    private const string Head = "# Written by UPDATE_APPROVED=1 dotnet test --filter CalibrationTable from the complete gold sets: rule, facts judged, right, mean confidence as the rule says it.\n";

    [Test]
    public void TheExtractorReadsWhatTheGoldSetsSay()
    {
        var actual = Write(GoldSets.Complete.Select(set => set.Evaluate(FactExtractor.Uncalibrated)));
        var path = Repository.File("src", "KnowledgeGraph.Extraction", "Lexicon", "calibration.tsv");
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }

        Assert.That(File.ReadAllText(path).ReplaceLineEndings("\n"), Is.EqualTo(actual), "The rules have changed: write the table with UPDATE_APPROVED=1, build, and write Quality.txt.");
    }

    [Test]
    public void FactsSaidAtNineTenths_HoldNineInTen()
    {
        var rows = GoldSets.Complete.Select(set => set.Evaluate(FactExtractor.Default)).SelectMany(r => r.Reliability).Where(r => r.From >= 0.9m).ToList();
        var (facts, right) = (rows.Sum(r => r.Facts), rows.Sum(r => r.Right));
        Assert.That(facts, Is.GreaterThan(200));
        Assert.That((double)right / facts, Is.GreaterThanOrEqualTo(0.9));
    }

    private static string Write(IEnumerable<EvaluationReport> reports)
    {
        var table = new StringBuilder(Head);
        foreach (var rule in reports.SelectMany(r => r.Rules).GroupBy(r => r.Rule, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var (facts, right) = (rule.Sum(r => r.Facts), rule.Sum(r => r.Right));
            var said = rule.Sum(r => r.MeanConfidence * r.Facts) / facts;
            table.Append(CultureInfo.InvariantCulture, $"{rule.Key}\t{facts}\t{right}\t{said:0.000}\n");
        }

        return table.ToString();
    }
}
