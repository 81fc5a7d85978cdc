using System.Text;
using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Sparql.Tests;

/// <summary>Terms at the edge of what a term may be, and texts that would like to be more than text.</summary>
internal static class HostileTerms
{
    private static readonly string[] Words =
    [
        "", " ", "\"", "'", "\\", "\n", "\r", "\r\n", "\t", ",", ";", "{", "}", "(", ")", "<", ">", "<<(", ")>>", "?x", "$x", "_:b", "@en", "^^", "--ltr", "#", "\0", "\u0001", "\u001F",
        "\u007F", "\u0085", "\u2028", "\uFEFF", "\uFFFE", "\uFFFF", "\U0001F600", "\U0010FFFF", "é", "日", "\u0301", "&", "&amp;", "]]>", "<!--", "<?x?>", "<!DOCTYPE x>", "\\u0041", "\\uD800",
        "\" } DROP ALL #", "'; DELETE WHERE { ?s ?p ?o } #", "} UNION { ?s ?p ?o }", "*/", "//", "true", "1", "\"\"\"", "'''", "\\\"", "null", "INSERT DATA { <a:b> <a:b> <a:b> }", "{{0}}", "%", "\u202E",
    ];

    private static readonly Gen<string> Rune = Gen.Frequency((4, Gen.Int[0, 0x7F]), (1, Gen.Int[0x80, 0xD7FF]), (1, Gen.Int[0xE000, 0x10FFFF]))
        .Select(c => new Rune(c).ToString());

    /// <summary>Any text but halves of surrogate pairs.</summary>
    public static readonly Gen<string> Text = Gen.OneOf(Of(Words), Rune).Array[0, 8].Select(string.Concat);

    public static readonly Gen<Iri> Iris = Gen.Select(
        Of("http://e/", "urn:", "a+b:", "http://e/a#", "HTTP://É:80/../", "x:"),
        Text,
        (start, rest) => new Iri(start + string.Concat(rest.Where(c => c > ' ' && !"<>\"{}|^`\\".Contains(c, StringComparison.Ordinal)))));

    public static readonly Gen<Term> BlankNodes = Gen.Select(
        Of("a", "0", "_", "é", "enc", "b1.1", "\U00010000"), Of("", "-", "·", "0", ".a"), Term (start, rest) => new BlankNode(start + rest));

    public static readonly Gen<Term> Literals = Gen.OneOf(
        Text.Select(Term (text) => new Literal(text)),
        Gen.Select(
            Text, Of("en", "EN-gb", "x-1-2a"), Of(BaseDirection.None, BaseDirection.LeftToRight, BaseDirection.RightToLeft),
            Term (text, tag, direction) => Literal.LanguageTagged(text, tag, direction)),
        Gen.Select(Text, Iris, Term (text, type) => new Literal(text, type)),
        Gen.Select(
            Of("+", "-", "", "."), Of("0", "12", ".5", "1.", "1.0", "1e1", "1.e1", "e", "E+1", "1E-1", "٣", "true", "\n1", "INF", "NaN", "1 ", "0001"),
            Of(Xsd.Integer, Xsd.Decimal, Xsd.Double, Xsd.Boolean, Xsd.Byte), Term (sign, number, type) => new Literal(sign + number, type)));

    private static readonly Gen<Term> Subjects = Gen.OneOf(Iris.Select(Term (iri) => iri), BlankNodes);

    private static readonly Gen<Term> Plain = Gen.OneOf(Iris.Select(Term (iri) => iri), BlankNodes, Literals, Literals);

    private static readonly Gen<Triple> Triples = Gen.Select(Subjects, Iris, Plain, (s, p, o) => new Triple(s, p, o));

    public static readonly Gen<Term> Terms = Gen.Frequency(
        (6, Plain),
        (1, Triples.Select(Term (triple) => new TripleTerm(triple))),
        (1, Gen.Select(Subjects, Iris, Triples, Term (s, p, inner) => new TripleTerm(new Triple(s, p, new TripleTerm(inner))))));

    public static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
