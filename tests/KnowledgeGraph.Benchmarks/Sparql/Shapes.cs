using System.Globalization;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The graphs that this program makes itself, each with its queries.</summary>
internal static class Shapes
{
    public const string Library = "library";

    /// <summary>A shape, or null.</summary>
    public static Shape? Find(string name) => name switch
    {
        Library => new Shape(name, triples => [BenchmarkFiles.Probe(triples)]),
        _ => null,
    };

    /// <summary>A number, with k or m for thousands and millions.</summary>
    public static long Size(string text) => char.ToLowerInvariant(text[^1]) switch
    {
        'k' => 1_000 * long.Parse(text[..^1], CultureInfo.InvariantCulture),
        'm' => 1_000_000 * long.Parse(text[..^1], CultureInfo.InvariantCulture),
        _ => long.Parse(text, CultureInfo.InvariantCulture),
    };
}
