using KnowledgeGraph.Conformance.Manifests;

namespace KnowledgeGraph.Conformance;

/// <summary>What a test type asserts: returns if it holds and throws if not.</summary>
internal delegate void SuiteHandler(SuiteTest test, CancellationToken cancellation);

/// <summary>Turns manifests into NUnit cases and runs one of them against its handler and the ledger of known gaps.</summary>
internal static class SuiteRunner
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>A case for each entry; a manifest that cannot be read becomes one failing case, since a source must not throw.</summary>
    public static IEnumerable<TestCaseData> Cases(IEnumerable<string> parts, string category)
    {
        foreach (var part in parts)
        {
            if (!SuiteFiles.Exists(SuiteFiles.RdfTests + part + "/manifest.ttl"))
            {
                yield return Case(Broken(part, "missing"), category);
                continue;
            }

            IReadOnlyList<SuiteTest> tests;
            try
            {
                tests = Manifest.Read(part);
            }
            catch (Exception error)
            {
                tests = [Broken(part, error.Message)];
            }

            foreach (var test in tests)
            {
                yield return Case(test, category);
            }
        }
    }

    public static void Run(SuiteTest test, IReadOnlyDictionary<string, SuiteHandler> handlers, KnownGaps gaps)
    {
        if (test.Id == BrokenId)
        {
            TestSupport.SharedData.Path("suites/rdf-tests/" + test.Part + "/manifest.ttl");
            Assert.Fail($"The manifest of {test.Part} cannot be read: {test.Comment}");
        }

        if (!handlers.TryGetValue(test.Type, out var handler))
        {
            Assert.Fail($"No handler for the test type <{test.Type}>.");
        }

        Run(test.FullId, stop => handler!(test, stop), gaps);
    }

    /// <summary>Runs a test; one in the ledger must fail, and is then reported as ignored with its reason.</summary>
    public static void Run(string id, Action<CancellationToken> test, KnownGaps gaps)
    {
        var failure = FailureOf(test);
        if (gaps.Find(id) is { } gap)
        {
            if (failure is null)
            {
                Assert.Fail($"{id} passes now: remove it from {gaps.File}.");
            }

            Assert.Ignore($"known gap, {gap.Kind}: {gap.Reason}");
        }

        if (failure is not null)
        {
            Assert.Fail(failure);
        }
    }

    private const string BrokenId = "(manifest)";

    private static SuiteTest Broken(string part, string why) =>
        new(part, BrokenId, "", "manifest", why, null, null, null, new Rdf.BlankNode("manifest"), new ManifestGraph([]));

    private static TestCaseData Case(SuiteTest test, string category) =>
        new TestCaseData(test)
            .SetName(test.FullId.Replace('.', '_'))
            .SetCategory(category)
            .SetDescription(test.Comment ?? test.Name)
            .SetProperty("Action", test.Action?.ToString() ?? "");

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
}
