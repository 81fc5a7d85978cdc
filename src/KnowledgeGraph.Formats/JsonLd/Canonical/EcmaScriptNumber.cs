using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Formats.JsonLd.Canonical;

/// <summary>Numbers as ECMAScript prints them (ECMA-262, Number::toString), which RFC 8785, section 3.2.2.3, asks for.</summary>
internal static class EcmaScriptNumber
{
    /// <summary>The longest text: <c>-1.7976931348623157e+308</c>.</summary>
    public const int MaxLength = 25;

    /// <exception cref="ArgumentException">The value is not finite: JSON cannot write it.</exception>
    public static string Format(double value)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        return buffer[..Format(value, buffer)].ToString();
    }

    /// <summary>Writes the shortest decimal that reads back as the value; returns its length.</summary>
    /// <exception cref="ArgumentException">The value is not finite: JSON cannot write it.</exception>
    public static int Format(double value, Span<char> output)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"JSON has no number {value.ToString(CultureInfo.InvariantCulture)}.", nameof(value));
        }

        // Also minus zero is "0".
        if (value == 0)
        {
            output[0] = '0';
            return 1;
        }

        Span<char> digits = stackalloc char[17];
        var (count, exponent) = Digits(Math.Abs(value), digits);
        var at = 0;
        if (value < 0)
        {
            output[at++] = '-';
        }

        return at + Place(digits[..count], exponent, output[at..]);
    }

    /// <summary>ECMA-262's k digits and n: the value is 0.DIGITS times ten to the n.</summary>
    private static (int Count, int Exponent) Digits(double value, Span<char> digits)
    {
        // The framework's shortest form has the right digits; only its layout (1E-05, 1E+16) is another.
        Span<char> text = stackalloc char[32];
        var done = value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        Debug.Assert(done, "A double has at most 24 characters.");
        var count = 0;
        var point = -1;
        var power = 0;
        for (var i = 0; i < length; i++)
        {
            if (text[i] == 'E')
            {
                power = int.Parse(text[(i + 1)..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                break;
            }

            if (text[i] == '.')
            {
                point = count;
            }
            else if (count == 0 && text[i] == '0')
            {
                // Zeros before the first digit that counts move the point.
                power -= point >= 0 ? 1 : 0;
            }
            else if (count < digits.Length)
            {
                digits[count++] = text[i];
            }
            else
            {
                // Only zeros of a whole number can stand here.
                power++;
            }
        }

        var exponent = power + (point < 0 ? count : point);
        while (digits[count - 1] == '0')
        {
            count--;
        }

        return (count, exponent);
    }

    private static int Place(ReadOnlySpan<char> digits, int n, Span<char> output)
    {
        var k = digits.Length;
        if (k <= n && n <= 21)
        {
            digits.CopyTo(output);
            output[k..n].Fill('0');
            return n;
        }

        if (n is > 0 and <= 21)
        {
            digits[..n].CopyTo(output);
            output[n] = '.';
            digits[n..].CopyTo(output[(n + 1)..]);
            return k + 1;
        }

        if (n is > -6 and <= 0)
        {
            "0.".CopyTo(output);
            output[2..(2 - n)].Fill('0');
            digits.CopyTo(output[(2 - n)..]);
            return 2 - n + k;
        }

        output[0] = digits[0];
        var at = 1;
        if (k > 1)
        {
            output[at++] = '.';
            digits[1..].CopyTo(output[at..]);
            at += k - 1;
        }

        output[at++] = 'e';
        output[at++] = n > 0 ? '+' : '-';
        Math.Abs(n - 1).TryFormat(output[at..], out var written, default, CultureInfo.InvariantCulture);
        return at + written;
    }
}
