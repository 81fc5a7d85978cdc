using System.Text;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>Terms from their parts. A fault is a message, to which the parser adds the place.</summary>
internal sealed class TermMaker(string blankNodePrefix)
{
    private const string Encoded = "enc_";
    private const int MostDatatypes = 64;

    private readonly Dictionary<string, Iri> _datatypes = new(StringComparer.Ordinal);

    public string? TryMake(TermParts parts, out Term? term)
    {
        term = null;
        var literalParts = parts.Language is not null || parts.Direction is not null || parts.Datatype is not null;
        return parts switch
        {
            { Type: null } => "the term has no type; expected uri, literal, bnode or triple",
            { Type: "triple", IsTriple: false } => "a term of type triple has the value { subject, predicate, object }",
            { Type: "triple" } => literalParts ? NoLiteral("triple") : TryTriple(parts.Triple, out term),
            { IsTriple: true } => $"a term of type {parts.Type} has a string as value",
            { Text: null } => $"the term of type {parts.Type} has no value",
            { Type: "uri" } => literalParts ? NoLiteral("uri") : TryIri(parts.Text, out term),
            { Type: "bnode" } => literalParts ? NoLiteral("bnode") : TryBlankNode(parts.Text, out term),
            { Type: "literal" or "typed-literal" } => TryLiteral(parts.Text, parts.Language, parts.Direction, parts.Datatype, out term),
            _ => $"'{Cut(parts.Type)}' is not a type of term; expected uri, literal, bnode or triple",
        };
    }

    public static string? TryIri(string text, out Term? term)
    {
        term = Iri.TryCreate(text, out var iri) ? iri : null;
        return term is null ? $"'{Cut(text)}' is not an absolute IRI" : null;
    }

    /// <summary>
    /// The formats allow any label. One that RDF's syntaxes can write stays; another becomes <c>enc_</c> and the hexadecimal digits of its
    /// UTF-8, which stays when it is written and read again.
    /// </summary>
    public string? TryBlankNode(string label, out Term? term)
    {
        term = null;
        if (label.Length == 0)
        {
            return "a blank node has a label, found nothing";
        }

        try
        {
            term = new BlankNode(blankNodePrefix + label);
        }
        catch (ArgumentException)
        {
            term = new BlankNode(blankNodePrefix + Encoded + Convert.ToHexString(Encoding.UTF8.GetBytes(label)));
        }

        return null;
    }

    public string? TryLiteral(string text, string? language, string? direction, string? datatype, out Term? term)
    {
        term = null;
        if (string.IsNullOrEmpty(language))
        {
            return direction is not null ? "a base direction needs a language (xml:lang)" : TryTyped(text, datatype, out term);
        }

        BaseDirection? known = direction switch
        {
            null => BaseDirection.None,
            "ltr" => BaseDirection.LeftToRight,
            "rtl" => BaseDirection.RightToLeft,
            _ => null,
        };
        if (known is not { } value)
        {
            return $"'{Cut(direction!)}' is not a base direction; expected ltr or rtl";
        }

        // Some writers name the datatype too, which says nothing new.
        var expected = value == BaseDirection.None ? RdfVocabulary.LangString : RdfVocabulary.DirLangString;
        if (datatype is not null && datatype != expected.Value)
        {
            return $"a literal with a language has no datatype but {expected}, found <{Cut(datatype)}>";
        }

        try
        {
            term = Literal.LanguageTagged(text, language, value);
            return null;
        }
        catch (ArgumentException)
        {
            return $"'{Cut(language)}' is not a language tag";
        }
    }

    public static string? TryTriple(Term?[] parts, out Term? term)
    {
        term = null;
        switch (parts)
        {
            case [null, _, _] or [_, null, _] or [_, _, null]:
                return "a triple term has a subject, a predicate and an object";
            case [not (Iri or BlankNode), _, _]:
                return $"the subject of a triple term is an IRI or a blank node, not {Cut(parts[0]!.ToString())}";
            case [_, not Iri, _]:
                return $"the predicate of a triple term is an IRI, not {Cut(parts[1]!.ToString())}";
            case [_, _, TripleTerm { Depth: >= TripleTerm.MaxDepth }]:
                return $"more than {TripleTerm.MaxDepth} triple terms inside each other";
        }

        term = new TripleTerm(new Triple(parts[0]!, (Iri)parts[1]!, parts[2]!));
        return null;
    }

    public static string Cut(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[79]) ? 79 : 80), "...");

    private static string NoLiteral(string type) => $"a term of type {type} has no language, direction or datatype";

    private string? TryTyped(string text, string? datatype, out Term? term)
    {
        term = null;
        if (datatype is null)
        {
            term = new Literal(text);
            return null;
        }

        if (!_datatypes.TryGetValue(datatype, out var iri))
        {
            if (!Iri.TryCreate(datatype, out iri))
            {
                return $"the datatype '{Cut(datatype)}' is not an absolute IRI";
            }

            if (iri.Equals(RdfVocabulary.LangString) || iri.Equals(RdfVocabulary.DirLangString))
            {
                return $"a literal of type {iri} needs a language";
            }

            if (_datatypes.Count < MostDatatypes)
            {
                _datatypes.Add(datatype, iri);
            }
        }

        term = new Literal(text, iri);
        return null;
    }
}
