namespace KnowledgeGraph.Formats.Syntax;

/// <summary>What may stand in brackets as the host of an IRI (RFC 3986, section 3.2.2).</summary>
internal static class IpAddress
{
    /// <summary>IPv6address or IPvFuture, without the brackets.</summary>
    public static bool IsLiteral(ReadOnlySpan<byte> text) => IsV6(text) || IsFuture(text);

    private static bool IsFuture(ReadOnlySpan<byte> text)
    {
        var dot = text.IndexOf((byte)'.');
        if (dot < 2 || (text[0] | 0x20) != 'v' || dot + 1 == text.Length)
        {
            return false;
        }

        foreach (var b in text[1..dot])
        {
            if (!Characters.IsHex(b))
            {
                return false;
            }
        }

        foreach (var b in text[(dot + 1)..])
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && !"-._~!$&'()*+,;=:"u8.Contains(b))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Eight groups of 16 bits; <c>::</c> stands once for one group or more, an IPv4 address for the last two.</summary>
    private static bool IsV6(ReadOnlySpan<byte> text)
    {
        var gap = text.IndexOf("::"u8);
        if (gap < 0)
        {
            return Groups(text, mayEndInV4: true) == 8;
        }

        var (before, after) = (Groups(text[..gap], mayEndInV4: false), Groups(text[(gap + 2)..], mayEndInV4: true));
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    /// <summary>How many groups stand there between colons; negative if they are none.</summary>
    private static int Groups(ReadOnlySpan<byte> text, bool mayEndInV4)
    {
        var count = 0;
        while (!text.IsEmpty)
        {
            var colon = text.IndexOf((byte)':');
            var group = colon < 0 ? text : text[..colon];
            if (colon < 0 && mayEndInV4 && IsV4(group))
            {
                return count + 2;
            }

            if (group.Length is 0 or > 4 || colon == text.Length - 1)
            {
                return -1;
            }

            foreach (var b in group)
            {
                if (!Characters.IsHex(b))
                {
                    return -1;
                }
            }

            count++;
            text = colon < 0 ? default : text[(colon + 1)..];
        }

        return count;
    }

    private static bool IsV4(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var range in text.Split((byte)'.'))
        {
            var octet = text[range];
            count++;
            if (octet.Length is 0 or > 3
                || octet.ContainsAnyExceptInRange((byte)'0', (byte)'9')
                || (octet.Length > 1 && octet[0] == '0')
                || (octet.Length == 3 && octet.SequenceCompareTo("255"u8) > 0))
            {
                return false;
            }
        }

        return count == 4;
    }
}
