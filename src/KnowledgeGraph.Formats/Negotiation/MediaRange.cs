using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Formats.Negotiation;

/// <summary>One element of an <c>Accept</c> field: what it takes, how precisely it says so, and how much it is wanted.</summary>
internal sealed class MediaRange
{
    private readonly string _mediaType;

    private MediaRange(string mediaType, int specificity, int quality)
    {
        _mediaType = mediaType;
        Specificity = specificity;
        Quality = quality;
    }

    /// <summary>0 for any type, 1 for any subtype, 2 for a type, and one more for each parameter.</summary>
    public int Specificity { get; }

    /// <summary>The weight in thousandths, 0 to 1000.</summary>
    public int Quality { get; }

    /// <summary>Parses an element; false if it is not one, or asks by a parameter for what no format of ours is.</summary>
    public static bool TryParse(ReadOnlySpan<char> element, [NotNullWhen(true)] out MediaRange? range)
    {
        range = null;
        var header = new HeaderReader(element);
        if (!header.TryReadMediaType(out var mediaType) || !header.TryReadParameters(out var parameters) || !header.IsAtEnd)
        {
            return false;
        }

        var quality = 1000;
        if (parameters.Remove("q", out var weight) && !TryParseWeight(weight, out quality))
        {
            return false;
        }

        if (!parameters.All(IsOurs) || mediaType.StartsWith("*/", StringComparison.Ordinal) && mediaType != "*/*")
        {
            return false;
        }

        var specificity = mediaType == "*/*" ? 0 : mediaType.EndsWith("/*", StringComparison.Ordinal) ? 1 : 2 + parameters.Count;
        range = new MediaRange(mediaType, specificity, quality);
        return true;
    }

    public bool Matches(string mediaType) => Specificity switch
    {
        0 => true,
        1 => mediaType.StartsWith(_mediaType.AsSpan(0, _mediaType.Length - 1), StringComparison.OrdinalIgnoreCase),
        _ => mediaType.Equals(_mediaType, StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>
    /// What we write is UTF-8 and RDF 1.1 or 1.2. A profile is a wish for a form of the same content (RFC 6906), so it hinders nothing.
    /// </summary>
    private static bool IsOurs(KeyValuePair<string, string> parameter) => parameter.Key.ToLowerInvariant() switch
    {
        "charset" => parameter.Value.Equals("utf-8", StringComparison.OrdinalIgnoreCase),
        "version" => parameter.Value is "1.1" or "1.2" or "1.2-basic",
        "profile" => true,
        _ => false,
    };

    /// <summary><c>( "0" [ "." 0*3DIGIT ] ) / ( "1" [ "." 0*3("0") ] )</c></summary>
    private static bool TryParseWeight(string weight, out int thousandths)
    {
        thousandths = 0;
        if (weight.Length is 0 or > 5 || weight[0] is not ('0' or '1') || weight.Length > 1 && weight[1] != '.')
        {
            return false;
        }

        thousandths = weight[0] == '1' ? 1000 : 0;
        for (var (i, unit) = (2, 100); i < weight.Length; i++, unit /= 10)
        {
            if (!char.IsAsciiDigit(weight[i]))
            {
                return false;
            }

            thousandths += (weight[i] - '0') * unit;
        }

        return thousandths <= 1000;
    }
}
