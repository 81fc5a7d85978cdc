using System.Globalization;

namespace KnowledgeGraph.Conformance.Report;

/// <summary>The table of the README: a line for each suite, with counts from the run.</summary>
internal static class ConformanceTable
{
    public const string Begin = "<!-- conformance: printed by the run -->";
    public const string End = "<!-- /conformance -->";

    public static string Print(IEnumerable<SuiteResult> results)
    {
        var lines = results.GroupBy(result => result.Test.Part.Line).Select(group => Line(group.Key, [.. group]));
        return $"{Begin}\n| suite | tests | passed | known gaps |\n|---|---|---|---|\n{string.Concat(lines)}{End}";
    }

    /// <summary>The table as it stands in a text; empty if there is none.</summary>
    public static string Find(string text)
    {
        var from = text.IndexOf(Begin, StringComparison.Ordinal);
        var to = text.IndexOf(End, StringComparison.Ordinal);
        return from < 0 || to < from ? "" : text[from..(to + End.Length)];
    }

    private static string Line(string suite, List<SuiteResult> results)
    {
        var gaps = results
            .Where(result => result.Outcome is SuiteOutcome.KnownGap or SuiteOutcome.NotRun or SuiteOutcome.Failed)
            .GroupBy(result => result.Outcome switch
            {
                SuiteOutcome.KnownGap => result.Note,
                SuiteOutcome.NotRun => "not run: " + result.Note,
                _ => "FAILED",
            })
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key}"));
        var passed = results.Count(result => result.Outcome == SuiteOutcome.Passed);
        var known = string.Join("; ", gaps);
        return string.Create(CultureInfo.InvariantCulture, $"| {suite} | {results.Count} | {passed} | {(known.Length == 0 ? "none" : known)} |\n");
    }
}
