using System.Numerics;

namespace KnowledgeGraph.Rdf.Datatypes;

/// <content>Arithmetic (XPath and XQuery Functions and Operators 3.1, section 4.2) and rounding (section 4.4).</content>
public readonly partial struct XsdDecimal
{
    /// <summary>A quotient that does not end is rounded to this many digits after the point, or as many significant ones.</summary>
    public const int DivisionDigits = 20;

    private static readonly long[] PowersOfTen = [.. Enumerable.Range(0, 19).Select(i => (long)BigInteger.Pow(10, i))];

    /// <summary>The sum.</summary>
    /// <exception cref="OverflowException">The result has too many digits.</exception>
    public static XsdDecimal operator +(XsdDecimal left, XsdDecimal right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        return new XsdDecimal(ScaledUp(left._mantissa, scale - left.Scale) + ScaledUp(right._mantissa, scale - right.Scale), scale);
    }

    /// <summary>The difference.</summary>
    /// <exception cref="OverflowException">The result has too many digits.</exception>
    public static XsdDecimal operator -(XsdDecimal left, XsdDecimal right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        return new XsdDecimal(ScaledUp(left._mantissa, scale - left.Scale) - ScaledUp(right._mantissa, scale - right.Scale), scale);
    }

    /// <summary>The product.</summary>
    /// <exception cref="OverflowException">The result has too many digits.</exception>
    public static XsdDecimal operator *(XsdDecimal left, XsdDecimal right) =>
        new(left._mantissa * right._mantissa, left.Scale + right.Scale);

    /// <summary>The quotient; one that does not end is rounded half to even (see <see cref="DivisionDigits"/>).</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    /// <exception cref="OverflowException">The result has too many digits.</exception>
    public static XsdDecimal operator /(XsdDecimal left, XsdDecimal right) =>
        TryDivide(left, right, out var quotient) ? quotient : throw new DivideByZeroException();

    /// <summary>The negation.</summary>
    public static XsdDecimal operator -(XsdDecimal value) => new(-value._mantissa, value.Scale);

    /// <summary>The value of an integer.</summary>
    public static implicit operator XsdDecimal(XsdInteger value) => new(value);

    /// <summary>The value of a <see cref="long"/>.</summary>
    public static implicit operator XsdDecimal(long value) => new(new XsdInteger(value));

    /// <summary>The quotient, or false if the divisor is 0.</summary>
    /// <exception cref="OverflowException">The result has too many digits.</exception>
    public static bool TryDivide(XsdDecimal left, XsdDecimal right, out XsdDecimal quotient)
    {
        quotient = default;
        if (right.IsZero)
        {
            return false;
        }

        if (left._mantissa.TryToInt64(out var a)
            && right._mantissa.TryToInt64(out var b)
            && b != -1
            && left.Scale >= right.Scale
            && a % b == 0)
        {
            quotient = new XsdDecimal(a / b, left.Scale - right.Scale);
            return true;
        }

        // The quotient's first digit stands about here; small quotients get as many significant digits as others.
        var magnitude = Digits(left._mantissa) - left.Scale - (Digits(right._mantissa) - right.Scale);
        var scale = Math.Max(DivisionDigits, DivisionDigits - magnitude);
        scale = Math.Max(scale, left.Scale - right.Scale);
        var numerator = left._mantissa.ToBigInteger() * Power(scale - left.Scale + right.Scale);
        quotient = new XsdDecimal(new XsdInteger(DivideHalfToEven(numerator, right._mantissa.ToBigInteger())), scale);
        return true;
    }

    /// <summary>The absolute value.</summary>
    public XsdDecimal Abs() => Sign < 0 ? -this : this;

    /// <summary>The largest integer that is not greater (<c>fn:floor</c>).</summary>
    public XsdDecimal Floor()
    {
        var whole = Truncate();
        return Scale > 0 && Sign < 0 ? whole - 1 : whole;
    }

    /// <summary>The smallest integer that is not less (<c>fn:ceiling</c>).</summary>
    public XsdDecimal Ceiling()
    {
        var whole = Truncate();
        return Scale > 0 && Sign > 0 ? whole + 1 : whole;
    }

    /// <summary>The nearest integer, halves towards positive infinity (<c>fn:round</c>).</summary>
    public XsdDecimal Round() => Scale == 0 ? this : (this + new XsdDecimal(5, 1)).Floor();

    /// <summary>The sum (operator <c>+</c>).</summary>
    public static XsdDecimal Add(XsdDecimal left, XsdDecimal right) => left + right;

    /// <summary>The difference (operator <c>-</c>).</summary>
    public static XsdDecimal Subtract(XsdDecimal left, XsdDecimal right) => left - right;

    /// <summary>The product (operator <c>*</c>).</summary>
    public static XsdDecimal Multiply(XsdDecimal left, XsdDecimal right) => left * right;

    /// <summary>The quotient (operator <c>/</c>).</summary>
    public static XsdDecimal Divide(XsdDecimal left, XsdDecimal right) => left / right;

    /// <summary>The negation (operator <c>-</c>).</summary>
    public static XsdDecimal Negate(XsdDecimal value) => -value;

    /// <summary>Equality of values.</summary>
    public static bool operator ==(XsdDecimal left, XsdDecimal right) => left.Equals(right);

    /// <summary>Inequality of values.</summary>
    public static bool operator !=(XsdDecimal left, XsdDecimal right) => !left.Equals(right);

    /// <summary>Whether <paramref name="left"/> is less.</summary>
    public static bool operator <(XsdDecimal left, XsdDecimal right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is less or equal.</summary>
    public static bool operator <=(XsdDecimal left, XsdDecimal right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is greater.</summary>
    public static bool operator >(XsdDecimal left, XsdDecimal right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is greater or equal.</summary>
    public static bool operator >=(XsdDecimal left, XsdDecimal right) => left.CompareTo(right) >= 0;

    private static XsdInteger ScaledUp(XsdInteger value, int digits) => digits switch
    {
        0 => value,
        <= 18 => value * PowersOfTen[digits],
        _ => value.IsZero ? value : value * new XsdInteger(Power(digits)),
    };

    private static BigInteger Power(int digits) =>
        digits < PowersOfTen.Length ? PowersOfTen[digits] : BigInteger.Pow(10, digits);

    private static int Digits(XsdInteger value) => (int)(value.ToBigInteger().GetBitLength() * 30103 / 100000) + 1;

    private static BigInteger DivideHalfToEven(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        var twice = BigInteger.Abs(remainder) * 2;
        var order = twice.CompareTo(BigInteger.Abs(denominator));
        if (order > 0 || (order == 0 && !quotient.IsEven))
        {
            quotient += numerator.Sign * denominator.Sign;
        }

        return quotient;
    }
}
