using System.Buffers.Text;
using System.Globalization;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Rdf.Access;

/// <summary>
/// Terms whose id holds their value. Every source and engine encodes by these rules, so an inline id needs no dictionary
/// and means the same everywhere. A term is inline only if its lexical form comes back exactly: <c>042</c> is not.
/// </summary>
/// <example>
/// <code>
/// InlineTerms.TryEncode(new Literal("42", Xsd.Integer), out TermId id);   // true
/// Term same = InlineTerms.Decode(id);
/// </code>
/// </example>
public static class InlineTerms
{
    private const long Bias = 1L << (TermId.PayloadBits - 1);

    private static ReadOnlySpan<byte> XsdNamespace => "http://www.w3.org/2001/XMLSchema#"u8;

    private static readonly Literal True = new("true", Xsd.Boolean);
    private static readonly Literal False = new("false", Xsd.Boolean);

    /// <summary>Encodes a term if it has an inline form.</summary>
    public static bool TryEncode(Term term, out TermId id)
    {
        id = default;
        if (term is not Literal literal)
        {
            return false;
        }

        if (literal.Datatype.Equals(Xsd.Integer))
        {
            return IsCanonicalInteger(literal.LexicalForm)
                && long.TryParse(literal.LexicalForm, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                && TryEncode(value, out id);
        }

        if (literal.Datatype.Equals(Xsd.Boolean) && literal.LexicalForm is "true" or "false")
        {
            id = new TermId(TermIdTag.Boolean, literal.LexicalForm == "true" ? 1UL : 0UL);
            return true;
        }

        return false;
    }

    /// <summary>Encodes a term if it has an inline form; the same answer as for <see cref="TermSpan.ToTerm"/>, without making the term.</summary>
    public static bool TryEncode(in TermSpan term, out TermId id)
    {
        id = default;
        if (term.Kind != TermKind.Literal || !term.Datatype.StartsWith(XsdNamespace) || !term.LanguageTag.IsEmpty)
        {
            return false;
        }

        var datatype = term.Datatype[XsdNamespace.Length..];
        if (datatype.SequenceEqual("integer"u8))
        {
            return IsCanonicalInteger(term.Value)
                && Utf8Parser.TryParse(term.Value, out long value, out var used)
                && used == term.Value.Length
                && TryEncode(value, out id);
        }

        if (datatype.SequenceEqual("boolean"u8) && (term.Value.SequenceEqual("true"u8) || term.Value.SequenceEqual("false"u8)))
        {
            id = new TermId(TermIdTag.Boolean, term.Value[0] == 't' ? 1UL : 0UL);
            return true;
        }

        return false;
    }

    /// <summary>Encodes an <c>xsd:integer</c> if it fits 56 bits.</summary>
    public static bool TryEncode(long value, out TermId id)
    {
        var fits = value is >= -Bias and < Bias;
        id = fits ? new TermId(TermIdTag.Integer, (ulong)(value + Bias)) : default;
        return fits;
    }

    /// <summary>The value of an id with tag <see cref="TermIdTag.Integer"/>.</summary>
    public static long DecodeInteger(TermId id) => (long)id.Payload - Bias;

    /// <summary>Whether the id holds its value.</summary>
    public static bool IsInline(TermId id) => id.Tag >= TermIdTag.Integer;

    /// <summary>The term of an inline id.</summary>
    /// <exception cref="ArgumentException">The id is not inline.</exception>
    public static Term Decode(TermId id) => id.Tag switch
    {
        TermIdTag.Integer => new Literal(DecodeInteger(id).ToString(CultureInfo.InvariantCulture), Xsd.Integer),
        TermIdTag.Boolean => id.Payload == 1 ? True : False,
        _ => throw new ArgumentException($"The id with tag {id.Tag} does not hold its value.", nameof(id)),
    };

    private static bool IsCanonicalInteger(ReadOnlySpan<byte> text)
    {
        var digits = text is [(byte)'-', ..] ? text[1..] : text;
        return digits.Length > 0
            && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && (digits[0] != '0' || text.Length == 1);
    }

    private static bool IsCanonicalInteger(string text)
    {
        var digits = text.StartsWith('-') ? text.AsSpan(1) : text.AsSpan();
        return digits.Length > 0
            && !digits.ContainsAnyExceptInRange('0', '9')
            && (digits[0] != '0' || (digits.Length == 1 && text.Length == 1));
    }
}
