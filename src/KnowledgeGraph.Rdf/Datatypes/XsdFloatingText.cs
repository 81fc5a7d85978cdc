using System.Globalization;

namespace KnowledgeGraph.Rdf.Datatypes;

/// <summary>The text forms that float and double share, made from the shortest digits that .NET writes.</summary>
internal static class XsdFloatingText
{
    public static string? Special(double value) => value switch
    {
        double.PositiveInfinity => "INF",
        double.NegativeInfinity => "-INF",
        double.NaN => "NaN",
        0 => double.IsNegative(value) ? "-0.0E0" : "0.0E0",
        _ => null,
    };

    /// <summary>One digit before the point, at least one after it, and an exponent.</summary>
    public static string Scientific(string shortest)
    {
        var (sign, digits, exponent) = Split(shortest);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sign}{digits[0]}.{(digits.Length == 1 ? "0" : digits[1..])}E{exponent}");
    }

    public static string XPath(double value, string shortest)
    {
        if (value == 0)
        {
            return double.IsNegative(value) ? "-0" : "0";
        }

        if (Special(value) is { } special)
        {
            return special;
        }

        var size = Math.Abs(value);
        if (size is < 1e-6 or >= 1e6)
        {
            return Scientific(shortest);
        }

        var (sign, digits, exponent) = Split(shortest);
        if (exponent < 0)
        {
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        }

        digits = digits.PadRight(exponent + 1, '0');
        return digits.Length == exponent + 1
            ? sign + digits
            : $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    /// <summary>The digits without zeros at either end, and the power of ten of the first.</summary>
    private static (string Sign, string Digits, int Exponent) Split(string shortest)
    {
        var sign = shortest[0] == '-' ? "-" : "";
        var text = shortest.AsSpan(sign.Length);
        var e = text.IndexOf('E');
        var exponent = e < 0 ? 0 : int.Parse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        text = e < 0 ? text : text[..e];
        var dot = text.IndexOf('.');
        var whole = dot < 0 ? text : text[..dot];
        var digits = string.Concat(whole, dot < 0 ? default : text[(dot + 1)..]);
        var leading = digits.Length - digits.TrimStart('0').Length;
        return (sign, digits.Trim('0'), exponent + whole.Length - 1 - leading);
    }
}
