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

    /// <summary>All relations, with only the facts whose quotes name all that they speak of (<see cref="KnowledgeGraph.Articles.FactTier.Stated"/>).</summary>
    public required Score Stated { get; init; }

    /// <summary>How many of the judged facts hold, by the confidence that they were said with, the least first.</summary>
    public required IReadOnlyList<ReliabilityRow> Reliability { get; init; }

    /// <summary>How many of the judged facts hold, by rule and tier.</summary>
    public required IReadOnlyList<RuleRow> Rules { get; init; }

    /// <summary>Each relation, by name in ordinal order.</summary>
    public IReadOnlyList<KeyValuePair<string, Score>> Relations { get; }

    /// <summary>Gold facts that were not found.</summary>
    public IReadOnlyList<JudgedFact> Misses { get; }

    /// <summary>Found facts that the gold file does not have.</summary>
    public IReadOnlyList<JudgedFact> FalseFacts { get; }

    /// <summary>Writes <c>{"all": {...}, "stated": {...}, "relations": {...}, "reliability": [...]}</c>.</summary>
    /// <param name="output">Where to; it stays open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public void WriteJson(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        writer.WriteStartObject();
        Write(writer, "all", All);
        Write(writer, "stated", Stated);
        writer.WriteStartObject("relations");
        foreach (var (name, score) in Relations)
        {
            Write(writer, name, score);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("reliability");
        foreach (var row in Reliability)
        {
            writer.WriteStartObject();
            writer.WriteNumber("from", row.From);
            writer.WriteNumber("to", row.To);
            writer.WriteNumber("facts", row.Facts);
            writer.WriteNumber("right", row.Right);
            writer.WriteNumber("meanConfidence", Math.Round(row.MeanConfidence, 4));
            writer.WriteNumber("precision", Math.Round(row.Precision, 4));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
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
