using System.Text;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Rdf.Access;

/// <summary>
/// Terms whose id holds their value: numbers, booleans, dates and times, short strings. Every source and engine encodes by these
/// rules, so an inline id needs no dictionary and means the same everywhere. A term is inline only if its lexical form comes back
/// exactly: <c>042</c> is not. <see cref="TermIdTag"/> says how each kind is laid out.
/// </summary>
/// <example>
/// <code>
/// InlineTerms.TryEncode(new Literal("42", Xsd.Integer), out TermId id);   // true
/// Term same = InlineTerms.Decode(id);
/// </code>
/// </example>
public static partial class InlineTerms
{
    /// <summary>The most bytes of UTF-8 that the lexical form of an inline id can have.</summary>
    public const int MaxUtf8Length = 40;

    private const int StringDatatypeLength = 39;
    private const long MostFloatMantissa = 999_999;
    private const int MostFloatDigits = 6;
    private const int MostFloatExponent = 37;

    private static readonly Literal True = new("true", Xsd.Boolean);
    private static readonly Literal False = new("false", Xsd.Boolean);

    /// <summary>Encodes a term if it has an inline form.</summary>
    public static bool TryEncode(Term term, out TermId id)
    {
        id = default;
        return term is Literal literal
            && TryEncode(literal.LexicalForm, literal.Datatype.Value, out id);
    }

    /// <summary>Encodes a term if it has an inline form; the same answer as for <see cref="TermSpan.ToTerm"/>, without making the term.</summary>
    public static bool TryEncode(in TermSpan term, out TermId id)
    {
        id = default;
        if (term.Kind != TermKind.Literal)
        {
            return false;
        }

        var datatype = term.Datatype;
        var text = term.Value;
        return !IsLong(text.Length, datatype.Length == StringDatatypeLength && datatype[^1] == 'g')
            && TryEncode(InlineDatatypes.TagOf(datatype), text, out id);
    }

    /// <summary>Encodes an <c>xsd:integer</c> if it fits 56 bits.</summary>
    public static bool TryEncode(long value, out TermId id)
    {
        var fits = value is >= InlineInteger.Least and <= InlineInteger.Most;
        id = fits ? new TermId(TermIdTag.Integer, InlineInteger.Payload(value)) : default;
        return fits;
    }

    /// <summary>Encodes an <c>xsd:boolean</c>.</summary>
    public static TermId Encode(bool value) => new(TermIdTag.Boolean, value ? 1UL : 0UL);

    /// <summary>Whether the id holds its value.</summary>
    public static bool IsInline(TermId id) => id.Tag >= TermIdTag.Integer;

    /// <summary>Whether the id is one that <see cref="TryEncode(Term, out TermId)"/> gives: for ids that were read from a file.</summary>
    public static bool IsValid(TermId id)
    {
        Span<byte> text = stackalloc byte[MaxUtf8Length];
        return TryFormat(id, text, out var written)
            && TryEncode(BaseTag(id.Tag), text[..written], out var same)
            && same == id;
    }

    /// <summary>The term of an inline id.</summary>
    /// <exception cref="ArgumentException">The id is not inline.</exception>
    public static Term Decode(TermId id)
    {
        if (id.Tag == TermIdTag.Boolean)
        {
            return id.Payload == 0 ? False : True;
        }

        return new Literal(DecodeText(id), DatatypeOf(id));
    }

    /// <summary>The lexical form of an inline id.</summary>
    /// <exception cref="ArgumentException">The id is not inline.</exception>
    public static string DecodeText(TermId id)
    {
        Span<byte> text = stackalloc byte[MaxUtf8Length];
        return TryFormat(id, text, out var written) ? Encoding.UTF8.GetString(text[..written]) : throw NotInline(id);
    }

    /// <summary>The datatype of an inline id.</summary>
    /// <exception cref="ArgumentException">The id is not inline.</exception>
    public static Iri DatatypeOf(TermId id) => InlineDatatypes.Of(id.Tag) ?? throw NotInline(id);

    /// <summary>
    /// Writes the lexical form of an inline id as UTF-8, and makes no term. False if the id is not inline or the room is too small;
    /// <see cref="MaxUtf8Length"/> bytes are enough.
    /// </summary>
    public static bool TryFormat(TermId id, Span<byte> utf8, out int written)
    {
        var payload = id.Payload;
        switch (id.Tag)
        {
            case TermIdTag.Integer or (>= TermIdTag.Int and <= TermIdTag.UnsignedByte):
                return InlineInteger.TryFormat(payload, utf8, out written);
            case TermIdTag.String:
                return InlineString.TryFormat(payload, utf8, out written);
            case TermIdTag.Boolean:
                return TryCopy(payload == 0 ? "false"u8 : "true"u8, utf8, out written);
            case TermIdTag.Decimal or TermIdTag.Double or TermIdTag.Float:
                return InlineDecimal.TryFormat(payload, utf8, out written);
            case TermIdTag.DoubleExponent or TermIdTag.FloatExponent:
                return InlineExponent.TryFormat(payload, utf8, out written);
            case >= TermIdTag.Date and <= TermIdTag.GYearMonth:
                return TryFormatDateTime(id, utf8, out written);
            default:
                written = 0;
                return false;
        }
    }

    // The rule that most terms of real data end at: a string that is too long, or anything else that is.
    private static bool IsLong(int length, bool isString) =>
        length > InlineString.MostBytes && (isString || length > MaxUtf8Length);

    private static bool TryEncode(string text, string datatype, out TermId id)
    {
        id = default;
        if (IsLong(text.Length, datatype.Length == StringDatatypeLength && datatype[^1] == 'g') || datatype.Length > InlineDatatypes.LongestIri)
        {
            return false;
        }

        // Both doors go through the same bytes, so that they cannot differ.
        Span<byte> iri = stackalloc byte[InlineDatatypes.LongestIri];
        if (Ascii.FromUtf16(datatype, iri, out var written) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        var tag = InlineDatatypes.TagOf(iri[..written]);
        Span<byte> utf8 = stackalloc byte[3 * MaxUtf8Length];
        return tag != TermIdTag.Unbound && TryEncode(tag, utf8[..Encoding.UTF8.GetBytes(text, utf8)], out id);
    }

    private static bool TryEncode(TermIdTag tag, ReadOnlySpan<byte> text, out TermId id)
    {
        ulong payload;
        bool encoded;
        switch (tag)
        {
            case TermIdTag.String:
                encoded = InlineString.TryEncode(text, out payload);
                break;
            case TermIdTag.Integer:
                encoded = InlineInteger.TryParse(text, InlineInteger.Least, InlineInteger.Most, out payload);
                break;
            case TermIdTag.Boolean:
                payload = text.SequenceEqual("true"u8) ? 1UL : 0UL;
                encoded = payload == 1 || text.SequenceEqual("false"u8);
                break;
            case TermIdTag.Decimal:
                encoded = InlineDecimal.TryParse(text, long.MaxValue, out payload);
                break;
            case TermIdTag.Double:
                encoded = TryEncodeFloating(text, ref tag, long.MaxValue, InlineDecimal.MostDigits, InlineExponent.MostExponent, out payload);
                break;
            case TermIdTag.Float:
                encoded = TryEncodeFloating(text, ref tag, MostFloatMantissa, MostFloatDigits, MostFloatExponent, out payload);
                break;
            case >= TermIdTag.Date and <= TermIdTag.GYearMonth:
                encoded = InlineDateTime.TryParse(text, tag, out tag, out payload);
                break;
            case >= TermIdTag.Int and <= TermIdTag.UnsignedByte:
                var (least, most) = InlineDatatypes.RangeOf(tag);
                encoded = InlineInteger.TryParse(text, least, most, out payload);
                break;
            default:
                id = default;
                return false;
        }

        id = encoded ? new TermId(tag, payload) : default;
        return encoded;
    }

    private static bool TryEncodeFloating(ReadOnlySpan<byte> text, ref TermIdTag tag, long mostMantissa, int mostDigits, int mostExponent, out ulong payload)
    {
        if (!text.Contains((byte)'E'))
        {
            return InlineDecimal.TryParse(text, mostMantissa, out payload);
        }

        tag++;
        return InlineExponent.TryParse(text, mostDigits, mostExponent, out payload);
    }

    /// <summary>The tag of the datatype's usual form.</summary>
    private static TermIdTag BaseTag(TermIdTag tag) => tag switch
    {
        TermIdTag.DoubleExponent or TermIdTag.FloatExponent or TermIdTag.DateZoned or TermIdTag.DateTimeZoned or TermIdTag.TimeZoned => tag - 1,
        _ => tag,
    };

    private static bool TryFormatDateTime(TermId id, Span<byte> utf8, out int written)
    {
        written = 0;
        if (!InlineDateTime.TryDecode(id.Tag, id.Payload, out var fields))
        {
            return false;
        }

        Span<byte> text = stackalloc byte[MaxUtf8Length];
        return TryCopy(text[..InlineDateTimeWriter.Write(id.Tag, fields, text)], utf8, out written);
    }

    private static bool TryCopy(ReadOnlySpan<byte> text, Span<byte> utf8, out int written)
    {
        var fits = text.TryCopyTo(utf8);
        written = fits ? text.Length : 0;
        return fits;
    }

    private static ArgumentException NotInline(TermId id) =>
        new($"The id with tag {id.Tag} and payload {id.Payload} does not hold its value.", nameof(id));
}
