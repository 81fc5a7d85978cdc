using System.Globalization;
using System.Numerics;

namespace KnowledgeGraph.Rdf.Datatypes;

/// <summary>
/// A value of <c>xsd:decimal</c> (XSD 1.1 part 2, section 3.3.3): an integer divided by a power of ten, exact in sum,
/// difference and product. Kept without trailing zeros. <c>default</c> is 0.
/// </summary>
/// <example>
/// <code>
/// XsdDecimal.TryParse("1.10", out XsdDecimal d);
/// Console.WriteLine(d + new XsdDecimal(2));    // 3.1
/// </code>
/// </example>
public readonly partial struct XsdDecimal : IEquatable<XsdDecimal>, IComparable<XsdDecimal>
{
    /// <summary>The most digits after the point, and the most that <see cref="TryParse"/> takes in all.</summary>
    public const int MaxDigits = XsdInteger.MaxDigits;

    private readonly XsdInteger _mantissa;

    /// <summary>The value of an integer.</summary>
    public XsdDecimal(XsdInteger value)
    {
        _mantissa = value;
        Scale = 0;
    }

    /// <summary>The mantissa divided by ten to the power of <paramref name="scale"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The scale is negative.</exception>
    /// <exception cref="OverflowException">More than <see cref="MaxDigits"/> digits after the point are left.</exception>
    public XsdDecimal(XsdInteger mantissa, int scale)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(scale);
        (_mantissa, Scale) = WithoutTrailingZeros(mantissa, scale);
        if (Scale > MaxDigits)
        {
            throw new OverflowException($"A decimal with more than {MaxDigits} digits after the point.");
        }
    }

    /// <summary>The digits after the point.</summary>
    public int Scale { get; }

    /// <summary>All digits, as an integer.</summary>
    public XsdInteger Mantissa => _mantissa;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _mantissa.Sign;

    /// <summary>Whether the value is 0.</summary>
    public bool IsZero => _mantissa.IsZero;

    /// <summary>Whether the value has no digits after the point.</summary>
    public bool IsInteger => Scale == 0;

    /// <summary>Reads <c>[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)</c>, nothing around it.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out XsdDecimal value)
    {
        value = default;
        if (!XsdLexical.IsDecimal(text) || text.Length > MaxDigits)
        {
            return false;
        }

        var dot = text.IndexOf('.');
        if (dot < 0)
        {
            var whole = XsdInteger.TryParse(text, out var integer);
            value = new XsdDecimal(integer);
            return whole;
        }

        Span<char> digits = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        text[..dot].CopyTo(digits);
        text[(dot + 1)..].CopyTo(digits[dot..]);
        if (!XsdInteger.TryParse(digits[..^1], out var mantissa))
        {
            return false;
        }

        value = new XsdDecimal(mantissa, text.Length - dot - 1);
        return true;
    }

    /// <summary>
    /// The decimal with the fewest digits that reads back as the double, as when an <c>xsd:double</c> is cast.
    /// </summary>
    /// <returns>False for NaN and the infinities.</returns>
    public static bool TryFrom(double value, out XsdDecimal result)
    {
        result = default;
        if (!double.IsFinite(value))
        {
            return false;
        }

        result = FromShortest(value.ToString("R", CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>The decimal with the fewest digits that reads back as the float.</summary>
    /// <returns>False for NaN and the infinities.</returns>
    public static bool TryFrom(float value, out XsdDecimal result)
    {
        result = float.IsFinite(value) ? FromShortest(value.ToString("R", CultureInfo.InvariantCulture)) : default;
        return float.IsFinite(value);
    }

    /// <summary>The nearest double.</summary>
    public double ToDouble()
    {
        // Both parts are exact doubles here, so one division rounds correctly.
        if (Scale <= 22 && _mantissa.TryToInt64(out var small) && Math.Abs(small) <= 1L << 53)
        {
            return small / Math.Pow(10, Scale);
        }

        return double.Parse(ToString(), CultureInfo.InvariantCulture);
    }

    /// <summary>The digits before the point: rounds towards zero, as a cast to <c>xsd:integer</c> does.</summary>
    public XsdInteger Truncate()
    {
        if (Scale == 0)
        {
            return _mantissa;
        }

        return _mantissa.TryToInt64(out var small) && Scale < PowersOfTen.Length
            ? small / PowersOfTen[Scale]
            : new XsdInteger(BigInteger.Divide(_mantissa.ToBigInteger(), Power(Scale)));
    }

    /// <inheritdoc/>
    public bool Equals(XsdDecimal other) => Scale == other.Scale && _mantissa == other._mantissa;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is XsdDecimal other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_mantissa, Scale);

    /// <inheritdoc/>
    public int CompareTo(XsdDecimal other)
    {
        if (Scale == other.Scale || Sign != other.Sign)
        {
            return Scale == other.Scale ? _mantissa.CompareTo(other._mantissa) : Sign.CompareTo(other.Sign);
        }

        return Scale < other.Scale
            ? ScaledUp(_mantissa, other.Scale - Scale).CompareTo(other._mantissa)
            : _mantissa.CompareTo(ScaledUp(other._mantissa, Scale - other.Scale));
    }

    /// <summary>The canonical form of XSD 1.1: no point if there are no digits after it.</summary>
    public override string ToString()
    {
        var digits = _mantissa.ToString();
        if (Scale == 0)
        {
            return digits;
        }

        var sign = digits[0] == '-' ? "-" : "";
        digits = digits[sign.Length..].PadLeft(Scale + 1, '0');
        return string.Concat(sign, digits.AsSpan(0, digits.Length - Scale), ".", digits.AsSpan(digits.Length - Scale));
    }

    private static XsdDecimal FromShortest(string text)
    {
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return TryParse(e < 0 ? text : text.AsSpan(0, e), out var mantissa) && exponent >= 0
            ? mantissa * new XsdDecimal(new XsdInteger(Power(exponent)))
            : new XsdDecimal(mantissa._mantissa, mantissa.Scale - exponent);
    }

    private static (XsdInteger Mantissa, int Scale) WithoutTrailingZeros(XsdInteger mantissa, int scale)
    {
        if (mantissa.TryToInt64(out var small))
        {
            while (scale > 0 && small % 10 == 0)
            {
                (small, scale) = small == 0 ? (0, 0) : (small / 10, scale - 1);
            }

            return (small, scale);
        }

        var big = mantissa.ToBigInteger();
        while (scale > 0)
        {
            var quotient = BigInteger.DivRem(big, 10, out var remainder);
            if (!remainder.IsZero)
            {
                break;
            }

            (big, scale) = (quotient, scale - 1);
        }

        return (new XsdInteger(big), scale);
    }
}
