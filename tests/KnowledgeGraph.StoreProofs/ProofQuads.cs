using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.StoreProofs;

/// <summary>A quad for each number, another one for each: all kinds of terms, five graphs, terms that many quads share and terms that one has.</summary>
internal static class ProofQuads
{
    public const int Graphs = 5;

    public static Quad At(int number) => new(Subject(number), Name("p/" + (number % 5)), Object(number), Graph(number % Graphs));

    /// <summary>The quads from a number on.</summary>
    public static IEnumerable<Quad> From(int first, int count) => Enumerable.Range(first, count).Select(At);

    /// <summary>Null is the default graph.</summary>
    public static Term? Graph(int number) => number switch
    {
        0 or 1 => null,
        2 => Name("graph"),
        3 => new BlankNode("graph"),
        _ => Name("s/7"),
    };

    public static Iri Name(string local) => new("http://example.org/" + local);

    private static Term Subject(int number) => number % 7 == 3 ? new BlankNode("node" + (number % 50)) : Name("s/" + (number % 61));

    private static Term Object(int number)
    {
        var digits = Digits(number);
        return (number % 9) switch
        {
            0 => Name("o/" + digits),
            1 => new Literal("some words, the number of which is " + digits),
            2 => new Literal(digits, Xsd.Integer),
            3 => Literal.LanguageTagged("mots " + digits, number % 2 == 0 ? "fr" : "fr-CA"),
            4 => new BlankNode("thing" + digits),
            5 => new Literal(digits),
            6 => new TripleTerm(new Triple(Name("s/" + (number % 61)), Name("p/1"), new Literal("said " + digits))),
            7 => new Literal(digits + ".50", Xsd.Decimal),
            _ => new Literal("value " + digits, Name("type/" + (number % 3))),
        };
    }

    private static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
