using System.Buffers.Text;

namespace KnowledgeGraph.Rdf.Access;

/// <summary>
/// Payloads of numbers written as <c>-?(0|[1-9][0-9]*)(\.[0-9]+)?</c>. All numbers of 14 digits stand in one row by value, so the
/// limit is on the digits and not on where the point is.
/// </summary>
internal static class InlineDecimal
{
    /// <summary>The bits that say how the value is written.</summary>
    public const int ScaleBits = 4;

    public const int MostDigits = 14;

    private const long Zero = 1L << (TermId.PayloadBits - ScaleBits - 1);

    // The numbers with one number of digits before the point: from 10^13 to 10^14 when padded.
    private const long Band = Padded - FirstPadded;
    private const long FirstPadded = 10_000_000_000_000;
    private const long Padded = 10 * FirstPadded;

    private static readonly long[] Powers =
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
        100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
    ];

    public static bool TryParse(ReadOnlySpan<byte> text, long mostMantissa, out ulong payload)
    {
        payload = 0;
        if (!TryRead(text, out var mantissa, out var whole, out var scale) || mantissa > mostMantissa)
        {
            return false;
        }

        var negative = text[0] == '-';
        if (negative && mantissa == 0)
        {
            return false;
        }

        var index = (whole * Band) + (mantissa * Powers[MostDigits - whole - scale]);
        payload = ((ulong)(negative ? Zero - index : Zero + index) << ScaleBits) | (uint)scale;
        return true;
    }

    /// <summary>The digits as a number, with sign, and how many of them are after the point.</summary>
    public static bool TryDecode(ulong payload, out long mantissa, out int scale)
    {
        mantissa = 0;
        scale = (int)(payload & ((1 << ScaleBits) - 1));
        var signed = (long)(payload >> ScaleBits) - Zero;
        var index = Math.Abs(signed);
        var whole = index < Padded ? 0 : (int)((index - FirstPadded) / Band);
        if (whole + scale > MostDigits)
        {
            return false;
        }

        mantissa = (index - (whole * Band)) / Powers[MostDigits - whole - scale];
        mantissa = signed < 0 ? -mantissa : mantissa;
        return true;
    }

    /// <summary>The double, correctly rounded: both parts are exact, so one division is.</summary>
    public static bool TryDouble(ulong payload, out double value)
    {
        var valid = TryDecode(payload, out var mantissa, out var scale);
        value = valid ? mantissa / (double)Powers[scale] : 0;
        return valid;
    }

    public static bool TryFormat(ulong payload, Span<byte> utf8, out int written)
    {
        written = 0;
        if (!TryDecode(payload, out var mantissa, out var scale))
        {
            return false;
        }

        if (scale == 0)
        {
            return Utf8Formatter.TryFormat(mantissa, utf8, out written);
        }

        // Sign, digits with at least one before the point, point.
        Span<byte> text = stackalloc byte[MostDigits + 3];
        var sign = mantissa < 0 ? 1 : 0;
        text[0] = (byte)'-';
        var (before, after) = Math.DivRem(Math.Abs(mantissa), Powers[scale]);
        Utf8Formatter.TryFormat(before, text[sign..], out var length);
        length += sign;
        text[length++] = (byte)'.';
        Utf8Formatter.TryFormat(after, text[length..], out _, new System.Buffers.StandardFormat('D', (byte)scale));
        written = length + scale;
        if (text[..written].TryCopyTo(utf8))
        {
            return true;
        }

        written = 0;
        return false;
    }

    private static bool TryRead(ReadOnlySpan<byte> text, out long mantissa, out int whole, out int scale)
    {
        mantissa = 0;
        whole = scale = 0;
        var first = !text.IsEmpty && text[0] == '-' ? 1 : 0;
        var dot = -1;
        for (var i = first; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit <= 9)
            {
                mantissa = (mantissa * 10) + digit;
            }
            else if (text[i] == '.' && dot < 0)
            {
                dot = i;
            }
            else
            {
                return false;
            }
        }

        whole = (dot < 0 ? text.Length : dot) - first;
        scale = dot < 0 ? 0 : text.Length - dot - 1;
        if (whole == 0 || dot == text.Length - 1 || (text[first] == '0' && whole > 1))
        {
            return false;
        }

        whole = text[first] == '0' ? 0 : whole;
        return whole + scale <= MostDigits;
    }
}
