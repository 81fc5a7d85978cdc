using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Extraction.Tests.Evaluation;

/// <summary>
/// Holds the figures of quality, so that a change of them is seen in review: <c>Quality.txt</c> has, for each set and
/// relation, how many facts there are, were found and are right. <c>UPDATE_APPROVED=1 dotnet test --filter QualityTable</c> writes it anew.
/// </summary>
public sealed class QualityTable
{
    private static readonly (string Set, string Path, bool IsPartial)[] Sets =
    [
        ("gold_seed", "corpus/gold/gold_seed.jsonl", false),
        ("gold_dev", "corpus/gold/gold_dev.jsonl", false),
        ("passages", string.Empty, false),
        ("redocred", "corpus/silver/redocred_domain_dev.jsonl", false),
        ("oscar_movies", "corpus/silver/wiki_oscar_movies_dev.jsonl", true),
        ("oscar_people", "corpus/silver/wiki_oscar_people_dev.jsonl", true),
        ("films_cast", "corpus/silver/wiki_films_cast_dev.jsonl", true),
        ("text2kgbench", "corpus/silver/text2kgbench_domain_dev.jsonl", true),
    ];

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
        foreach (var (set, path, partial) in Sets)
        {
            using Stream gold = path.Length == 0 ? Passages() : File.OpenRead(SharedData.Path(path));
            var report = KnowledgeGraph.Extraction.Evaluation.Run(gold, FactExtractor.Default);
            foreach (var (relation, score) in report.Relations.Append(KeyValuePair.Create("(all)", report.All)))
            {
                var precision = partial ? "    -" : Figure(score.Precision);
                var f1 = partial ? "    -" : Figure(score.F1);
                table.Append(CultureInfo.InvariantCulture, $"{set,-13} {relation,-19} {score.Gold,5} {score.Found,5} {score.Right,5} {precision} {Figure(score.Recall)} {f1}\n");
            }
        }

        return table.ToString();
    }

    /// <summary>The settled gold of 30 passages, whose texts are beside the repository, joined by id.</summary>
    private static MemoryStream Passages()
    {
        var texts = File.ReadLines(SharedData.Path("corpus/passages/passages_awards_dev.jsonl")).Select(l => JsonNode.Parse(l)!.AsObject()).ToDictionary(l => (string)l["id"]!, StringComparer.Ordinal);
        var output = new MemoryStream();
        foreach (var line in File.ReadLines(Repository.File("tests", "KnowledgeGraph.Extraction.Tests", "Gold", "passages_gold.jsonl")))
        {
            var facts = JsonNode.Parse(line)!.AsObject();
            var text = texts[(string)facts["id"]!];
            text["facts"] = facts["facts"]!.DeepClone();
            text["gold"] = "human";
            output.Write(Encoding.UTF8.GetBytes(text.ToJsonString() + "\n"));
        }

        output.Position = 0;
        return output;
    }

    private static string Figure(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
