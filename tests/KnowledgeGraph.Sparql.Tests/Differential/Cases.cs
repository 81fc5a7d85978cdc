using System.Globalization;

namespace KnowledgeGraph.Sparql.Tests.Differential;

/// <summary>How many cases the differential tests run: a sample, or what KG_CASES says.</summary>
internal static class Cases
{
    private const int Many = 100;

    public static int Count(int sample) =>
        Environment.GetEnvironmentVariable("KG_CASES") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : sample;

    /// <summary>Of many cases a part must be of the kind that tests something; one that is run again need not.</summary>
    public static void ExpectSome(int of, int cases, int oneIn, string kind)
    {
        TestContext.Out.WriteLine($"{cases} cases, {of} {kind}");
        Assert.That(cases < Many || of > cases / oneIn, $"only {of} of {cases} cases are {kind}: that tests little");
    }
}
