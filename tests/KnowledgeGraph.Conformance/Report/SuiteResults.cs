using System.Collections.Concurrent;
using KnowledgeGraph.Conformance.Manifests;

namespace KnowledgeGraph.Conformance.Report;

/// <summary>How one test ended; the note is its failure, the kind of gap, or why it was not run.</summary>
internal sealed record SuiteResult(ISuiteTest Test, SuiteOutcome Outcome, string Note);

/// <summary>What the tests of this run came to, collected while they run and reported at the end.</summary>
internal static class SuiteResults
{
    private static readonly ConcurrentDictionary<string, SuiteResult> Results = new(StringComparer.Ordinal);

    public static void Add(ISuiteTest test, SuiteOutcome outcome, string note = "") =>
        Results[test.Part.Suite + " " + test.FullId] = new SuiteResult(test, outcome, note);

    /// <summary>The results in the order of the parts, and of the ids inside a part.</summary>
    public static IReadOnlyList<SuiteResult> InOrder()
    {
        var order = SuiteParts.All.Select((part, at) => (part, at)).ToDictionary(pair => pair.part, pair => pair.at);
        return [.. Results.Values.OrderBy(result => order[result.Test.Part]).ThenBy(result => result.Test.Id, StringComparer.Ordinal)];
    }
}
