using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Storage.Tests.Access;

/// <summary>Quads over few terms, so that random ones meet: every kind of term, several graphs.</summary>
internal static class SampleQuads
{
    public static readonly Term[] Subjects =
        [Name("a"), Name("b"), new BlankNode("x"), new BlankNode("y"), Name("c"), Name("d")];

    public static readonly Iri[] Predicates = [Name("p"), Name("q"), Name("r")];

    public static readonly Term[] Objects =
    [
        Name("a"), new BlankNode("x"), new Literal("1", Xsd.Integer), new Literal("01", Xsd.Integer), new Literal("-7", Xsd.Integer),
        new Literal("true", Xsd.Boolean), new Literal("chat"), Literal.LanguageTagged("chat", "fr"), new Literal(""),
        new Literal("conversation"), new Literal("1.5", Xsd.Decimal), new Literal("1.50", Xsd.Decimal), new Literal("2020-02-29", Xsd.Date),
        new Literal("99999999999999999999", Xsd.Integer), new TripleTerm(new Triple(Name("a"), Name("p"), new BlankNode("x"))),
    ];

    public static readonly Term?[] Graphs = [null, Name("g"), new BlankNode("h"), Name("a")];

    public static Iri Name(string local) => new("http://example.org/" + local);

    public static Quad Quad(int s, int p, int o, int g) => new(Subjects[s], Predicates[p], Objects[o], Graphs[g]);

    /// <summary>The same quads for the same seed.</summary>
    public static List<Quad> Random(int count, int seed, int graphs = 4)
    {
        var random = new Random(seed);
        var quads = new List<Quad>();
        for (var i = 0; i < count; i++)
        {
            quads.Add(Quad(random.Next(Subjects.Length), random.Next(Predicates.Length), random.Next(Objects.Length), random.Next(graphs)));
        }

        return quads;
    }
}
