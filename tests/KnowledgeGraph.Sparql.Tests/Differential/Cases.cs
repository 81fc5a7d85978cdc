using System.Globalization;

namespace KnowledgeGraph.Sparql.Tests.Differential;

/// <summary>How many cases the differential tests run: a sample, or what KG_CASES says.</summary>
internal static class Cases
{
    public static int Count(int sample) =>
        Environment.GetEnvironmentVariable("KG_CASES") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : sample;
}
