using System.Globalization;
using System.Numerics;
using System.Text;
using KnowledgeGraph.Formats.JsonLd.Canonical;
using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.JsonLd.FromRdf;

/// <summary>Literals as value objects (JSON-LD 1.1 API, section 8.5, RDF to Object Conversion).</summary>
/// <param name="options">Native types and directions.</param>
/// <param name="isLossless">Whether native values are used only where value and datatype come back, and JSON only where the text does.</param>
internal sealed class LiteralConversion(JsonLdOptions options, bool isLossless)
{
    private const string I18n = "https://www.w3.org/ns/i18n#";

    public JsonMap Convert(Literal literal)
    {
        var text = new JsonText(literal.LexicalForm);
        if (literal.LanguageTag is { } tag)
        {
            return Tagged(text, tag, literal.BaseDirection);
        }

        var datatype = literal.Datatype;
        if (datatype.Equals(Xsd.String))
        {
            return new JsonMap(1) { ["@value"] = text };
        }

        if (datatype.Equals(RdfVocabulary.Json) && Json(literal.LexicalForm) is { } json)
        {
            return new JsonMap(2) { ["@value"] = json, ["@type"] = new JsonText("@json") };
        }

        if (options.UseNativeTypes && Native(literal) is { } native)
        {
            return new JsonMap(1) { ["@value"] = native };
        }

        return options.RdfDirection == JsonLdRdfDirection.I18nDatatype && Decoded(text, datatype.Value) is { } decoded
            ? decoded
            : new JsonMap(2) { ["@value"] = text, ["@type"] = new JsonText(datatype.Value) };
    }

    private static JsonMap Tagged(JsonText text, string tag, BaseDirection direction)
    {
        var map = new JsonMap(2) { ["@value"] = text, ["@language"] = new JsonText(tag) };
        if (direction != BaseDirection.None)
        {
            map["@direction"] = new JsonText(direction == BaseDirection.RightToLeft ? "rtl" : "ltr");
        }

        return map;
    }

    /// <summary>A datatype that holds language and direction, such as <c>https://www.w3.org/ns/i18n#ar-EG_rtl</c>.</summary>
    private static JsonMap? Decoded(JsonText text, string datatype)
    {
        if (!datatype.StartsWith(I18n, StringComparison.Ordinal) || datatype.LastIndexOf('_') is var underscore && underscore < I18n.Length)
        {
            return null;
        }

        var direction = datatype[(underscore + 1)..];
        if (direction is not ("ltr" or "rtl"))
        {
            return null;
        }

        var map = new JsonMap { ["@value"] = text };
        if (underscore > I18n.Length)
        {
            map["@language"] = new JsonText(datatype[I18n.Length..underscore]);
        }

        map["@direction"] = new JsonText(direction);
        return map;
    }

    /// <summary>The value of a JSON literal; null if it is better written as a text with its datatype.</summary>
    private JsonItem? Json(string text)
    {
        try
        {
            var value = JsonParser.Parse(Encoding.UTF8.GetBytes(text), options.MaxNesting);

            // Who reads it writes it in the canonical form.
            return !isLossless || string.Equals(CanonicalJson.Of(value), text, StringComparison.Ordinal) ? value : null;
        }
        catch (Exception error) when (error is RdfSyntaxException or ArgumentException)
        {
            return isLossless
                ? null
                : throw new JsonLdException(JsonLdErrorCodes.InvalidJsonLiteral, $"The text of an rdf:JSON literal is not JSON ({error.Message}).", error);
        }
    }

    private JsonItem? Native(Literal literal)
    {
        var text = literal.LexicalForm;
        if (literal.Datatype.Equals(Xsd.Boolean))
        {
            return text is "true" or "false" or "1" or "0" ? JsonBoolean.Of(text is "true" or "1") : null;
        }

        if (literal.Datatype.Equals(Xsd.Integer))
        {
            return Integer(text);
        }

        return literal.Datatype.Equals(Xsd.Double) && XsdDouble(text) is { } value && !(isLossless && double.IsInteger(value))
            ? new JsonNumber(EcmaScriptNumber.Format(value))
            : null;
    }

    private JsonNumber? Integer(string text)
    {
        if (isLossless)
        {
            // Many readers have no other numbers than doubles.
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                && string.Equals(value.ToString(CultureInfo.InvariantCulture), text, StringComparison.Ordinal)
                && value is >= -9007199254740991 and <= 9007199254740991
                ? new JsonNumber(value)
                : null;
        }

        const int LongestRead = 1000;
        return text.Length <= LongestRead && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? new JsonNumber(integer.ToString(CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>The value of a finite xsd:double; null if the text is none.</summary>
    private static double? XsdDouble(string text)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(text, Style, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) && !text.AsSpan().ContainsAny("nN")
            ? value
            : null;
    }
}
