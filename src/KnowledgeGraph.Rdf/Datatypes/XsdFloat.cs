using System.Globalization;

namespace KnowledgeGraph.Rdf.Datatypes;

/// <summary><c>xsd:float</c> (XSD 1.1 part 2, section 3.3.4): its values are those of <see cref="float"/>.</summary>
/// <example><code>string text = XsdFloat.ToCanonical(0.1f);   // 1.0E-1</code></example>
public static class XsdFloat
{
    /// <summary>Reads a decimal with an optional exponent, <c>INF</c>, <c>+INF</c>, <c>-INF</c> or <c>NaN</c>; large values
    /// become infinite and small ones 0.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out float value)
    {
        value = 0;
        if (!XsdLexical.IsDouble(text))
        {
            return false;
        }

        value = text switch
        {
            "INF" or "+INF" => float.PositiveInfinity,
            "-INF" => float.NegativeInfinity,
            "NaN" => float.NaN,
            _ => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
        };
        return true;
    }

    /// <summary>The canonical form with the fewest digits that read back as the same value.</summary>
    public static string ToCanonical(float value) =>
        XsdFloatingText.Special(value) ?? XsdFloatingText.Scientific(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>The form that XPath casts to <c>xsd:string</c> give (see <see cref="XsdDouble.ToXPathString"/>).</summary>
    public static string ToXPathString(float value) =>
        XsdFloatingText.XPath(value, value.ToString("R", CultureInfo.InvariantCulture));
}
