using System.Globalization;
using KnowledgeGraph.Rdf.Datatypes;

namespace KnowledgeGraph.Rdf.Access;

/// <content>Values straight from ids.</content>
public static partial class InlineTerms
{
    /// <summary>The value of an id with tag <see cref="TermIdTag.Integer"/> or of a type derived from integer.</summary>
    public static long DecodeInteger(TermId id) => InlineInteger.Value(id.Payload);

    /// <summary>The number, if the id is an inline one.</summary>
    public static bool TryGetNumber(TermId id, out XsdNumber number)
    {
        number = default;
        switch (id.Tag)
        {
            case TermIdTag.Integer or (>= TermIdTag.Int and <= TermIdTag.UnsignedByte):
                number = new XsdNumber(DecodeInteger(id));
                return true;
            case TermIdTag.Decimal when InlineDecimal.TryDecode(id.Payload, out var mantissa, out var scale):
                number = new XsdNumber(new XsdDecimal(mantissa, scale));
                return true;
            case TermIdTag.Double when InlineDecimal.TryDouble(id.Payload, out var plain):
                number = new XsdNumber(plain);
                return true;
            case TermIdTag.DoubleExponent when InlineExponent.TryDouble(id.Payload, out var scientific):
                number = new XsdNumber(scientific);
                return true;
            case TermIdTag.Float or TermIdTag.FloatExponent:
                // Not by way of a double, which would round twice.
                Span<byte> text = stackalloc byte[MaxUtf8Length];
                var valid = TryFormat(id, text, out var written);
                number = valid ? new XsdNumber(float.Parse(text[..written], NumberStyles.Float, CultureInfo.InvariantCulture)) : default;
                return valid;
            default:
                return false;
        }
    }

    /// <summary>The date or time, if the id is an inline one.</summary>
    public static bool TryGetDateTime(TermId id, out XsdDateTime value)
    {
        value = default;
        if (id.Tag is < TermIdTag.Date or > TermIdTag.GYearMonth || !InlineDateTime.TryDecode(id.Tag, id.Payload, out var fields))
        {
            return false;
        }

        value = XsdDateTime.FromInline(InlineDateTime.KindOf(id.Tag), fields);
        return true;
    }

    /// <summary>
    /// The order of two values of one inline tag, by a comparison of bits; false if the tags differ or do not hold values. Equal values
    /// that are written in two ways, such as <c>1.5</c> and <c>1.50</c>, give 0.
    /// </summary>
    public static bool TryCompare(TermId left, TermId right, out int order)
    {
        var same = left.Tag == right.Tag && IsInline(left);
        var shift = same ? WritingBits(left.Tag) : 0;
        order = same ? (left.Payload >> shift).CompareTo(right.Payload >> shift) : 0;
        return same;
    }

    /// <summary>The low bits of a payload that say how the value is written.</summary>
    private static int WritingBits(TermIdTag tag) => tag switch
    {
        TermIdTag.Decimal or TermIdTag.Double or TermIdTag.Float => InlineDecimal.ScaleBits,
        TermIdTag.DateZoned => InlineZone.Bits,
        TermIdTag.DateTime or TermIdTag.Time => InlineDateTime.FractionBits,
        TermIdTag.DateTimeZoned or TermIdTag.TimeZoned => InlineDateTime.FractionBits + InlineZone.Bits,
        _ => 0,
    };
}
