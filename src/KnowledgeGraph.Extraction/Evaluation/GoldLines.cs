using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction;

/// <summary>Reads gold files: JSON Lines, a document a line, with its facts.</summary>
internal static class GoldLines
{
    public static IEnumerable<GoldDocument> Read(Stream input)
    {
        using var reader = new StreamReader(input, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var article = new Article
            {
                Id = Text(root, "id") ?? "document",
                Text = Text(root, "text") ?? string.Empty,
                Title = Text(root, "title"),
                Published = DateOnly.TryParseExact(Text(root, "date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
            };
            var rows = new List<EvaluationRow>();
            if (root.TryGetProperty("facts", out var facts) && facts.ValueKind == JsonValueKind.Array)
            {
                foreach (var fact in facts.EnumerateArray())
                {
                    rows.Add(Row(fact));
                }
            }

            yield return new GoldDocument(article, Said(root, rows, article.Text, out var isSilver), isSilver, IsPartial(root));
        }
    }

    private static bool IsPartial(JsonElement root) => Text(root, "gold") is { } worth && (worth.StartsWith("silver", StringComparison.Ordinal) || worth.StartsWith("distant", StringComparison.Ordinal));

    /// <summary>The rows in the extractor's relations; those of a silver file are translated.</summary>
    private static List<EvaluationRow> Said(JsonElement root, List<EvaluationRow> rows, string text, out bool isSilver)
    {
        isSilver = rows.Exists(r => SilverRows.IsProperty(r.Relation)) || IsPartial(root);
        return isSilver && rows.Count > 0 ? [.. root.GetProperty("facts").EnumerateArray().Zip(rows, (fact, row) => SilverRows.Row(fact, text, row)).OfType<EvaluationRow>()] : rows;
    }

    private static EvaluationRow Row(JsonElement fact)
    {
        var row = new EvaluationRow(Text(fact, "relation") ?? string.Empty, Text(fact, "subject") ?? string.Empty, Text(fact, "object") ?? string.Empty);
        if (!fact.TryGetProperty("qualifiers", out var q) || q.ValueKind != JsonValueKind.Object)
        {
            return row;
        }

        return row with
        {
            Category = Text(q, "category"),
            Work = Text(q, "work"),
            Year = Number(q, "year") ?? (Text(q, "date") is { Length: >= 4 } date ? int.Parse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture) : null),
            Count = Number(q, "count") ?? Number(q, "ordinal"),
            Outcome = Text(q, "outcome"),
        };
    }

    private static int? Number(JsonElement element, string name) =>
        Text(element, name) is { } text && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(JsonElement element, string name) => !element.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
