using System.Text;
using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.Tests;

/// <summary>Terms at the edge of what a term may be: every control character, marks of every grammar, characters beside every range.</summary>
internal static class HostileTerms
{
    private static readonly int[] Edges =
    [
        0x80, 0x85, 0xA0, 0xB7, 0xBF, 0xC0, 0xD7, 0xF7, 0x2FF, 0x300, 0x36F, 0x370, 0x37E, 0x1FFF, 0x2000, 0x200B, 0x200C, 0x200D, 0x200E, 0x2028,
        0x203F, 0x2040, 0x2041, 0x2070, 0x218F, 0x2190, 0x2BFF, 0x2C00, 0x2FEF, 0x2FF0, 0x3000, 0x3001, 0xD7FF, 0xE000, 0xF8FF, 0xF900, 0xFDCF,
        0xFDD0, 0xFDEF, 0xFDF0, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF, 0x10000, 0x1F600, 0xEFFFF, 0xF0000, 0x10FFFF,
    ];

    private static readonly Gen<Rune> AnyRune = Gen.Frequency(
        (6, Gen.Int[0, 0x7F]), (2, Any.Of(Edges)), (1, Gen.Int[0x80, 0xD7FF]), (1, Gen.Int[0xE000, 0x10FFFF])).Select(c => new Rune(c));

    public static readonly Gen<string> Text = AnyRune.Array[0, 8].Select(runes => string.Concat(runes));

    public static readonly Gen<Iri> Iris = Gen.Select(
        Any.Of("http://e/", "http://e/x", "urn:", "a+b-c.d:", "http://e/a#", "HTTP://É:80/../", "x:"),
        AnyRune.Array[0, 6],
        (start, runes) => new Iri(start + string.Concat(runes.Where(r => r.Value > 0x20 && !"<>\"{}|^`\\".Contains((char)Math.Min(r.Value, 0xFFFF), StringComparison.Ordinal)))));

    public static readonly Gen<Term> BlankNodes = Gen.Select(
        Any.Of("a", "0", "_", "é", "\U00010000", "gen", "xgen", "b"),
        Gen.OneOf(Any.Of(".", "..", "-", "·", "0", "a", "_", "\u0300", "\u203F", "1.1", "gen1"), Gen.Int[0, 12].Select(i => i.ToString("D", null))).Array[0, 3],
        Term (start, rest) => new BlankNode((start + string.Concat(rest)).TrimEnd('.')));

    private static readonly Gen<Term> Literals = Gen.OneOf(
        Text.Select(Term (text) => new Literal(text)),
        Gen.Select(Text, Any.Of("en", "EN-gb", "x-1-2a"), Any.Of(BaseDirection.None, BaseDirection.LeftToRight), Term (text, tag, direction) => Literal.LanguageTagged(text, tag, direction)),
        Gen.Select(Text, Iris, Term (text, type) => new Literal(text, type)),
        Gen.Select(
            Any.Of("+", "-", "", ".").Select(s => s), Any.Of("0", "12", ".5", "1.", "1.0", "1e1", "1.e1", "e", "E+1", "1E-1", "٣", "true", "\n1"), Any.Of(Xsd.Integer, Xsd.Decimal, Xsd.Double, Xsd.Boolean),
            Term (sign, number, type) => new Literal(sign + number, type)));

    private static readonly Gen<Term> Subjects = Gen.OneOf(Iris.Select(Term (iri) => iri), BlankNodes);

    private static readonly Gen<Term> PlainObjects = Gen.OneOf(Iris.Select(Term (iri) => iri), BlankNodes, Literals, Literals);

    private static readonly Gen<Triple> Triples = Gen.Select(Subjects, Iris, PlainObjects, (s, p, o) => new Triple(s, p, o));

    private static readonly Gen<Term> Objects = Gen.Frequency(
        (6, PlainObjects),
        (1, Triples.Select(Term (triple) => new TripleTerm(triple))),
        (1, Gen.Select(Subjects, Iris, Triples, Term (s, p, inner) => new TripleTerm(new Triple(s, p, new TripleTerm(inner))))));

    public static readonly Gen<Quad[]> Graph = Gen.Select(Subjects, Iris, Objects, (s, p, o) => new Quad(s, p, o)).Array[1, 6];

    public static readonly Gen<Quad[]> Dataset = Gen.Select(
        Subjects, Iris, Objects, Gen.OneOf(Any.NoTerm, Subjects.Select(Term? (name) => name)), (s, p, o, g) => new Quad(s, p, o, g)).Array[1, 6];
}
