using System.Globalization;
using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The graphs that this program makes itself, each with its queries.</summary>
internal static class Shapes
{
    public const string Library = "library";

    // An article's graph, claims and evidence included.
    private const int TriplesOfArticle = 220;

    /// <summary>A shape, or null.</summary>
    public static Shape? Find(string name) => name switch
    {
        Library => new Shape(name, triples => [BenchmarkFiles.Probe(triples)]),
        "products" => Generated(name, ProductTriples.Write),
        "social" => Generated(name, SocialTriples.Write),
        "cycles" => Generated(name, CycleTriples.Write),
        "deep" => Generated(name, DeepTriples.Write),
        "articles" => new Shape(name, triples => [BenchmarkFiles.ArticleGraphs((int)(triples / TriplesOfArticle), ClaimForm.Reification), Ontology()]),
        _ => null,
    };

    private static Shape Generated(string name, Action<ShapeWriter, long> write) =>
        new(name, triples => [BenchmarkFiles.Shape(name, triples, write)]);

    private static string Ontology() => Path.Combine(QueryFile.Root(), "..", "..", "..", "ontology", "articles.ttl");

    /// <summary>A number, with k or m for thousands and millions.</summary>
    public static long Size(string text) => char.ToLowerInvariant(text[^1]) switch
    {
        'k' => 1_000 * long.Parse(text[..^1], CultureInfo.InvariantCulture),
        'm' => 1_000_000 * long.Parse(text[..^1], CultureInfo.InvariantCulture),
        _ => long.Parse(text, CultureInfo.InvariantCulture),
    };
}
