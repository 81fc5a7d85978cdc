using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Rdf.Datatypes;

/// <summary>
/// A number of any of SPARQL's numeric types, with arithmetic and comparison by the rules of promotion
/// (SPARQL 1.1, section 17.3; XPath and XQuery Functions and Operators 3.1, section 4): the result has the later kind of
/// the two operands; two integers divide to a decimal. Equality of the struct is that of kind and value; use
/// <see cref="Compare"/> for that of numbers. <c>default</c> is the integer 0.
/// </summary>
/// <example>
/// <code>
/// if (XsdNumber.TryFrom(literal, out XsdNumber n))
/// {
///     Literal doubled = (n * 2).ToLiteral();
/// }
/// </code>
/// </example>
public readonly record struct XsdNumber
{
    private readonly XsdDecimal _exact;
    private readonly double _inexact;

    /// <summary>An <c>xsd:integer</c>.</summary>
    public XsdNumber(XsdInteger value) => _exact = new XsdDecimal(value);

    /// <summary>An <c>xsd:integer</c>.</summary>
    public XsdNumber(long value)
        : this(new XsdInteger(value))
    {
    }

    /// <summary>An <c>xsd:decimal</c>.</summary>
    public XsdNumber(XsdDecimal value) => (Kind, _exact) = (XsdNumberKind.Decimal, value);

    /// <summary>An <c>xsd:double</c>.</summary>
    public XsdNumber(double value) => (Kind, _inexact) = (XsdNumberKind.Double, value);

    /// <summary>An <c>xsd:float</c>.</summary>
    public XsdNumber(float value) => (Kind, _inexact) = (XsdNumberKind.Float, value);

    /// <summary>The type of the number.</summary>
    public XsdNumberKind Kind { get; }

    /// <summary>Whether the number is NaN.</summary>
    public bool IsNaN => double.IsNaN(_inexact);

    /// <summary>Whether the number is 0, negative 0 or NaN: those have the effective boolean value false.</summary>
    public bool IsZeroOrNaN => IsExact ? _exact.IsZero : _inexact == 0 || IsNaN;

    /// <summary>The datatype.</summary>
    public Iri Datatype => Kind switch
    {
        XsdNumberKind.Integer => Xsd.Integer,
        XsdNumberKind.Decimal => Xsd.Decimal,
        XsdNumberKind.Float => Xsd.Float,
        _ => Xsd.Double,
    };

    private bool IsExact => Kind <= XsdNumberKind.Decimal;

    /// <summary>The number of a literal; false if its datatype is not numeric or its lexical form is not valid.</summary>
    public static bool TryFrom(Literal literal, out XsdNumber value)
    {
        ArgumentNullException.ThrowIfNull(literal);
        return TryParse(literal.LexicalForm, literal.Datatype, out value);
    }

    /// <summary>Reads a lexical form of a numeric datatype, the types derived from integer and their ranges included.</summary>
    public static bool TryParse(ReadOnlySpan<char> lexicalForm, Iri datatype, out XsdNumber value)
    {
        ArgumentNullException.ThrowIfNull(datatype);
        value = default;
        if (XsdDatatypes.IsInteger(datatype))
        {
            var valid = XsdInteger.TryParse(lexicalForm, out var integer) && XsdDatatypes.IsInRange(integer, datatype);
            value = valid ? new XsdNumber(integer) : default;
            return valid;
        }

        if (datatype.Equals(Xsd.Decimal))
        {
            var valid = XsdDecimal.TryParse(lexicalForm, out var number);
            value = new XsdNumber(number);
            return valid;
        }

        if (datatype.Equals(Xsd.Double))
        {
            var valid = XsdDouble.TryParse(lexicalForm, out var number);
            value = new XsdNumber(number);
            return valid;
        }

        if (datatype.Equals(Xsd.Float))
        {
            var valid = XsdFloat.TryParse(lexicalForm, out var number);
            value = new XsdNumber(number);
            return valid;
        }

        return false;
    }

    /// <summary>The order of two numbers after promotion, or null if one is NaN; 0 is SPARQL's <c>=</c>.</summary>
    public static int? Compare(XsdNumber left, XsdNumber right)
    {
        if (left.IsExact && right.IsExact)
        {
            return left._exact.CompareTo(right._exact);
        }

        var (a, b) = Larger(left.Kind, right.Kind) == XsdNumberKind.Float
            ? ((float)left.ToDouble(), (float)right.ToDouble())
            : (left.ToDouble(), right.ToDouble());
        return a < b ? -1 : a > b ? 1 : a == b ? 0 : null;
    }

    /// <summary>The sum.</summary>
    /// <exception cref="OverflowException">A decimal or integer result has too many digits.</exception>
    public static XsdNumber operator +(XsdNumber left, XsdNumber right) => left.IsExact && right.IsExact
        ? Exact(left, right, left._exact + right._exact)
        : Inexact(left, right, left.ToDouble() + right.ToDouble());

    /// <summary>The difference.</summary>
    /// <exception cref="OverflowException">A decimal or integer result has too many digits.</exception>
    public static XsdNumber operator -(XsdNumber left, XsdNumber right) => left.IsExact && right.IsExact
        ? Exact(left, right, left._exact - right._exact)
        : Inexact(left, right, left.ToDouble() - right.ToDouble());

    /// <summary>The product.</summary>
    /// <exception cref="OverflowException">A decimal or integer result has too many digits.</exception>
    public static XsdNumber operator *(XsdNumber left, XsdNumber right) => left.IsExact && right.IsExact
        ? Exact(left, right, left._exact * right._exact)
        : Inexact(left, right, left.ToDouble() * right.ToDouble());

    /// <summary>The quotient; see <see cref="TryDivide"/>.</summary>
    /// <exception cref="DivideByZeroException">An integer or decimal is divided by 0.</exception>
    public static XsdNumber operator /(XsdNumber left, XsdNumber right) =>
        TryDivide(left, right, out var quotient) ? quotient : throw new DivideByZeroException();

    /// <summary>The negation.</summary>
    public static XsdNumber operator -(XsdNumber value) => value.IsExact
        ? Exact(value, value, -value._exact)
        : Inexact(value, value, -value._inexact);

    /// <summary>An <c>xsd:integer</c>.</summary>
    public static implicit operator XsdNumber(long value) => new(new XsdInteger(value));

    /// <summary>The quotient: false if an integer or decimal is divided by an integer or decimal 0; floats and doubles
    /// become infinite or NaN. Two integers give a decimal.</summary>
    /// <exception cref="OverflowException">A decimal result has too many digits.</exception>
    public static bool TryDivide(XsdNumber left, XsdNumber right, out XsdNumber quotient)
    {
        if (left.IsExact && right.IsExact)
        {
            var defined = XsdDecimal.TryDivide(left._exact, right._exact, out var exact);
            quotient = new XsdNumber(exact);
            return defined;
        }

        quotient = Inexact(left, right, left.ToDouble() / right.ToDouble());
        return true;
    }

    /// <summary>The sum (operator <c>+</c>).</summary>
    public static XsdNumber Add(XsdNumber left, XsdNumber right) => left + right;

    /// <summary>The difference (operator <c>-</c>).</summary>
    public static XsdNumber Subtract(XsdNumber left, XsdNumber right) => left - right;

    /// <summary>The product (operator <c>*</c>).</summary>
    public static XsdNumber Multiply(XsdNumber left, XsdNumber right) => left * right;

    /// <summary>The quotient (operator <c>/</c>).</summary>
    public static XsdNumber Divide(XsdNumber left, XsdNumber right) => left / right;

    /// <summary>The negation (operator <c>-</c>).</summary>
    public static XsdNumber Negate(XsdNumber value) => -value;

    /// <summary>The absolute value (<c>fn:abs</c>).</summary>
    public XsdNumber Abs() => IsExact ? Exact(this, this, _exact.Abs()) : Inexact(this, this, Math.Abs(_inexact));

    /// <summary>The largest integer that is not greater, of the same kind (<c>fn:floor</c>).</summary>
    public XsdNumber Floor() => IsExact ? Exact(this, this, _exact.Floor()) : Inexact(this, this, Math.Floor(_inexact));

    /// <summary>The smallest integer that is not less, of the same kind (<c>fn:ceiling</c>).</summary>
    public XsdNumber Ceiling() => IsExact ? Exact(this, this, _exact.Ceiling()) : Inexact(this, this, Math.Ceiling(_inexact));

    /// <summary>The nearest integer, halves towards positive infinity, of the same kind (<c>fn:round</c>).</summary>
    public XsdNumber Round() => IsExact ? Exact(this, this, _exact.Round()) : Inexact(this, this, RoundHalfUp(_inexact));

    /// <summary>The nearest double.</summary>
    public double ToDouble() => IsExact ? _exact.ToDouble() : _inexact;

    /// <summary>The number as a decimal; false for NaN and the infinities.</summary>
    public bool TryToDecimal(out XsdDecimal value)
    {
        if (IsExact)
        {
            value = _exact;
            return true;
        }

        return Kind == XsdNumberKind.Float
            ? XsdDecimal.TryFrom((float)_inexact, out value)
            : XsdDecimal.TryFrom(_inexact, out value);
    }

    /// <summary>The number without its digits after the point, as a cast to <c>xsd:integer</c>; false for NaN and the infinities.</summary>
    public bool TryToInteger(out XsdInteger value)
    {
        if (!IsExact && double.IsFinite(_inexact))
        {
            value = new XsdInteger(new System.Numerics.BigInteger(_inexact));
            return true;
        }

        value = IsExact ? _exact.Truncate() : default;
        return IsExact;
    }

    /// <summary>The literal with the canonical form.</summary>
    public Literal ToLiteral() => new(ToString(), Datatype);

    /// <summary>The canonical form.</summary>
    public override string ToString() => Kind switch
    {
        XsdNumberKind.Float => XsdFloat.ToCanonical((float)_inexact),
        XsdNumberKind.Double => XsdDouble.ToCanonical(_inexact),
        _ => _exact.ToString(),
    };

    private static XsdNumberKind Larger(XsdNumberKind left, XsdNumberKind right) => left > right ? left : right;

    private static XsdNumber Exact(XsdNumber left, XsdNumber right, XsdDecimal value) =>
        Larger(left.Kind, right.Kind) == XsdNumberKind.Integer ? new XsdNumber(value.Mantissa) : new XsdNumber(value);

    // A float operation in double, rounded once to float, gives what the float operation gives.
    private static XsdNumber Inexact(XsdNumber left, XsdNumber right, double value) =>
        Larger(left.Kind, right.Kind) == XsdNumberKind.Float ? new XsdNumber((float)value) : new XsdNumber(value);

    private static double RoundHalfUp(double value)
    {
        var floor = Math.Floor(value);
        var rounded = value - floor < 0.5 ? floor : floor + 1;
        return rounded == 0 && (value < 0 || double.IsNegative(value)) ? -0.0 : rounded;
    }
}
