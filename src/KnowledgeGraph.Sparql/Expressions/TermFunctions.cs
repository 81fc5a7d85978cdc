using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>Functions on RDF terms (section 17.4.2, and those of SPARQL 1.2).</summary>
internal static class TermFunctions
{
    public static Function? Find(BuiltInFunction function) => function switch
    {
        BuiltInFunction.IsIri => a => Value.Of(a[0].Family == ValueFamily.Iri),
        BuiltInFunction.IsBlank => a => Value.Of(a[0].Family == ValueFamily.BlankNode),
        BuiltInFunction.IsLiteral => a => Value.Of(a[0].Family is >= ValueFamily.Number and <= ValueFamily.Opaque),
        BuiltInFunction.IsNumeric => a => Value.Of(a[0].Family == ValueFamily.Number),
        BuiltInFunction.IsTriple => a => Value.Of(a[0].Family == ValueFamily.TripleTerm),
        BuiltInFunction.Str => a => Str(a[0]),
        BuiltInFunction.Lang => a => a[0].ToTerm() is Literal literal ? Value.Of(literal.LanguageTag ?? string.Empty) : Value.Error,
        BuiltInFunction.LangDir => a => a[0].ToTerm() is Literal literal ? Value.Of(Direction(literal)) : Value.Error,
        BuiltInFunction.HasLang => a => Value.Of(a[0].ToTerm() is Literal { LanguageTag: not null }),
        BuiltInFunction.HasLangDir => a => Value.Of(a[0].ToTerm() is Literal { BaseDirection: not BaseDirection.None }),
        BuiltInFunction.Datatype => a => a[0].ToTerm() is Literal literal ? Value.Of(literal.Datatype) : Value.Error,
        BuiltInFunction.StrDt => a => StrDt(a[0], a[1]),
        BuiltInFunction.StrLang => a => a[0].TrySimple(out var text) && a[1].TrySimple(out var tag) ? Tagged(text, tag, BaseDirection.None) : Value.Error,
        BuiltInFunction.StrLangDir => a => StrLangDir(a[0], a[1], a[2]),
        BuiltInFunction.Triple => a => PatternTerms.TripleTerm(a[0].ToTerm(), a[1].ToTerm(), a[2].ToTerm()) is { } term ? Value.Of(term) : Value.Error,
        BuiltInFunction.Subject => a => a[0].ToTerm() is TripleTerm term ? Value.Of(term.Triple.Subject) : Value.Error,
        BuiltInFunction.Predicate => a => a[0].ToTerm() is TripleTerm term ? Value.Of(term.Triple.Predicate) : Value.Error,
        BuiltInFunction.Object => a => a[0].ToTerm() is TripleTerm term ? Value.Of(term.Triple.Object) : Value.Error,
        _ => null,
    };

    /// <summary>IRI(): a string is resolved against the query's base.</summary>
    public static Value Iri(in Value value, string? baseIri)
    {
        if (value.Family == ValueFamily.Iri)
        {
            return value;
        }

        if (!value.TrySimple(out var text))
        {
            return Value.Error;
        }

        var resolved = baseIri is null || IriReference.IsAbsolute(text) ? text : IriReference.Resolve(baseIri, text);
        return Rdf.Iri.TryCreate(resolved, out var iri) ? Value.Of(iri) : Value.Error;
    }

    private static Value Str(in Value value) =>
        value.Family is ValueFamily.Iri or (>= ValueFamily.Number and <= ValueFamily.Opaque) ? Value.Of(value.LexicalForm) : Value.Error;

    private static string Direction(Literal literal) => literal.BaseDirection switch
    {
        BaseDirection.None => string.Empty,
        BaseDirection.LeftToRight => "ltr",
        _ => "rtl",
    };

    private static Value StrDt(in Value value, in Value datatype)
    {
        var isTagged = datatype.ToTerm() is not Iri iri || iri.Equals(RdfVocabulary.LangString) || iri.Equals(RdfVocabulary.DirLangString);
        return !isTagged && value.TrySimple(out var text) ? Value.Of(new Literal(text, (Iri)datatype.ToTerm()!)) : Value.Error;
    }

    private static Value StrLangDir(in Value value, in Value tag, in Value direction) =>
        value.TrySimple(out var text) && tag.TrySimple(out var language) && direction.TrySimple(out var side)
            ? side switch
            {
                "ltr" => Tagged(text, language, BaseDirection.LeftToRight),
                "rtl" => Tagged(text, language, BaseDirection.RightToLeft),
                _ => Value.Error,
            }
            : Value.Error;

    private static Value Tagged(string text, string tag, BaseDirection direction)
    {
        try
        {
            return Value.Of(Literal.LanguageTagged(text, tag, direction));
        }
        catch (ArgumentException)
        {
            return Value.Error;
        }
    }
}
