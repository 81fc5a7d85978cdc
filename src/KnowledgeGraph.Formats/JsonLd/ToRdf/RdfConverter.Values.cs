using System.Globalization;
using KnowledgeGraph.Formats.JsonLd.Canonical;
using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.JsonLd.ToRdf;

/// <content>Value objects (section 8.2.2, steps 3 to 16).</content>
internal sealed partial class RdfConverter
{
    private const string I18n = "https://www.w3.org/ns/i18n#";

    private static readonly Iri RdfLanguage = new(RdfVocabulary.Namespace + "language");
    private static readonly Iri RdfDirectionProperty = new(RdfVocabulary.Namespace + "direction");

    private readonly Dictionary<string, BlankNode> _compounds = new(StringComparer.Ordinal);

    private Term? Value(JsonMap map, JsonItem value, in GraphName graph, Term? subject, string property)
    {
        var type = map.Text(JsonLdKeywords.Type);
        if (type is JsonLdKeywords.Json)
        {
            return Literal(Canonical(value), RdfVocabulary.Json);
        }

        var datatype = type is null ? null : _iris.Get(type);
        if (map.Contains(JsonLdKeywords.Type) && datatype is null)
        {
            return null;
        }

        switch (value)
        {
            case JsonBoolean boolean:
                return Literal(boolean.Value ? "true" : "false", datatype ?? Xsd.Boolean);
            case JsonNumber number:
                return NativeNumber.IsInteger(number) && !Xsd.Double.Equals(datatype)
                    ? Literal(NativeNumber.Integer(number), datatype ?? Xsd.Integer)
                    : Literal(NativeNumber.Double(number.Value), datatype ?? Xsd.Double);
            case JsonText text:
                return Text(map, text.Value, datatype, graph, subject, property);
            default:
                return null;
        }
    }

    private static string Canonical(JsonItem value)
    {
        try
        {
            return CanonicalJson.Of(value);
        }
        catch (ArgumentException error)
        {
            // RFC 8785 knows no numbers beyond the doubles.
            throw new JsonLdException(JsonLdErrorCodes.InvalidJsonLiteral, error.Message, error);
        }
    }

    private Term? Text(JsonMap map, string text, Iri? datatype, in GraphName graph, Term? subject, string property)
    {
        var language = map.Text(JsonLdKeywords.Language);
        if (language is not null && !LanguageTags.IsWellFormed(language))
        {
            return null;
        }

        if (map.Text(JsonLdKeywords.Direction) is { } direction && session.Options.RdfDirection != JsonLdRdfDirection.None)
        {
            if (session.Options.RdfDirection == JsonLdRdfDirection.DirLangString)
            {
                return !CodePoints.IsWellFormed(text) ? null
                    : language is null ? Literal(text, Xsd.String)
                    : Rdf.Literal.LanguageTagged(text, language, direction is "rtl" ? BaseDirection.RightToLeft : BaseDirection.LeftToRight);
            }

            return session.Options.RdfDirection == JsonLdRdfDirection.I18nDatatype
                ? Literal(text, _iris.Get($"{I18n}{language?.ToLowerInvariant()}_{direction}")!)
                : Compound(text, language?.ToLowerInvariant(), direction, graph, subject, property);
        }

        return language is null ? Literal(text, datatype ?? Xsd.String)
            : CodePoints.IsWellFormed(text) ? Rdf.Literal.LanguageTagged(text, language)
            : null;
    }

    /// <summary>Step 13.2. The same value of the same property is the same blank node, as in a node map; items of lists are not.</summary>
    private BlankNode Compound(string text, string? language, string direction, in GraphName graph, Term? subject, string property)
    {
        var key = subject is null
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{graph.Key} {subject} {property} {language}_{direction} {text}");
        if (key is not null && _compounds.TryGetValue(key, out var node))
        {
            return node;
        }

        node = names.New();
        if (key is not null)
        {
            _compounds.Add(key, node);
        }

        if (Literal(text, Xsd.String) is { } value)
        {
            Emit(node, RdfVocabulary.Value, value, graph);
        }

        if (language is not null)
        {
            Emit(node, RdfLanguage, new Literal(language), graph);
        }

        Emit(node, RdfDirectionProperty, new Literal(direction), graph);
        return node;
    }

    /// <summary>Null if RDF has no such literal: half of a surrogate pair, or a language-tagged string without language.</summary>
    private static Literal? Literal(string text, Iri datatype) =>
        CodePoints.IsWellFormed(text) && !datatype.Equals(RdfVocabulary.LangString) && !datatype.Equals(RdfVocabulary.DirLangString)
            ? new Literal(text, datatype)
            : null;
}
