using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Articles.Mapping;

/// <summary>
/// A name as a readable part of an IRI: lower case, without diacritics or punctuation, words joined by <c>-</c>, so that
/// "Amélie" and "AMELIE" meet. A slug never holds <c>_</c>, which joins the parts of a key. Where characters that tell names
/// apart cannot be written, or the name is too long, a hash keeps different names different.
/// </summary>
internal static class Slug
{
    private const int MaxLength = 80;
    private const int HashLength = 8;

    private static readonly FrozenDictionary<int, string> Folded = Fold(
        ("àáâãäåāăą", "a"), ("æ", "ae"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"),
        ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŉ", "n"), ("òóôõöøōŏő", "o"), ("œ", "oe"), ("ŕŗř", "r"),
        ("śŝşšș", "s"), ("ß", "ss"), ("þ", "th"), ("ţťŧț", "t"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"),
        ("&", "-and-"));

    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length);
        var lossy = false;
        foreach (var rune in name.EnumerateRunes())
        {
            lossy |= !Append(text, Rune.ToLowerInvariant(rune));
        }

        var slug = text.ToString().Trim('-');
        if (lossy || slug.Length == 0)
        {
            slug = Join(slug, StableHash.Of(name.Trim().ToLowerInvariant(), HashLength));
        }

        return slug.Length <= MaxLength ? slug : Join(Cut(slug), StableHash.Of(slug, HashLength));
    }

    // False where the character would tell names apart but cannot be written in an IRI.
    private static bool Append(StringBuilder text, Rune rune)
    {
        if (Folded.TryGetValue(rune.Value, out var folded))
        {
            foreach (var c in folded)
            {
                AppendOne(text, c);
            }

            return true;
        }

        if (rune.Value is '\'' or '\u2018' or '\u2019' or '\u02BC' or '.' or (>= 0x300 and <= 0x36F))
        {
            return true;
        }

        var category = Rune.GetUnicodeCategory(rune);
        if (Rune.IsLetterOrDigit(rune)
            || category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber)
        {
            text.Append(rune.ToString());
            return true;
        }

        AppendOne(text, '-');
        return rune.Value != 0xFFFD
            && category is not (UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol
                or UnicodeCategory.ModifierSymbol or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            && rune.Value is not ('%' or '#' or '@' or '*');
    }

    private static void AppendOne(StringBuilder text, char c)
    {
        if (c != '-' || (text.Length > 0 && text[^1] != '-'))
        {
            text.Append(c);
        }
    }

    private static string Join(string slug, string hash) => slug.Length == 0 ? "x-" + hash : slug + "-" + hash;

    private static string Cut(string slug)
    {
        var end = char.IsHighSurrogate(slug[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return slug[..end].TrimEnd('-');
    }

    private static FrozenDictionary<int, string> Fold(params ReadOnlySpan<(string From, string To)> rows)
    {
        var map = new Dictionary<int, string>();
        foreach (var (from, to) in rows)
        {
            foreach (var rune in from.EnumerateRunes())
            {
                map[rune.Value] = to;
            }
        }

        return map.ToFrozenDictionary();
    }
}
