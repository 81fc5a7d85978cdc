using System.Text;
using System.Text.Json.Nodes;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Extraction.Tests.Evaluation;

/// <summary>A file of documents with facts.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Path">Below the shared folder; empty for the passages, whose facts are in the repository and texts in the corpus.</param>
/// <param name="IsPartial">Whether it has only some of the facts, so that only recall means something.</param>
internal sealed record GoldSet(string Name, string Path, bool IsPartial)
{
    public EvaluationReport Evaluate(FactExtractor extractor)
    {
        using Stream gold = Path.Length == 0 ? Passages() : File.OpenRead(SharedData.Path(Path));
        return KnowledgeGraph.Extraction.Evaluation.Run(gold, extractor);
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
}

/// <summary>The sets that figures are given for.</summary>
internal static class GoldSets
{
    public static IReadOnlyList<GoldSet> All { get; } =
    [
        new("gold_seed", "corpus/gold/gold_seed.jsonl", false),
        new("gold_dev", "corpus/gold/gold_dev.jsonl", false),
        new("passages", string.Empty, false),
        new("redocred", "corpus/silver/redocred_domain_dev.jsonl", false),
        new("oscar_movies", "corpus/silver/wiki_oscar_movies_dev.jsonl", true),
        new("oscar_people", "corpus/silver/wiki_oscar_people_dev.jsonl", true),
        new("films_cast", "corpus/silver/wiki_films_cast_dev.jsonl", true),
        new("text2kgbench", "corpus/silver/text2kgbench_domain_dev.jsonl", true),
    ];

    /// <summary>The sets that tell right from wrong: they have every fact of their relations.</summary>
    public static IReadOnlyList<GoldSet> Complete { get; } = [.. All.Where(s => !s.IsPartial && s.Name != "gold_seed")];
}
