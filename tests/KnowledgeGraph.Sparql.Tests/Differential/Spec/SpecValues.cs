using System.Text;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Sparql.Tests.Differential.Spec;

/// <summary>The operators of section 17.3 on terms; null is an error.</summary>
internal static class SpecValues
{
    public static readonly Literal True = new("true", Xsd.Boolean);
    public static readonly Literal False = new("false", Xsd.Boolean);

    /// <summary>The spaces of values: values of two of them are different, save that nobody knows what is in <c>Unknown</c>.</summary>
    private enum Space
    {
        Iri,
        BlankNode,
        TripleTerm,
        Number,
        Text,
        Tagged,
        Boolean,
        Moment,
        Duration,
        Unknown,
    }

    public static XsdNumber? Number(Term? term) => term is Literal literal && XsdNumber.TryFrom(literal, out var number) ? number : null;

    public static bool? Boolean(Term? term) =>
        term is Literal literal && literal.Datatype.Equals(Xsd.Boolean) && XsdBoolean.TryParse(literal.LexicalForm, out var value) ? value : null;

    public static XsdDateTime? Moment(Term? term) => term is Literal literal && XsdDateTime.TryParse(literal.LexicalForm, literal.Datatype, out var value) ? value : null;

    public static XsdDuration? Duration(Term? term) => term is Literal literal && XsdDuration.TryParse(literal.LexicalForm, literal.Datatype, out var value) ? value : null;

    /// <summary>The text of an <c>xsd:string</c>.</summary>
    public static string? Simple(Term? term) => term is Literal { LanguageTag: null } literal && literal.Datatype.Equals(Xsd.String) ? literal.LexicalForm : null;

    public static Literal Of(bool value) => value ? True : False;

    /// <summary>The effective boolean value (section 17.2.2).</summary>
    public static bool? Test(Term? term) => term switch
    {
        null => null,
        _ when Boolean(term) is { } value => value,
        _ when Number(term) is { } number => !number.IsZeroOrNaN,
        Literal { LanguageTag: not null } tagged => tagged.LexicalForm.Length > 0,
        Literal literal when literal.Datatype.Equals(Xsd.String) => literal.LexicalForm.Length > 0,
        Literal literal when literal.Datatype.Equals(Xsd.Boolean) || XsdDatatypes.IsNumeric(literal.Datatype) => false,
        _ => null,
    };

    /// <summary><c>=</c>, which for other than literals is RDFterm-equal.</summary>
    public static bool? AreEqual(Term left, Term right)
    {
        var (a, b) = (SpaceOf(left), SpaceOf(right));
        if (a != b)
        {
            // A literal that nobody understands may be equal to one that somebody does, but not to one with a tag.
            return left is Literal { LanguageTag: null } && right is Literal { LanguageTag: null } && (a == Space.Unknown || b == Space.Unknown) ? null : false;
        }

        return a switch
        {
            Space.Number => XsdNumber.Compare(Number(left)!.Value, Number(right)!.Value) == 0,
            Space.Boolean => Boolean(left) == Boolean(right),
            Space.Moment when Moment(left)!.Value.Kind != Moment(right)!.Value.Kind => false,
            Space.Moment => XsdDateTime.Compare(Moment(left)!.Value, Moment(right)!.Value) is { } order ? order == 0 : null,
            Space.Duration => Duration(left)!.Value.Equals(Duration(right)!.Value),
            Space.Unknown => left.Equals(right) ? true : null,
            Space.TripleTerm => AreEqual(((TripleTerm)left).Triple, ((TripleTerm)right).Triple),
            _ => left.Equals(right),
        };
    }

    /// <summary><c>&lt;</c>.</summary>
    public static bool? Less(Term left, Term right)
    {
        var space = SpaceOf(left);
        return space != SpaceOf(right) ? null : space switch
        {
            Space.Number => XsdNumber.Compare(Number(left)!.Value, Number(right)!.Value) < 0,
            Space.Text => CompareCodePoints(Simple(left)!, Simple(right)!) < 0,
            Space.Boolean => Boolean(left) == false && Boolean(right) == true,
            Space.Moment when Moment(left)!.Value.Kind != Moment(right)!.Value.Kind => null,
            Space.Moment => XsdDateTime.Compare(Moment(left)!.Value, Moment(right)!.Value) is { } order ? order < 0 : null,
            Space.Duration => XsdDuration.Compare(Duration(left)!.Value, Duration(right)!.Value) is { } order ? order < 0 : null,
            _ => null,
        };
    }

    public static bool? LessOrEqual(Term left, Term right) => Less(left, right) switch
    {
        null => null,
        true => true,
        _ => AreEqual(left, right),
    };

    public static int CompareCodePoints(string left, string right)
    {
        var (a, b) = (left.EnumerateRunes().ToList(), right.EnumerateRunes().ToList());
        var at = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        return at < a.Count && at < b.Count ? a[at].CompareTo(b[at]) : a.Count - b.Count;
    }

    private static bool? AreEqual(Triple a, Triple b)
    {
        bool?[] parts = [AreEqual(a.Subject, b.Subject), AreEqual(a.Predicate, b.Predicate), AreEqual(a.Object, b.Object)];
        return parts.Contains(false) ? false : parts.Contains(null) ? null : true;
    }

    private static Space SpaceOf(Term term) => term switch
    {
        Iri => Space.Iri,
        BlankNode => Space.BlankNode,
        TripleTerm => Space.TripleTerm,
        Literal { LanguageTag: not null } => Space.Tagged,
        _ when Simple(term) is not null => Space.Text,
        _ when Number(term) is not null => Space.Number,
        _ when Boolean(term) is not null => Space.Boolean,
        _ when Moment(term) is not null => Space.Moment,
        _ when Duration(term) is not null => Space.Duration,
        _ => Space.Unknown,
    };
}
