using System.Globalization;

namespace KnowledgeGraph.Rdf.Datatypes;

/// <summary><c>xsd:double</c> (XSD 1.1 part 2, section 3.3.5): its values are those of <see cref="double"/>.</summary>
/// <example><code>string text = XsdDouble.ToCanonical(1500);   // 1.5E3</code></example>
public static class XsdDouble
{
    /// <summary>Reads a decimal with an optional exponent, <c>INF</c>, <c>+INF</c>, <c>-INF</c> or <c>NaN</c>; large values
    /// become infinite and small ones 0.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        if (!XsdLexical.IsDouble(text))
        {
            return false;
        }

        value = text switch
        {
            "INF" or "+INF" => double.PositiveInfinity,
            "-INF" => double.NegativeInfinity,
            "NaN" => double.NaN,
            _ => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
        };
        return true;
    }

    /// <summary>The canonical form with the fewest digits that read back as the same value: <c>1.0E0</c>, <c>-INF</c>.</summary>
    public static string ToCanonical(double value) =>
        XsdFloatingText.Special(value) ?? XsdFloatingText.Scientific(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>The form that XPath casts to <c>xsd:string</c> give: <c>1</c> for 1.0E0, exponents only below 1.0E-6 and
    /// from 1.0E6 on (XPath and XQuery Functions and Operators 3.1, section 19.1.2.2).</summary>
    public static string ToXPathString(double value) =>
        XsdFloatingText.XPath(value, value.ToString("R", CultureInfo.InvariantCulture));
}
