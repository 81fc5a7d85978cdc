using KnowledgeGraph.Extraction.Inference;
using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction;

/// <summary>Decides whether a found row says a gold row. <see cref="Evaluation"/> states the rules.</summary>
internal static class RowMatcher
{
    private static readonly string[] Forms = ["dr. ", "captain ", "colonel ", "the ", "mr. ", "mrs. ", "sir ", "bartender ", "(the ", "("];

    public static bool Matches(EvaluationRow gold, EvaluationRow found) => gold.Relation switch
    {
        "award_won" or "award_nominated" => (SameName(gold.Subject, found.Subject) || gold.IsOfWorkOrPerson && found.Work is { } place && SameName(gold.Subject, place)) && SameAward(gold.Value, found.Value) && SameContest(gold, found),
        "award_count" => SameName(gold.Subject, found.Subject) && SameAward(gold.Value, found.Value) && gold.Count == found.Count && (gold.Outcome ?? found.Outcome) == found.Outcome,
        "award_ordinal" => SameName(gold.Subject, found.Subject) && SameAward(gold.Value, found.Value) && gold.Count == found.Count,
        "plays_role" => SameName(gold.Subject, found.Subject) && SameName(gold.Value, found.Value) && (gold.Work is null || found.Work is null || SameName(gold.Work, found.Work)),
        "broadcast_years" => SameName(gold.Subject, found.Subject) && FullYears(gold.Value) == FullYears(found.Value),
        "quote" => SameName(gold.Subject, found.Subject) && SameQuote(gold.Value, found.Value),
        "work_type" => SameName(gold.Subject, found.Subject) && (SameName(gold.Value, found.Value) || Kind(gold.Value) == Kind(found.Value)),
        "sibling" => SameName(gold.Subject, found.Subject) && SameName(gold.Value, found.Value) || SameName(gold.Subject, found.Value) && SameName(gold.Value, found.Subject),
        _ => Names(gold.Subject, gold.SubjectNames, found.Subject) && Names(gold.Value, gold.ValueNames, found.Value),
    };

    private static bool Names(string name, IReadOnlyList<string> others, string found) => SameName(name, found) || others.Any(o => SameName(o, found));

    public static bool SameAward(string left, string right)
    {
        var a = Body(left);
        var b = Body(right);
        return a == b || a.StartsWith(b + "-", StringComparison.Ordinal) || b.StartsWith(a + "-", StringComparison.Ordinal);
    }

    private static string Body(string name)
    {
        var plain = name.Trim('(', ')').Replace("(Film) ", string.Empty, StringComparison.Ordinal);
        return AwardLexicon.Default.Find(plain)?.Body ?? Normal(plain).Replace(" awards", string.Empty, StringComparison.Ordinal).Replace(" award", string.Empty, StringComparison.Ordinal);
    }

    private static bool SameContest(EvaluationRow gold, EvaluationRow found)
    {
        if (gold.Year is { } y && found.Year is { } z && y != z)
        {
            return false;
        }

        if (gold.Work is { } w && found.Work is { } v && !SameName(w, v))
        {
            return false;
        }

        return gold.Category is null || found.Category is not null && SameCategory(gold.Category, found.Category);
    }

    private static bool SameCategory(string left, string right)
    {
        var a = CategoryText.Words(left);
        var b = CategoryText.Words(right);
        var shared = a.Count(b.Contains);
        return shared * 2 > Math.Max(a.Count, b.Count);
    }

    /// <summary>Equal without marks, forms of address and initials in front, or one is the other's last words (a surname alone).</summary>
    public static bool SameName(string left, string right)
    {
        var a = Normal(left);
        var b = Normal(right);
        return a == b || a.Length > 2 && b.EndsWith(" " + a, StringComparison.Ordinal) && !a.Contains(' ', StringComparison.Ordinal) || b.Length > 2 && a.EndsWith(" " + b, StringComparison.Ordinal) && !b.Contains(' ', StringComparison.Ordinal)
            || a == b + " films" || b == a + " films" || WithoutInitials(a) == WithoutInitials(b);
    }

    /// <summary>"j. elder moor" is "elder moor"; a surname alone stays with its initials.</summary>
    private static string WithoutInitials(string name)
    {
        var rest = name;
        while (rest.Length > 3 && char.IsLetter(rest[0]) && rest[1] == '.' && rest[2] == ' ')
        {
            rest = rest[3..];
        }

        return rest.Contains(' ', StringComparison.Ordinal) ? rest : name;
    }

    /// <summary>The last word of a kind, with the words for one kind made one.</summary>
    private static string Kind(string type)
    {
        var last = Normal(type[(type.LastIndexOf(' ') + 1)..]);
        return last is "movie" ? "film" : last;
    }

    private static bool SameQuote(string gold, string found)
    {
        // Gold files cut long quotations: "its first words…".
        var a = Normal(gold.TrimEnd('…'));
        var b = Normal(found);
        return a.Length > 5 && b.Length > 5 && (b.StartsWith(a, StringComparison.Ordinal) || a.StartsWith(b, StringComparison.Ordinal));
    }

    /// <summary>"1976–77" is "1976-1977".</summary>
    private static string FullYears(string range)
    {
        var years = range.Replace('–', '-').Split('-');
        return years.Length == 2 && years[0].Length == 4 && years[1].Length == 2 ? years[0] + "-" + years[0][..2] + years[1] : string.Join('-', years);
    }

    private static string Normal(string text)
    {
        var buffer = new System.Text.StringBuilder(text.Length);
        foreach (var c in text.Trim().ToLowerInvariant())
        {
            buffer.Append(c switch { '’' or '‘' => '\'', '“' or '”' => '"', '—' or '–' => '-', '\u00a0' => ' ', _ => c });
        }

        var name = buffer.Replace("%27", "'").ToString().Trim('"', '\'', '.', ',', ' ', ')', '?', '!');
        foreach (var form in Forms)
        {
            if (name.Length > form.Length && name.StartsWith(form, StringComparison.Ordinal))
            {
                name = name[form.Length..];
            }
        }

        return name;
    }
}
