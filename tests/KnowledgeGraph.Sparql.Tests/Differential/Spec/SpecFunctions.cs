using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Tests.Differential.Spec;

/// <summary>The functions of sections 17.4 and 17.5 that the random expressions call; null is an error.</summary>
internal static class SpecFunctions
{
    public static Term? Call(BuiltInFunction function, Term[] a) => function switch
    {
        BuiltInFunction.SameTerm => SpecValues.Of(a[0].Equals(a[1])),
        BuiltInFunction.IsIri => SpecValues.Of(a[0] is Iri),
        BuiltInFunction.IsBlank => SpecValues.Of(a[0] is BlankNode),
        BuiltInFunction.IsLiteral => SpecValues.Of(a[0] is Literal),
        BuiltInFunction.IsNumeric => SpecValues.Of(SpecValues.Number(a[0]) is not null),
        BuiltInFunction.IsTriple => SpecValues.Of(a[0] is TripleTerm),
        BuiltInFunction.Str => Str(a[0]) is { } text ? new Literal(text) : null,
        BuiltInFunction.Lang => a[0] is Literal literal ? new Literal(literal.LanguageTag ?? "") : null,
        BuiltInFunction.HasLang => SpecValues.Of(a[0] is Literal { LanguageTag: not null }),
        BuiltInFunction.Datatype => (a[0] as Literal)?.Datatype,
        BuiltInFunction.Iri => a[0] as Iri ?? (SpecValues.Simple(a[0]) is { } name && Iri.TryCreate(name, out var iri) ? iri : null),
        BuiltInFunction.StrDt => SpecValues.Simple(a[0]) is { } text && a[1] is Iri type && !type.Equals(RdfVocabulary.LangString) && !type.Equals(RdfVocabulary.DirLangString) ? new Literal(text, type) : null,
        BuiltInFunction.StrLang => SpecValues.Simple(a[0]) is { } text && SpecValues.Simple(a[1]) is { } tag ? Tagged(text, tag) : null,
        BuiltInFunction.Triple => a[0] is Iri or BlankNode && a[1] is Iri predicate ? new TripleTerm(new Triple(a[0], predicate, a[2])) : null,
        BuiltInFunction.Subject => (a[0] as TripleTerm)?.Triple.Subject,
        BuiltInFunction.Predicate => (a[0] as TripleTerm)?.Triple.Predicate,
        BuiltInFunction.Object => (a[0] as TripleTerm)?.Triple.Object,
        BuiltInFunction.Abs => SpecValues.Number(a[0])?.Abs().ToLiteral(),
        BuiltInFunction.Round => SpecValues.Number(a[0])?.Round().ToLiteral(),
        BuiltInFunction.Ceil => SpecValues.Number(a[0])?.Ceiling().ToLiteral(),
        BuiltInFunction.Floor => SpecValues.Number(a[0])?.Floor().ToLiteral(),
        BuiltInFunction.Year => Integer(SpecValues.Moment(a[0])?.Year),
        BuiltInFunction.Month => Integer(SpecValues.Moment(a[0])?.Month),
        BuiltInFunction.Day => Integer(SpecValues.Moment(a[0])?.Day),
        BuiltInFunction.Hours => Integer(SpecValues.Moment(a[0])?.Hour),
        BuiltInFunction.Tz => SpecValues.Moment(a[0]) is { } moment ? new Literal(moment.TimezoneText) : null,
        _ => SpecStrings.Call(function, a),
    };

    /// <summary>STR.</summary>
    public static string? Str(Term term) => term switch
    {
        Iri iri => iri.Value,
        Literal literal => literal.LexicalForm,
        _ => null,
    };

    /// <summary>The casts to string, boolean, integer, decimal and double.</summary>
    public static Literal? Cast(Iri type, Term value)
    {
        var number = SpecValues.Number(value);
        var boolean = SpecValues.Boolean(value);
        if (type.Equals(Xsd.String))
        {
            return number is { Kind: XsdNumberKind.Double } d ? new Literal(XsdDouble.ToXPathString(d.ToDouble()))
                : number is { Kind: XsdNumberKind.Float } f ? new Literal(XsdFloat.ToXPathString((float)f.ToDouble()))
                : number is { } exact ? new Literal(exact.ToString())
                : boolean is { } truth ? new Literal(truth ? "true" : "false")
                : value is Literal { LanguageTag: not null } ? null
                : Str(value) is { } text ? new Literal(text) : null;
        }

        if (type.Equals(Xsd.Boolean))
        {
            return boolean is { } b ? SpecValues.Of(b)
                : number is { } n ? SpecValues.Of(!n.IsZeroOrNaN)
                : SpecValues.Simple(value)?.Trim() switch { "true" or "1" => SpecValues.True, "false" or "0" => SpecValues.False, _ => null };
        }

        var source = SpecValues.Simple(value) is { } written ? XsdNumber.TryParse(written.Trim(), type, out var parsed) ? parsed : null
            : boolean is { } bit ? bit ? 1 : 0
            : number;
        return source is not { } from ? null
            : type.Equals(Xsd.Double) ? new XsdNumber(from.ToDouble()).ToLiteral()
            : type.Equals(Xsd.Decimal) ? from.TryToDecimal(out var dec) ? new XsdNumber(dec).ToLiteral() : null
            : from.TryToInteger(out var integer) ? new Literal(integer.ToString(), type) : null;
    }

    public static Literal? Tagged(string text, string tag)
    {
        try
        {
            return Literal.LanguageTagged(text, tag);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public static Literal? Integer(long? value) => value is { } number ? new Literal(number.ToString(CultureInfo.InvariantCulture), Xsd.Integer) : null;
}
