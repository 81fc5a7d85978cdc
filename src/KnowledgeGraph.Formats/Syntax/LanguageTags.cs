using System.Text;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>Language tags: the form that RDF asks for, and, for strict reading, the grammar of RFC 5646, section 2.1.</summary>
internal static class LanguageTags
{
    private static readonly string[] Grandfathered =
    [
        "art-lojban", "cel-gaulish", "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo",
        "i-navajo", "i-pwn", "i-tao", "i-tay", "i-tsu", "no-bok", "no-nyn", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de", "zh-guoyu", "zh-hakka",
        "zh-min", "zh-min-nan", "zh-xiang",
    ];

    /// <summary>The length of letters, digits and hyphens; a base direction after <c>--</c> is no part of the tag.</summary>
    public static int Length(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && (char.IsAsciiLetterOrDigit((char)text[at]) || (text[at] == '-' && !text[at..].StartsWith("--"u8))))
        {
            at++;
        }

        return at;
    }

    /// <summary>Parts of 1 to 8 letters or digits, the first only letters.</summary>
    public static bool IsWellFormed(ReadOnlySpan<byte> tag)
    {
        var (length, first) = (0, true);
        foreach (var b in tag)
        {
            if (b == '-')
            {
                if (length == 0)
                {
                    return false;
                }

                (length, first) = (0, false);
            }
            else if (++length > 8 || !(Characters.IsAsciiLetter(b) || (!first && Characters.IsDigit(b))))
            {
                return false;
            }
        }

        return length > 0;
    }

    /// <summary>What RFC 5646 does not allow in this well-formed tag; null if it follows its grammar.</summary>
    public static string? Fault(ReadOnlySpan<byte> tag)
    {
        var text = Encoding.ASCII.GetString(tag).ToLowerInvariant();
        var parts = text.Split('-');
        var at = 0;
        if (Grandfathered.Contains(text, StringComparer.Ordinal) || parts[0] == "x")
        {
            return parts.Length > 1 ? null : "nothing stands behind its 'x'";
        }

        if (parts[at].Length < 2)
        {
            return "its language has 2 to 8 letters";
        }

        var language = parts[at++];
        for (var extended = 0; extended < 3 && language.Length <= 3 && Is(letters: 3); extended++)
        {
            at++;
        }

        at += Is(letters: 4) ? 1 : 0;
        at += Is(letters: 2) || (at < parts.Length && parts[at].Length == 3 && parts[at].All(char.IsAsciiDigit)) ? 1 : 0;
        return VariantsAndExtensions(parts, at);

        bool Is(int letters) => at < parts.Length && parts[at].Length == letters && parts[at].All(char.IsAsciiLetter);
    }

    private static string? VariantsAndExtensions(string[] parts, int at)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (at < parts.Length && (parts[at].Length >= 5 || (parts[at].Length == 4 && char.IsAsciiDigit(parts[at][0]))))
        {
            if (!seen.Add(parts[at++]))
            {
                return $"its variant '{parts[at - 1]}' stands twice";
            }
        }

        while (at < parts.Length && parts[at].Length == 1)
        {
            var singleton = parts[at++];
            if (!seen.Add(singleton))
            {
                return $"its extension '{singleton}' stands twice";
            }

            var shortest = singleton == "x" ? 1 : 2;
            var from = at;
            while (at < parts.Length && parts[at].Length >= shortest)
            {
                at++;
            }

            if (at == from)
            {
                return $"nothing stands behind its '{singleton}'";
            }
        }

        return at == parts.Length ? null : $"'{parts[at]}' has no meaning where it stands";
    }
}
