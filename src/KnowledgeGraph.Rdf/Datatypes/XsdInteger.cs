using System.Globalization;
using System.Numerics;

namespace KnowledgeGraph.Rdf.Datatypes;

/// <summary>
/// A value of <c>xsd:integer</c> (XSD 1.1 part 2, section 3.4.13) and of the types derived from it: any size up to
/// <see cref="MaxDigits"/> decimal digits when parsed. Values in the range of <see cref="long"/> need no allocation.
/// <c>default</c> is 0.
/// </summary>
/// <example>
/// <code>
/// XsdInteger.TryParse("042", out XsdInteger n);
/// Console.WriteLine(n * 2);   // 84
/// </code>
/// </example>
public readonly struct XsdInteger : IEquatable<XsdInteger>, IComparable<XsdInteger>
{
    /// <summary>The most digits that <see cref="TryParse"/> takes.</summary>
    public const int MaxDigits = 10_000;

    private const int MaxBits = 1 << 17;

    private readonly long _small;

    // A boxed BigInteger, only for values out of the range of long.
    private readonly object? _big;

    /// <summary>The value of a <see cref="long"/>.</summary>
    public XsdInteger(long value) => _small = value;

    /// <summary>Any value.</summary>
    /// <exception cref="OverflowException">The value has more than 131,072 bits.</exception>
    public XsdInteger(BigInteger value)
    {
        if (value >= long.MinValue && value <= long.MaxValue)
        {
            _small = (long)value;
            return;
        }

        if (value.GetBitLength() > MaxBits)
        {
            throw new OverflowException($"An integer of more than {MaxBits} bits.");
        }

        _big = value;
    }

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _big is BigInteger big ? big.Sign : Math.Sign(_small);

    /// <summary>Whether the value is 0.</summary>
    public bool IsZero => _big is null && _small == 0;

    /// <summary>The value, if it is in the range of <see cref="long"/>.</summary>
    public bool TryToInt64(out long value)
    {
        value = _small;
        return _big is null;
    }

    /// <summary>The value without limits.</summary>
    public BigInteger ToBigInteger() => _big is BigInteger big ? big : _small;

    /// <summary>The nearest double, infinity if the value is larger than any.</summary>
    public double ToDouble() => _big is BigInteger big ? (double)big : _small;

    /// <summary>Reads <c>[+-]?[0-9]+</c>, nothing around it.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out XsdInteger value)
    {
        value = default;
        if (!XsdLexical.IsInteger(text))
        {
            return false;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small))
        {
            value = new XsdInteger(small);
            return true;
        }

        if (text.Length > MaxDigits)
        {
            return false;
        }

        value = new XsdInteger(BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(XsdInteger other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is XsdInteger other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _big is BigInteger big ? big.GetHashCode() : _small.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(XsdInteger other) => _big is null && other._big is null
        ? _small.CompareTo(other._small)
        : ToBigInteger().CompareTo(other.ToBigInteger());

    /// <summary>The canonical form.</summary>
    public override string ToString() => _big is BigInteger big
        ? big.ToString(CultureInfo.InvariantCulture)
        : _small.ToString(CultureInfo.InvariantCulture);

    /// <summary>The value of a <see cref="long"/>.</summary>
    public static implicit operator XsdInteger(long value) => new(value);

    /// <summary>The sum.</summary>
    /// <exception cref="OverflowException">The result has more than 131,072 bits.</exception>
    public static XsdInteger operator +(XsdInteger left, XsdInteger right)
    {
        if (left._big is null && right._big is null)
        {
            var sum = unchecked(left._small + right._small);
            if (((left._small ^ sum) & (right._small ^ sum)) >= 0)
            {
                return new XsdInteger(sum);
            }
        }

        return new XsdInteger(left.ToBigInteger() + right.ToBigInteger());
    }

    /// <summary>The difference.</summary>
    /// <exception cref="OverflowException">The result has more than 131,072 bits.</exception>
    public static XsdInteger operator -(XsdInteger left, XsdInteger right)
    {
        if (left._big is null && right._big is null)
        {
            var difference = unchecked(left._small - right._small);
            if (((left._small ^ right._small) & (left._small ^ difference)) >= 0)
            {
                return new XsdInteger(difference);
            }
        }

        return new XsdInteger(left.ToBigInteger() - right.ToBigInteger());
    }

    /// <summary>The product.</summary>
    /// <exception cref="OverflowException">The result has more than 131,072 bits.</exception>
    public static XsdInteger operator *(XsdInteger left, XsdInteger right)
    {
        if (left._big is null && right._big is null)
        {
            var high = Math.BigMul(left._small, right._small, out var low);
            if ((high == 0 && low >= 0) || (high == -1 && low < 0))
            {
                return new XsdInteger(low);
            }
        }

        return new XsdInteger(left.ToBigInteger() * right.ToBigInteger());
    }

    /// <summary>The negation.</summary>
    public static XsdInteger operator -(XsdInteger value) => default(XsdInteger) - value;

    /// <summary>The sum (operator <c>+</c>).</summary>
    public static XsdInteger Add(XsdInteger left, XsdInteger right) => left + right;

    /// <summary>The difference (operator <c>-</c>).</summary>
    public static XsdInteger Subtract(XsdInteger left, XsdInteger right) => left - right;

    /// <summary>The product (operator <c>*</c>).</summary>
    public static XsdInteger Multiply(XsdInteger left, XsdInteger right) => left * right;

    /// <summary>The negation (operator <c>-</c>).</summary>
    public static XsdInteger Negate(XsdInteger value) => -value;

    /// <summary>Equality of values.</summary>
    public static bool operator ==(XsdInteger left, XsdInteger right) => left.Equals(right);

    /// <summary>Inequality of values.</summary>
    public static bool operator !=(XsdInteger left, XsdInteger right) => !left.Equals(right);

    /// <summary>Whether <paramref name="left"/> is less.</summary>
    public static bool operator <(XsdInteger left, XsdInteger right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is less or equal.</summary>
    public static bool operator <=(XsdInteger left, XsdInteger right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is greater.</summary>
    public static bool operator >(XsdInteger left, XsdInteger right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is greater or equal.</summary>
    public static bool operator >=(XsdInteger left, XsdInteger right) => left.CompareTo(right) >= 0;
}
