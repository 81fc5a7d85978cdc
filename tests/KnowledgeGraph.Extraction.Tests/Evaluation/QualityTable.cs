using System.Globalization;
using System.Text;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Extraction.Tests.Evaluation;

/// <summary>
/// Holds the figures of quality, so that a change of them is seen in review: <c>Quality.txt</c> has, for each set and
/// relation, how many facts there are, were found and are right. <c>UPDATE_APPROVED=1 dotnet test --filter QualityTable</c> writes it anew.
/// </summary>
public sealed class QualityTable
{
    [Test]
    public void FiguresAreThoseOfTheTable()
    {
        var actual = Write();
        var path = Repository.File("tests", "KnowledgeGraph.Extraction.Tests", "Evaluation", "Quality.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }

        var approved = File.ReadAllText(path).ReplaceLineEndings("\n");
        var changed = actual.Split('\n').Where(l => !approved.Split('\n').Contains(l, StringComparer.Ordinal));
        Assert.That(actual, Is.EqualTo(approved), "Figures differ from Quality.txt. If the change is meant, write the table with UPDATE_APPROVED=1 and read its diff. Now:\n" + string.Join('\n', changed));
    }

    private static string Write()
    {
        var table = new StringBuilder();
        table.Append("# Quality of the extractor, by set and relation. Written by UPDATE_APPROVED=1 dotnet test --filter QualityTable.\n");
        table.Append("# P is precision, R recall; '-' where a set is not complete, so that only recall means something.\n");
        table.Append(CultureInfo.InvariantCulture, $"{"set",-13} {"relation",-19} {"gold",5} {"found",5} {"right",5}     P     R    F1\n");
        var complete = new List<EvaluationReport>();
        foreach (var set in GoldSets.All)
        {
            var report = set.Evaluate(FactExtractor.Default);
            foreach (var (relation, score) in report.Relations.Append(new("(all)", report.All)).Append(new("(stated)", report.Stated)))
            {
                var precision = set.IsPartial ? "    -" : Figure(score.Precision);
                var f1 = set.IsPartial ? "    -" : Figure(score.F1);
                table.Append(CultureInfo.InvariantCulture, $"{set.Name,-13} {relation,-19} {score.Gold,5} {score.Found,5} {score.Right,5} {precision} {Figure(score.Recall)} {f1}\n");
            }

            if (GoldSets.Complete.Contains(set))
            {
                complete.Add(report);
            }
        }

        Reliability(table, complete);
        return table.ToString();
    }

    private static void Reliability(StringBuilder table, List<EvaluationReport> complete)
    {
        table.Append("\n# Of the facts of the complete sets that were said with about one confidence, how many hold.\n");
        table.Append(CultureInfo.InvariantCulture, $"{"confidence",-13} {"facts",5} {"right",5}  said holds\n");
        foreach (var row in complete.SelectMany(r => r.Reliability).GroupBy(r => (r.From, r.To)))
        {
            var (facts, right) = (row.Sum(r => r.Facts), row.Sum(r => r.Right));
            var said = facts == 0 ? 0 : row.Sum(r => r.MeanConfidence * r.Facts) / facts;
            table.Append(CultureInfo.InvariantCulture, $"{$"{row.Key.From:0.0} to {row.Key.To:0.0}",-13} {facts,5} {right,5} {Figure(said)} {(facts == 0 ? "    -" : Figure((double)right / facts))}\n");
        }
    }

    private static string Figure(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
