using System.Globalization;
using System.Numerics;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.ToRdf;

/// <summary>JSON numbers as canonical lexical forms (JSON-LD 1.1 API, section 8.6, Data Round Tripping).</summary>
internal static class NativeNumber
{
    /// <summary>Whether the number is whole and less than 10^21, so that it is an integer unless a datatype says otherwise.</summary>
    public static bool IsInteger(JsonNumber number)
    {
        if (IsDigits(number.RawText))
        {
            return number.RawText.Length < 21 || Math.Abs(number.Value) < 1e21;
        }

        var value = number.Value;
        return Math.Abs(value) < 1e21 && Math.Floor(value) == value;
    }

    /// <summary>The canonical integer. Digits as written count, also those beyond the precision of a double.</summary>
    public static string Integer(JsonNumber number) =>
        number.RawText is "-0" ? "0"
        : IsDigits(number.RawText) ? number.RawText
        : new BigInteger(number.Value).ToString(CultureInfo.InvariantCulture);

    /// <summary>The canonical double: 15 digits after the point at most, no zeros at the end but one, an exponent without plus.</summary>
    public static string Double(double value)
    {
        if (!double.IsFinite(value))
        {
            return value > 0 ? "INF" : "-INF";
        }

        var text = value.ToString("E15", CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = text.AsSpan(0, exponent).TrimEnd('0');
        var power = int.Parse(text.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}{(mantissa[^1] == '.' ? "0" : "")}E{power}");
    }

    /// <summary>JSON writes no zeros in front.</summary>
    private static bool IsDigits(string text) => !text.AsSpan(text[0] == '-' ? 1 : 0).ContainsAnyExceptInRange('0', '9');
}
