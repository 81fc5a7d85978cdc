using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.JsonLd;

/// <summary>The JSON of literals: RDF to Object Conversion (JSON-LD 1.1 API, section 8.2).</summary>
internal static class JsonLdLiteral
{
    /// <summary>Whether the literal can be a JSON boolean or number and come back with its value and datatype.</summary>
    public static bool IsNative(Literal literal) =>
        literal.Datatype.Equals(Xsd.Boolean) ? literal.LexicalForm is "true" or "false" or "1" or "0"
        : literal.Datatype.Equals(Xsd.Integer) ? IsNativeInteger(literal.LexicalForm)
        : literal.Datatype.Equals(Xsd.Double) && IsNativeDouble(literal.LexicalForm, out _);

    public static void WriteNative(Utf8JsonWriter json, Literal literal)
    {
        if (literal.Datatype.Equals(Xsd.Boolean))
        {
            json.WriteBooleanValue(literal.LexicalForm is "true" or "1");
        }
        else if (literal.Datatype.Equals(Xsd.Integer))
        {
            json.WriteNumberValue(long.Parse(literal.LexicalForm, CultureInfo.InvariantCulture));
        }
        else
        {
            _ = IsNativeDouble(literal.LexicalForm, out var value);
            json.WriteNumberValue(value);
        }
    }

    /// <summary>The text of an rdf:JSON literal as JSON.</summary>
    /// <exception cref="NotSupportedException">It is not JSON ("invalid JSON literal").</exception>
    public static void WriteJson(Utf8JsonWriter json, Literal literal)
    {
        try
        {
            using var document = JsonDocument.Parse(literal.LexicalForm);
            document.RootElement.WriteTo(json);
        }
        catch (JsonException error)
        {
            throw new NotSupportedException($"invalid JSON literal: the text of an rdf:JSON literal is not JSON ({error.Message})", error);
        }
    }

    private static bool IsNativeInteger(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        && string.Equals(value.ToString(CultureInfo.InvariantCulture), text, StringComparison.Ordinal)
        && value is >= -9007199254740991 and <= 9007199254740991;

    /// <summary>A number without a fraction would come back as an integer.</summary>
    private static bool IsNativeDouble(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value) && !double.IsInteger(value);
}
