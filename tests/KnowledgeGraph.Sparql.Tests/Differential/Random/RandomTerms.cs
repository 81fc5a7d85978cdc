using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Tests.Differential.Random;

/// <summary>Few terms, so that joins hit; literals of many types, some equal in value, some whose ids cannot hold them.</summary>
internal static class RandomTerms
{
    public static readonly Iri[] Nodes = [.. "abcd".Select(c => new Iri("http://e/" + c))];
    public static readonly Iri[] Links = [.. "pqr".Select(c => new Iri("http://e/" + c))];
    public static readonly Iri[] GraphNames = [new("http://e/g"), new("http://e/h"), Nodes[0]];

    private static readonly Term[] Numbers =
    [
        Typed("1", Xsd.Integer), Typed("2", Xsd.Integer), Typed("3", Xsd.Integer), Typed("0", Xsd.Integer), Typed("01", Xsd.Integer), Typed("-2", Xsd.Integer),
        Typed("1.0", Xsd.Decimal), Typed("1.50", Xsd.Decimal), Typed("2.0", Xsd.Decimal), Typed("1.0E0", Xsd.Double), Typed("2e0", Xsd.Double), Typed("1.5", Xsd.Float),
        Typed("2", Xsd.Byte), Typed("0.1", Xsd.Decimal), Typed("0.1", Xsd.Float), Typed("0.1", Xsd.Double), Typed("NaN", Xsd.Double), Typed("INF", Xsd.Float), Typed("123456789012345678901234567890", Xsd.Integer),
        Typed("9007199254740993", Xsd.Integer), Typed("9007199254740992", Xsd.Double), Typed("-0.0", Xsd.Double), Typed("16777217", Xsd.Integer), Typed("16777216", Xsd.Float),
    ];

    private static readonly Term[] Others =
    [
        new Literal("a"), new Literal("ab"), new Literal(""), new Literal("1"), new Literal("B"), new Literal("long enough to be no part of an id"), new Literal("\uD83D\uDE00\uFF5E"), new Literal("\uFF5Ea"),
        Literal.LanguageTagged("a", "en"), Literal.LanguageTagged("a", "fr"), Literal.LanguageTagged("ab", "en-GB"),
        Typed("true", Xsd.Boolean), Typed("false", Xsd.Boolean), Typed("1", Xsd.Boolean), Typed("no", Xsd.Boolean), Typed("x", Xsd.Integer), Typed("300", Xsd.Byte), Typed("o", new Iri("http://e/t")), Typed("o2", new Iri("http://e/t")),
        Typed("2020-01-01T00:00:00Z", Xsd.DateTime), Typed("2020-01-01T01:00:00+01:00", Xsd.DateTime), Typed("2020-01-01T00:00:00", Xsd.DateTime), Typed("2020-01-03T00:00:00.5Z", Xsd.DateTime),
        Typed("2020-01-01", Xsd.Date), Typed("2020-01-02Z", Xsd.Date), Typed("2019", Xsd.GYear), Typed("P1D", Xsd.DayTimeDuration), Typed("PT24H", Xsd.DayTimeDuration), Typed("P1M", Xsd.YearMonthDuration), Typed("P30D", Xsd.Duration), Typed("P0M31D", Xsd.Duration),
    ];

    private static readonly Gen<Term> Quoted = Gen.Select(Gen.OneOf<Term>(Nodes), Gen.OneOf(Links), Gen.OneOf<Term>([.. Nodes, Numbers[0], Numbers[6]]), (s, p, o) => (Term)new TripleTerm(new Triple(s, p, o)));

    public static Gen<Term> Literals { get; } = Gen.Frequency(
        (4, Gen.OneOf(Numbers[..4])), (3, Gen.OneOf(Numbers)), (3, Gen.OneOf(Others)));

    /// <summary>What a query may write: also a term that no data has.</summary>
    public static Gen<Term> Constants { get; } = Gen.Frequency((10, Gen.OneOf<Term>(Nodes)), (5, Literals), (1, Gen.OneOf<Term>(new Iri("http://e/nowhere"), Links[0], GraphNames[0])), (1, Quoted));

    public static Gen<Term> Subjects { get; } = Gen.Frequency((6, Gen.OneOf<Term>(Nodes)), (1, Gen.OneOf<Term>(new BlankNode("m"), new BlankNode("n"))));

    public static Gen<Term> Objects { get; } = Gen.Frequency((9, Subjects), (6, Literals), (1, Quoted));

    public static Gen<Variable> Variables { get; } = Gen.Frequency((8, Gen.OneOf("x", "y", "z", "w")), (1, Gen.OneOf("v", "g"))).Select(name => new Variable(name));

    public static Gen<PatternTerm> VariablePatterns { get; } = Variables.Select(v => (PatternTerm)new VariablePattern(v));

    public static Gen<PatternTerm> ConstantPatterns { get; } = Constants.Select(t => (PatternTerm)new TermPattern(t));

    private static Literal Typed(string text, Iri type) => new(text, type);
}
