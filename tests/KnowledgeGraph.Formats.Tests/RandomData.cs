using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.Tests;

/// <summary>Datasets that look for trouble: few terms, so that lists, circles and shared nodes happen; strings that need care.</summary>
internal static class RandomData
{
    private static readonly string[] Pieces =
    [
        "", "a", " ", "\"", "\\", "\n", "\r", "\t", "\b", "\f", "\0", "\u007F", "'''", "\"\"\"", "\\u0041", "é", "\u0301", "日", "\uFFFE", "\uFEFF",
        "😀", "\U0010FFFF", "@en", "^^", ".", "<", "1", "-", "true", "e5", "\u2028", "\u0085",
    ];

    public static readonly Gen<string> Text = Any.Of(Pieces).Array[0, 6].Select(string.Concat);

    private static readonly Gen<Term> Iris = Any.Of<Term>(
        new Iri("http://e/a"), new Iri("http://e/b#c"), new Iri("http://e/a/b.c"), new Iri("http://e/x."), new Iri("urn:x:y"), new Iri("http://e/%41"),
        new Iri("http://é/日?q=1&b='(),;#-"), new Iri("http://e/"), new Iri("http://e/../a"), new Iri("http://e/-x"), new Iri("http://e/1:2"), RdfVocabulary.Nil, RdfVocabulary.List);

    private static readonly Gen<Term> BlankNodes = Any.Of("b0", "b1", "b2", "b3", "b4", "gen0", "xgen1", "1.x", "é-").Select(Term (label) => new BlankNode(label));

    private static readonly Gen<Iri> Predicates = Any.Of(
        new Iri("http://e/p"), new Iri("http://e/q"), RdfVocabulary.Type, RdfVocabulary.First, RdfVocabulary.Rest, RdfVocabulary.Rest);

    private static readonly Gen<Term> Literals = Gen.OneOf(
        Text.Select(Term (text) => new Literal(text)),
        Gen.Select(Text, Any.Of("en", "de-AT", "x-y1"), Term (text, tag) => Literal.LanguageTagged(text, tag)),
        Text.Select(Term (text) => Literal.LanguageTagged(text, "ar", BaseDirection.RightToLeft)),
        Gen.Select(
            Any.Of("1", "-01", "+1.0", ".5", "5.", "1e5", "1.E5", ".e1", "1E", "true", "false", "True", "1 ", "", "NaN", "+", "1.5e-3", "e", "[1,{\"a\":null}]", "[ ]", "{}", "\"e\""),
            Any.Of(Xsd.Integer, Xsd.Decimal, Xsd.Double, Xsd.Boolean, Xsd.GYear, RdfVocabulary.Json, new Iri("http://e/type")),
            Term (text, type) => new Literal(text, type)));

    private static readonly Gen<Term> Subjects = Gen.Frequency((1, Iris), (3, BlankNodes));

    private static readonly Gen<Term> PlainObjects = Gen.Frequency((2, Iris), (4, BlankNodes), (3, Literals));

    private static readonly Gen<Term> Objects = Gen.Frequency((9, PlainObjects), (1, Gen.Select(Subjects, Predicates, PlainObjects, Term (s, p, o) => new TripleTerm(new Triple(s, p, o)))));

    /// <summary>Without named graphs, without triple terms.</summary>
    public static readonly Gen<Quad[]> PlainGraph = Quads(PlainObjects, Any.NoTerm);

    /// <summary>Without named graphs.</summary>
    public static readonly Gen<Quad[]> Graph = Quads(Objects, Any.NoTerm);

    public static readonly Gen<Quad[]> Dataset = Quads(Objects, Gen.Frequency((3, Any.NoTerm), (1, Subjects.Select(Term? (term) => term))));

    public static readonly Gen<Quad[]> PlainDataset = Quads(PlainObjects, Gen.Frequency((3, Any.NoTerm), (1, Subjects.Select(Term? (term) => term))));

    private static Gen<Quad[]> Quads(Gen<Term> objects, Gen<Term?> graphs) =>
        Gen.Select(Subjects, Predicates, objects, graphs, (s, p, o, g) => new Quad(s, p, o, g)).Array[0, 14];
}
