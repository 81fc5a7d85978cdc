using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Storage.Tests.Golden;

/// <summary>One term or more of every kind that ids and dictionaries tell apart.</summary>
internal static class GoldenTerms
{
    private static readonly string[] Inline =
    [
        "integer -36028797018963968", "integer 0", "boolean true", "boolean false", "decimal 1.50", "decimal -0.00000000000001",
        "decimal 99999999999999", "double 3.25", "double 1.5E0", "double -9.9999999999999E199", "double 0.0E0", "float 0.1", "float 1.0E-37",
        "string 1234567", "string ", "date 2020-02-29", "date -0001-12-31", "date 2024-02-29Z", "date 0000-01-01-14:00", "dateTime 1999-12-31T23:59:59.999",
        "dateTime 2000-01-01T00:00:00+00:00", "dateTime 2026-06-01T12:30:00.5-05:45", "time 23:59:59.10", "time 00:00:00Z", "time 01:00:00.123+14:00",
        "gYear 12026", "gYear -0044", "gYearMonth -0001-12", "int -5", "long 5", "short 6", "byte -128", "nonNegativeInteger 0", "positiveInteger 1",
        "nonPositiveInteger 0", "negativeInteger -1", "unsignedLong 7", "unsignedInt 4294967295", "unsignedShort 65535", "unsignedByte 255",
    ];

    private static readonly string[] NotInline =
        ["integer 007", "integer 36028797018963968", "decimal .5", "double INF", "string 123456\u0001", "date 2024-01-01+05:17", "gYear 2024Z", "anyURI a:b"];

    /// <summary>The terms, all of them objects.</summary>
    public static IReadOnlyList<Term> All { get; } =
    [
        .. Inline.Concat(NotInline).Select(Typed),
        new BlankNode("b1"),
        Literal.LanguageTagged("colour", "en-GB"),
        Literal.LanguageTagged("color", "EN-us"),
        Literal.LanguageTagged("שלום", "he", BaseDirection.RightToLeft),
        Literal.LanguageTagged("hello", "en", BaseDirection.LeftToRight),
        new Literal("quotes \" and \\ and\nlines and 🌍"),
        new Literal("of another datatype", Name("datatype")),
        new Literal(new string('x', 4095)),
        new Literal(new string('y', 4096)),
        new TripleTerm(new Triple(Name("a"), Name("p"), new TripleTerm(new Triple(new BlankNode("b1"), Name("p"), Typed("integer 1"))))),
    ];

    public static Iri Name(string local) => new("http://example.org/" + local);

    /// <summary>A literal written as the name of a datatype of XSD, a space and the lexical form.</summary>
    public static Literal Typed(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return new Literal(text[(space + 1)..], new Iri(Xsd.Namespace + text[..space]));
    }
}
