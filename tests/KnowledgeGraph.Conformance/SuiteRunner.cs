using System.Globalization;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Conformance.Report;

namespace KnowledgeGraph.Conformance;

/// <summary>What a test type asserts: returns if it holds and throws if not.</summary>
internal delegate void SuiteHandler(SuiteTest test, CancellationToken cancellation);

/// <summary>Turns manifests into NUnit cases and runs one of them against its handler and the ledger of known gaps.</summary>
internal static class SuiteRunner
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>A case for each entry; a manifest that cannot be read becomes one failing case, since a source must not throw.</summary>
    public static IEnumerable<TestCaseData> Cases(IEnumerable<SuitePart> parts, string category)
    {
        foreach (var part in parts)
        {
            foreach (var test in TestsOf(part))
            {
                yield return new TestCaseData(test)
                    .SetName(test.FullId.Replace('.', '_'))
                    .SetCategory(category)
                    .SetDescription(test.Description)
                    .SetProperty("Action", test.Input ?? "");
            }
        }
    }

    /// <summary>Runs a test of a Turtle manifest by its type.</summary>
    public static void Run(ISuiteTest test, IReadOnlyDictionary<string, SuiteHandler> handlers, KnownGaps gaps) =>
        Run(test, stop => HandlerOf((SuiteTest)test, handlers)((SuiteTest)test, stop), gaps);

    /// <summary>Runs a test; one in the ledger must fail, and is then reported as ignored with its reason.</summary>
    public static void Run(ISuiteTest test, Action<CancellationToken> body, KnownGaps gaps)
    {
        if (test is BrokenManifest broken)
        {
            TestSupport.SharedData.Path("suites/TESTS.tsv");
            Assert.Fail($"The manifest of {test.Part} cannot be read: {broken.Why}");
        }

        var failure = FailureOf(body);
        if (gaps.Find(test.FullId) is { } gap)
        {
            if (failure is null)
            {
                SuiteResults.Add(test, SuiteOutcome.Passed);
                gaps.NotePassed(gap.Id);
                Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{gap.Id} passes now: remove it from {gaps.File} (UPDATE_LEDGER=1 does)."));
            }

            SuiteResults.Add(test, SuiteOutcome.KnownGap, gap.Kind);
            Assert.Ignore($"known gap, {gap.Kind}: {gap.Reason}");
        }

        SuiteResults.Add(test, failure is null ? SuiteOutcome.Passed : SuiteOutcome.Failed, failure ?? "");
        if (failure is not null)
        {
            Assert.Fail(failure);
        }
    }

    /// <summary>Reports a test that is not for such a processor as this one, and so is not run.</summary>
    public static void NotRun(ISuiteTest test, string reason)
    {
        SuiteResults.Add(test, SuiteOutcome.NotRun, reason);
        Assert.Ignore("not run: " + reason);
    }

    private static SuiteHandler HandlerOf(SuiteTest test, IReadOnlyDictionary<string, SuiteHandler> handlers) =>
        handlers.TryGetValue(test.Type, out var handler)
            ? handler
            : throw new ConformanceFailure($"No handler for the test type <{test.Type}>.");

    private static IReadOnlyList<ISuiteTest> TestsOf(SuitePart part)
    {
        try
        {
            return SuiteParts.Tests(part);
        }
        catch (Exception error)
        {
            return [new BrokenManifest(part, error.Message)];
        }
    }

    /// <summary>Null if the test holds, else the reason. A test that takes too long is told to stop and left behind.</summary>
    private static string? FailureOf(Action<CancellationToken> test)
    {
        using var stop = new CancellationTokenSource(Limit);
        var work = Task.Run(() => test(stop.Token));
        try
        {
            return work.Wait(Limit + TimeSpan.FromSeconds(5)) ? null : $"still running after {Limit.TotalSeconds} s and deaf to cancellation";
        }
        catch (AggregateException error)
        {
            var inner = error.InnerException!;
            return inner is ConformanceFailure ? inner.Message : $"{inner.GetType().Name}: {inner.Message}\n{inner.StackTrace}";
        }
    }

    /// <summary>Stands for the tests of a manifest that could not be read.</summary>
    private sealed record BrokenManifest(SuitePart Part, string Why) : ISuiteTest
    {
        public string Id => "(manifest)";

        public string FullId => Part.Name + "/" + Id;

        public string Iri => Part.ManifestIri;

        public string Description => "the manifest itself";

        public string? Input => null;

        public override string ToString() => FullId;
    }
}
