using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Formats.JsonLd.ToRdf;

namespace KnowledgeGraph.Formats.Tests.JsonLd.ToRdf;

internal sealed class NativeNumberTests
{
    [TestCase("0", "0")]
    [TestCase("-0", "0")]
    [TestCase("-0.0", "0")]
    [TestCase("12", "12")]
    [TestCase("-7", "-7")]
    [TestCase("1.0", "1")]
    [TestCase("1e3", "1000")]
    [TestCase("1E20", "100000000000000000000")]
    [TestCase("999999999999999999999999", null)]
    [TestCase("1e21", null)]
    [TestCase("9007199254740993", "9007199254740993")]
    [TestCase("1.5", null)]
    [TestCase("1e400", null)]
    public void Integer(string text, string? expected)
    {
        var number = new JsonNumber(text);
        Assert.That(NativeNumber.IsInteger(number) ? NativeNumber.Integer(number) : null, Is.EqualTo(expected));
    }

    [TestCase(0.0, "0.0E0")]
    [TestCase(5.3, "5.3E0")]
    [TestCase(-0.00001, "-1.0E-5")]
    [TestCase(1e21, "1.0E21")]
    [TestCase(123.456, "1.23456E2")]
    [TestCase(1.0 / 3, "3.333333333333333E-1")]
    [TestCase(double.PositiveInfinity, "INF")]
    [TestCase(double.NegativeInfinity, "-INF")]
    public void Double(double value, string expected) => Assert.That(NativeNumber.Double(value), Is.EqualTo(expected));
}
