using System.Buffers.Text;
using System.Globalization;

namespace KnowledgeGraph.Rdf.Access;

/// <summary>
/// Payloads of canonical floating point numbers: one digit before the point, at least one after it and no needless zero, an exponent.
/// Kept as decimal digits, since few of them are exact in 56 bits of binary; 14 digits are never two for one double.
/// </summary>
internal static class InlineExponent
{
    public const int MostExponent = 199;

    private const int MostDigits = InlineDecimal.MostDigits;
    private const long Zero = 1L << (TermId.PayloadBits - 1);
    private const long FirstPadded = 10_000_000_000_000;
    private const long Band = 9 * FirstPadded;

    // Powers of ten that a double holds exactly.
    private static readonly double[] Powers = [.. Enumerable.Range(0, 23).Select(i => double.Parse($"1E{i}", CultureInfo.InvariantCulture))];

    public static bool TryParse(ReadOnlySpan<byte> text, int mostDigits, int mostExponent, out ulong payload)
    {
        payload = 0;
        var negative = !text.IsEmpty && text[0] == '-';
        var rest = negative ? text[1..] : text;
        var e = rest.IndexOf((byte)'E');
        if (e < 3 || e > mostDigits + 1 || rest[1] != '.' || !TryExponent(rest[(e + 1)..], out var exponent) || Math.Abs(exponent) > mostExponent)
        {
            return false;
        }

        var digits = rest[..e];
        if (!TryDigits(digits, out var padded))
        {
            return false;
        }

        if (padded < FirstPadded)
        {
            payload = (ulong)Zero;
            return padded == 0 && !negative && exponent == 0;
        }

        var index = ((exponent + MostExponent) * Band) + (padded - FirstPadded) + 1;
        payload = (ulong)(negative ? Zero - index : Zero + index);
        return true;
    }

    public static bool TryFormat(ulong payload, Span<byte> utf8, out int written)
    {
        written = 0;
        if (!TryDecode(payload, out var digits, out var exponent))
        {
            return false;
        }

        // Sign, digits and point, E, sign, three digits.
        Span<byte> text = stackalloc byte[MostDigits + 7];
        var length = 0;
        if (digits < 0)
        {
            text[length++] = (byte)'-';
        }

        Utf8Formatter.TryFormat(Math.Abs(digits), text[(length + 1)..], out var count);
        text[length] = text[length + 1];
        text[length + 1] = (byte)'.';
        length += Math.Max(count + 1, 3);
        if (count == 1)
        {
            text[length - 1] = (byte)'0';
        }
        else
        {
            length = text[..length].TrimEnd((byte)'0').Length;
            length += text[length - 1] == '.' ? 1 : 0;
        }

        text[length++] = (byte)'E';
        Utf8Formatter.TryFormat(exponent, text[length..], out count);
        written = length + count;
        if (text[..written].TryCopyTo(utf8))
        {
            return true;
        }

        written = 0;
        return false;
    }

    public static bool TryDouble(ulong payload, out double value)
    {
        value = 0;
        if (!TryDecode(payload, out var digits, out var exponent))
        {
            return false;
        }

        // Exact parts and one operation round correctly; far exponents are rare.
        var power = exponent - (MostDigits - 1);
        if (digits == 0 || Math.Abs(power) < Powers.Length)
        {
            value = digits == 0 ? 0 : power < 0 ? digits / Powers[-power] : digits * Powers[power];
            return true;
        }

        Span<byte> text = stackalloc byte[InlineTerms.MaxUtf8Length];
        TryFormat(payload, text, out var written);
        value = double.Parse(text[..written], NumberStyles.Float, CultureInfo.InvariantCulture);
        return true;
    }

    /// <summary>14 digits with sign, the first before the point; 0 for 0.</summary>
    private static bool TryDecode(ulong payload, out long digits, out int exponent)
    {
        var signed = (long)payload - Zero;
        (digits, exponent) = (0, 0);
        if (signed == 0)
        {
            return true;
        }

        var (band, rest) = Math.DivRem(Math.Abs(signed) - 1, Band);
        exponent = (int)band - MostExponent;
        digits = rest + FirstPadded;
        digits = signed < 0 ? -digits : digits;
        return exponent <= MostExponent;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out long padded)
    {
        padded = 0;
        for (var i = 0; i <= MostDigits; i++)
        {
            // The point stands at 1.
            if (i == 1)
            {
                continue;
            }

            var digit = i < text.Length ? (uint)(text[i] - '0') : 0;
            if (digit > 9)
            {
                return false;
            }

            padded = (padded * 10) + digit;
        }

        return text.Length == 3 || text[^1] != '0';
    }

    private static bool TryExponent(ReadOnlySpan<byte> text, out int exponent)
    {
        exponent = 0;
        var negative = !text.IsEmpty && text[0] == '-';
        var digits = negative ? text[1..] : text;
        if (digits.Length is 0 or > 3 || (digits[0] == '0' && text.Length > 1))
        {
            return false;
        }

        foreach (var c in digits)
        {
            var digit = (uint)(c - '0');
            if (digit > 9)
            {
                return false;
            }

            exponent = (exponent * 10) + (int)digit;
        }

        exponent = negative ? -exponent : exponent;
        return true;
    }
}
