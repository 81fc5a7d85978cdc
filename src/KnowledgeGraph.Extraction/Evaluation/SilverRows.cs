using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Says facts of silver files, whose relations are property numbers of Wikidata, in the relations of the gold files.
/// Properties that the extractor has no relation for give no row.
/// </summary>
internal static class SilverRows
{
    /// <summary>The relations that silver files state: other found facts are not judged in their documents.</summary>
    public static readonly HashSet<string> Covered = new(StringComparer.Ordinal)
    {
        "award_won", "award_nominated", "cast_member", "author", "director", "screenwriter", "producer", "original_network", "creator", "release_year",
    };

    public static bool IsProperty(string relation) => relation.Length > 1 && relation[0] == 'P' && char.IsAsciiDigit(relation[1]);

    /// <summary>The row of a fact; null where the extractor has no such relation.</summary>
    public static EvaluationRow? Row(JsonElement fact, string text, EvaluationRow plain) => plain.Relation switch
    {
        "P166" => Award(fact, plain, "award_won"),
        "P1411" => Award(fact, plain, "award_nominated"),
        "P161" => Named(fact, text, plain, "cast_member"),
        "P50" => Named(fact, text, plain, "author"),
        "P57" => Named(fact, text, plain, "director"),
        "P58" => Named(fact, text, plain, "screenwriter"),
        "P162" => Named(fact, text, plain, "producer"),
        "P449" => Named(fact, text, plain, "original_network"),
        "P170" => Named(fact, text, plain, "creator"),
        "P577" when Year(plain.Value) is { } year => Named(fact, text, plain, "release_year") with { Value = year, ValueNames = [] },
        _ => null,
    };

    /// <summary>"Academy Award for Best Director": the award and its category, where the text names the category.</summary>
    private static EvaluationRow Award(JsonElement fact, EvaluationRow plain, string relation)
    {
        var cut = plain.Value.IndexOf(" for ", StringComparison.Ordinal);
        var inText = !fact.TryGetProperty("category_in_text", out var flag) || flag.ValueKind != JsonValueKind.False;
        return plain with
        {
            Relation = relation,
            IsOfWorkOrPerson = true,
            Value = cut > 0 ? plain.Value[..cut] : plain.Value,
            Category = cut > 0 && inText ? plain.Value[(cut + 5)..] : null,
        };
    }

    private static EvaluationRow Named(JsonElement fact, string text, EvaluationRow plain, string relation) => plain with
    {
        Relation = relation,
        SubjectNames = Mentions(fact, "subject_mentions", text),
        ValueNames = Mentions(fact, "object_mentions", text),
    };

    /// <summary>The names that the text gives the thing.</summary>
    private static List<string> Mentions(JsonElement fact, string property, string text)
    {
        var names = new List<string>();
        if (!fact.TryGetProperty(property, out var spans) || spans.ValueKind != JsonValueKind.Array)
        {
            return names;
        }

        var runes = text.EnumerateRunes().ToArray();
        foreach (var span in spans.EnumerateArray())
        {
            if (span.ValueKind == JsonValueKind.Array && span.GetArrayLength() == 2 && span[0].GetInt32() is >= 0 and var first && span[1].GetInt32() is var end && first < end && end <= runes.Length)
            {
                names.Add(string.Concat(runes[first..end]));
            }
        }

        return names;
    }

    private static string? Year(string date)
    {
        for (var i = 0; i + 4 <= date.Length; i++)
        {
            if (int.TryParse(date.AsSpan(i, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1400 and < 2100)
            {
                return date.Substring(i, 4);
            }
        }

        return null;
    }
}
