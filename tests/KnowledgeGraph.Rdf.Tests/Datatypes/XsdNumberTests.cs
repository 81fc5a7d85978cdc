using System.Globalization;
using System.Numerics;
using CsCheck;
using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Rdf.Tests.Datatypes;

[TestFixture]
internal sealed class XsdNumberTests
{
    [TestCase("042", "42")]
    [TestCase("+7", "7")]
    [TestCase("-0", "0")]
    [TestCase("9223372036854775808", "9223372036854775808")]
    [TestCase("-9223372036854775808", "-9223372036854775808")]
    [TestCase("", null)]
    [TestCase("+", null)]
    [TestCase("1.0", null)]
    [TestCase(" 1", null)]
    [TestCase("1e3", null)]
    [TestCase("١", null)]
    public void Integer(string text, string? canonical)
    {
        Assert.That(XsdInteger.TryParse(text, out var value), Is.EqualTo(canonical is not null));
        Assert.That(canonical is null ? null : value.ToString(), Is.EqualTo(canonical));
        Assert.That(XsdDatatypes.IsValid(text, Xsd.Integer), Is.EqualTo(canonical is not null));
    }

    [TestCase("1.10", "1.1")]
    [TestCase("-.5", "-0.5")]
    [TestCase("5.", "5")]
    [TestCase("0.000", "0")]
    [TestCase("100", "100")]
    [TestCase("+00.0100", "0.01")]
    [TestCase("123456789012345678901234567890.5", "123456789012345678901234567890.5")]
    [TestCase(".", null)]
    [TestCase("1.2.3", null)]
    [TestCase("1e1", null)]
    [TestCase("INF", null)]
    public void Decimal(string text, string? canonical)
    {
        Assert.That(XsdDecimal.TryParse(text, out var value), Is.EqualTo(canonical is not null));
        Assert.That(canonical is null ? null : value.ToString(), Is.EqualTo(canonical));
        Assert.That(XsdDatatypes.IsValid(text, Xsd.Decimal), Is.EqualTo(canonical is not null));
    }

    [TestCase("1", "1.0E0", "1")]
    [TestCase("1.5e3", "1.5E3", "1500")]
    [TestCase("-0", "-0.0E0", "-0")]
    [TestCase("INF", "INF", "INF")]
    [TestCase("+INF", "INF", "INF")]
    [TestCase("-INF", "-INF", "-INF")]
    [TestCase("NaN", "NaN", "NaN")]
    [TestCase("1e6", "1.0E6", "1.0E6")]
    [TestCase("123456.789", "1.23456789E5", "123456.789")]
    [TestCase("0.000001", "1.0E-6", "0.000001")]
    [TestCase("1.5E-7", "1.5E-7", "1.5E-7")]
    [TestCase("1e400", "INF", "INF")]
    [TestCase("1.7976931348623157E308", "1.7976931348623157E308", "1.7976931348623157E308")]
    [TestCase("1E", null, null)]
    [TestCase("inf", null, null)]
    [TestCase("Infinity", null, null)]
    [TestCase("1e1.5", null, null)]
    public void Double(string text, string? canonical, string? xpath)
    {
        Assert.That(XsdDouble.TryParse(text, out var value), Is.EqualTo(canonical is not null));
        if (canonical is not null)
        {
            Assert.That(XsdDouble.ToCanonical(value), Is.EqualTo(canonical));
            Assert.That(XsdDouble.ToXPathString(value), Is.EqualTo(xpath));
        }
    }

    [Test]
    public void Float_WritesTheShortestDigits()
    {
        Assert.That(XsdFloat.TryParse("0.1", out var value), Is.True);
        Assert.That(XsdFloat.ToCanonical(value), Is.EqualTo("1.0E-1"));
        Assert.That(XsdFloat.TryParse("3.4e39", out value), Is.True);
        Assert.That(XsdFloat.ToCanonical(value), Is.EqualTo("INF"));
        Assert.That(new XsdNumber(0.1f).TryToDecimal(out var exact) ? exact.ToString() : "", Is.EqualTo("0.1"));
    }

    [TestCase("1 + 2", "3 integer")]
    [TestCase("9223372036854775807 + 1", "9223372036854775808 integer")]
    [TestCase("9223372036854775808 - 1", "9223372036854775807 integer")]
    [TestCase("-9223372036854775808 * -1", "9223372036854775808 integer")]
    [TestCase("1 / 2", "0.5 decimal")]
    [TestCase("4 / 2", "2 decimal")]
    [TestCase("1 / 3", "0.33333333333333333333 decimal")]
    [TestCase("2 / 3.0", "0.66666666666666666667 decimal")]
    [TestCase("-2 / 3", "-0.66666666666666666667 decimal")]
    [TestCase("0.00000000000000000001 / 3", "0.0000000000000000000033333333333333333333 decimal")]
    [TestCase("1.1 * 1.1", "1.21 decimal")]
    [TestCase("0.1 + 0.2", "0.3 decimal")]
    [TestCase("1 + 1e0", "2.0E0 double")]
    [TestCase("1.5 - 0.5e0", "1.0E0 double")]
    [TestCase("1 / 0e0", "INF double")]
    [TestCase("0e0 / 0", "NaN double")]
    [TestCase("1f + 1", "2.0E0 float")]
    [TestCase("0.1f * 3f", "3.0E-1 float")]
    [TestCase("1f + 1e0", "2.0E0 double")]
    public void Arithmetic_PromotesAsXPathSays(string expression, string expected)
    {
        var words = expression.Split(' ');
        var (left, right) = (Number(words[0]), Number(words[2]));
        var result = words[1] switch
        {
            "+" => left + right,
            "-" => left - right,
            "*" => left * right,
            _ => left / right,
        };
        Assert.That($"{result} {result.Datatype.Value[Xsd.Namespace.Length..]}", Is.EqualTo(expected));
    }

    [TestCase("1", "1.0", 0)]
    [TestCase("1", "01", 0)]
    [TestCase("0.1", "1e-1", 0)]
    [TestCase("0.1f", "0.1", 0)]
    [TestCase("0.1f", "0.1e0", 1)]
    [TestCase("-0e0", "0", 0)]
    [TestCase("2", "10", -1)]
    [TestCase("INFe", "99999999999999999999", 1)]
    [TestCase("NaNe", "NaNe", null)]
    [TestCase("1", "NaNe", null)]
    [TestCase("10000000000000000000000.1", "10000000000000000000000.01", 1)]
    public void Compare(string left, string right, int? expected)
    {
        int? sign = XsdNumber.Compare(Number(left), Number(right)) is { } order ? Math.Sign(order) : null;
        Assert.That(sign, Is.EqualTo(expected));
    }

    [TestCase("2.5", "3", "2", "3")]
    [TestCase("-2.5", "-2", "-3", "-2")]
    [TestCase("2.4999", "2", "2", "3")]
    [TestCase("-2.5e0", "-2.0E0", "-3.0E0", "-2.0E0")]
    [TestCase("-0.4e0", "-0.0E0", "-1.0E0", "-0.0E0")]
    [TestCase("7", "7", "7", "7")]
    public void Rounding(string text, string round, string floor, string ceiling)
    {
        var number = Number(text);
        Assert.That(number.Round().ToString(), Is.EqualTo(round));
        Assert.That(number.Floor().ToString(), Is.EqualTo(floor));
        Assert.That(number.Ceiling().ToString(), Is.EqualTo(ceiling));
        Assert.That(number.Round().Kind, Is.EqualTo(number.Kind));
    }

    [TestCase("300", "unsignedByte", false)]
    [TestCase("255", "unsignedByte", true)]
    [TestCase("-128", "byte", true)]
    [TestCase("-129", "byte", false)]
    [TestCase("18446744073709551615", "unsignedLong", true)]
    [TestCase("18446744073709551616", "unsignedLong", false)]
    [TestCase("0", "positiveInteger", false)]
    [TestCase("0", "nonPositiveInteger", true)]
    [TestCase("-1", "nonNegativeInteger", false)]
    [TestCase("2147483648", "int", false)]
    public void DerivedIntegers_HaveRanges(string text, string datatype, bool valid)
    {
        var literal = new Literal(text, new Iri(Xsd.Namespace + datatype));
        Assert.That(XsdNumber.TryFrom(literal, out var number), Is.EqualTo(valid));
        Assert.That(XsdDatatypes.IsValid(literal), Is.EqualTo(valid));
        Assert.That(number.Kind, Is.EqualTo(XsdNumberKind.Integer));
    }

    [Test]
    public void DivisionByZero_IsNotDefinedForExactNumbers()
    {
        Assert.That(XsdNumber.TryDivide(1, 0, out _), Is.False);
        Assert.That(() => new XsdNumber(1.5) / 0, Throws.Nothing);
        Assert.That(() => new XsdNumber(XsdDecimal.DivisionDigits) / new XsdNumber(default(XsdDecimal)), Throws.TypeOf<DivideByZeroException>());
    }

    [Test]
    public void Limits_EndInOverflowAndNeverHang()
    {
        Assert.That(XsdInteger.TryParse(new string('9', 1_000_000), out _), Is.False);
        Assert.That(XsdDecimal.TryParse("0." + new string('1', 1_000_000), out _), Is.False);
        Assert.That(
            () =>
            {
                var square = new XsdInteger(10);
                for (var i = 0; i < 100; i++)
                {
                    square *= square;
                }
            },
            Throws.TypeOf<OverflowException>());
    }

    [Test]
    public void IntegerArithmetic_IsThatOfBigInteger() =>
        Gen.Select(Edge, Edge).Sample((a, b) =>
        {
            var (x, y) = (new XsdInteger(a), new XsdInteger(b));
            return (x + y).ToBigInteger() == a + b
                && (x - y).ToBigInteger() == a - b
                && (x * y).ToBigInteger() == a * b
                && x.CompareTo(y) == a.CompareTo(b)
                && x.ToString() == a.ToString(CultureInfo.InvariantCulture);
        });

    [Test]
    public void DecimalArithmetic_IsThatOfSystemDecimal() =>
        Gen.Select(Gen.Int, Gen.Int[0, 6], Gen.Int, Gen.Int[0, 6]).Sample((a, aScale, b, bScale) =>
        {
            var (x, y) = (new XsdDecimal(a, aScale), new XsdDecimal(b, bScale));
            var (m, n) = (Make(a, aScale), Make(b, bScale));
            return Same(x + y, m + n) && Same(x - y, m - n) && Same(x * y, m * n)
                && Math.Sign(x.CompareTo(y)) == m.CompareTo(n)
                && Same(x.Floor(), Math.Floor(m)) && Same(x.Ceiling(), Math.Ceiling(m))
                && x.ToDouble() == double.Parse(x.ToString(), CultureInfo.InvariantCulture);
        });

    [Test]
    public void Doubles_ComeBackFromTheirCanonicalForm() =>
        Gen.Double.Sample(value => XsdDouble.TryParse(XsdDouble.ToCanonical(value), out var back) && back.Equals(value)
            && XsdDouble.TryParse(XsdDouble.ToXPathString(value), out back) && back.Equals(value)
            && (!XsdDecimal.TryFrom(value, out var exact) || exact.ToDouble() == value));

    private static readonly BigInteger[] Edges =
        [0, 1, -1, long.MaxValue, long.MinValue, (BigInteger)long.MaxValue + 1, BigInteger.Pow(10, 40)];

    private static Gen<BigInteger> Edge => Gen.OneOf(
        Gen.Long.Select(value => (BigInteger)value),
        Gen.Int[0, 6].Select(i => Edges[i]));

    private static decimal Make(int value, int scale) => value / (decimal)Math.Pow(10, scale);

    private static bool Same(XsdDecimal value, decimal expected) =>
        value.ToString() == (expected == 0 ? "0" : expected.ToString("0.############################", CultureInfo.InvariantCulture));

    private static XsdNumber Number(string text)
    {
        var (form, datatype) = text[^1] == 'f' ? (text[..^1], Xsd.Float)
            : text.EndsWith("Fe", StringComparison.Ordinal) || text.EndsWith("Ne", StringComparison.Ordinal) ? (text[..^1], Xsd.Double)
            : text.Contains('e', StringComparison.Ordinal) ? (text, Xsd.Double)
            : text.Contains('.', StringComparison.Ordinal) ? (text, Xsd.Decimal)
            : (text, Xsd.Integer);
        Assert.That(XsdNumber.TryFrom(new Literal(form, datatype), out var number), Is.True, text);
        return number;
    }
}
