using System.Text.Json;

namespace KnowledgeGraph.Extraction;

/// <summary>What an evaluation found: figures for all facts and for each relation, the misses and the false facts.</summary>
/// <example><code>
/// using var gold = File.OpenRead("gold.jsonl");
/// EvaluationReport report = Evaluation.Run(gold, FactExtractor.Default);
/// Console.WriteLine(report.All.F1);
/// </code></example>
public sealed class EvaluationReport
{
    internal EvaluationReport(Score all, IReadOnlyList<KeyValuePair<string, Score>> relations, IReadOnlyList<JudgedFact> misses, IReadOnlyList<JudgedFact> falseFacts)
    {
        All = all;
        Relations = relations;
        Misses = misses;
        FalseFacts = falseFacts;
    }

    /// <summary>All relations together.</summary>
    public Score All { get; }

    /// <summary>Each relation, by name in ordinal order.</summary>
    public IReadOnlyList<KeyValuePair<string, Score>> Relations { get; }

    /// <summary>Gold facts that were not found.</summary>
    public IReadOnlyList<JudgedFact> Misses { get; }

    /// <summary>Found facts that the gold file does not have.</summary>
    public IReadOnlyList<JudgedFact> FalseFacts { get; }

    /// <summary>Writes <c>{"all": {...}, "relations": {...}}</c>.</summary>
    /// <param name="output">Where to; it stays open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public void WriteJson(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        writer.WriteStartObject();
        Write(writer, "all", All);
        writer.WriteStartObject("relations");
        foreach (var (name, score) in Relations)
        {
            Write(writer, name, score);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, Score score)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("gold", score.Gold);
        writer.WriteNumber("found", score.Found);
        writer.WriteNumber("right", score.Right);
        writer.WriteNumber("precision", Math.Round(score.Precision, 4));
        writer.WriteNumber("recall", Math.Round(score.Recall, 4));
        writer.WriteNumber("f1", Math.Round(score.F1, 4));
        writer.WriteEndObject();
    }
}
