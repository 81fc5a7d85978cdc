using System.Text;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>Functions on strings (section 17.4.3). Positions and lengths count code points.</summary>
internal static class Strings
{
    public static Function? Find(BuiltInFunction function, int mostCharacters) => function switch
    {
        BuiltInFunction.StrLen => a => a[0].TryString(out var text, out _) ? Value.Of(CodePoints.Count(text)) : Value.Error,
        BuiltInFunction.SubStr => a => SubStr(a),
        BuiltInFunction.UCase => a => Map(a[0], static text => text.ToUpperInvariant()),
        BuiltInFunction.LCase => a => Map(a[0], static text => text.ToLowerInvariant()),
        BuiltInFunction.StrStarts => a => Pair(a, static (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
        BuiltInFunction.StrEnds => a => Pair(a, static (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
        BuiltInFunction.Contains => a => Pair(a, static (text, part) => TextSearch.IndexOf(text, part) >= 0),
        BuiltInFunction.StrBefore => a => Cut(a, before: true),
        BuiltInFunction.StrAfter => a => Cut(a, before: false),
        BuiltInFunction.EncodeForUri => a => a[0].TryString(out var text, out _) ? Value.Of(Encode(text, mostCharacters)) : Value.Error,
        BuiltInFunction.Concat => a => Concat(a, mostCharacters),
        BuiltInFunction.LangMatches => a => a[0].TrySimple(out var tag) && a[1].TrySimple(out var range) ? Value.Of(LangMatches(tag, range)) : Value.Error,
        _ => null,
    };

    /// <summary>A string with the language tag of another, if that has one.</summary>
    public static Value Like(Literal? tagged, string text)
    {
        if (!CodePoints.IsWellFormed(text))
        {
            return Value.Error;
        }

        return tagged is null ? Value.Of(text) : Value.Of(Literal.LanguageTagged(text, tagged.LanguageTag!, tagged.BaseDirection));
    }

    /// <summary>Argument compatibility (section 17.4.3.1.2): the second is simple, or has the same tag as the first.</summary>
    public static bool AreCompatible(Literal? first, Literal? second) => second is null || (first is not null && HaveSameTag(first, second));

    /// <summary>Refuses a string before it is made: CONCAT(?x, ?x) over and over doubles without end.</summary>
    public static void RefuseLonger(long characters, int mostCharacters)
    {
        if (characters > mostCharacters)
        {
            throw new SparqlLimitException(nameof(SparqlOptions.MaxMemoryBytes), $"The query makes a string of more than {mostCharacters} characters.");
        }
    }

    private static bool HaveSameTag(Literal first, Literal second) =>
        string.Equals(first.LanguageTag, second.LanguageTag, StringComparison.OrdinalIgnoreCase) && first.BaseDirection == second.BaseDirection;

    private static Value Map(in Value value, Func<string, string> map) =>
        value.TryString(out var text, out var tagged) ? Like(tagged, map(text)) : Value.Error;

    private static Value Pair(ReadOnlySpan<Value> a, Func<string, string, bool> test) =>
        a[0].TryString(out var text, out var first) && a[1].TryString(out var part, out var second) && AreCompatible(first, second)
            ? Value.Of(test(text, part))
            : Value.Error;

    private static Value Cut(ReadOnlySpan<Value> a, bool before)
    {
        if (!a[0].TryString(out var text, out var first) || !a[1].TryString(out var part, out var second) || !AreCompatible(first, second))
        {
            return Value.Error;
        }

        var at = TextSearch.IndexOf(text, part);
        return at < 0 ? Value.Of(string.Empty) : Like(first, before ? text[..at] : text[(at + part.Length)..]);
    }

    // fn:substring: positions from 1, both numbers rounded; what lies outside is left out.
    private static Value SubStr(ReadOnlySpan<Value> a)
    {
        if (!a[0].TryString(out var text, out var tagged) || !a[1].TryNumber(out var start) || (a.Length > 2 && !a[2].TryNumber(out _)))
        {
            return Value.Error;
        }

        var from = start.Round().ToDouble();
        var to = double.PositiveInfinity;
        if (a.Length > 2)
        {
            a[2].TryNumber(out var length);
            to = from + length.Round().ToDouble();
        }

        var found = new StringBuilder();
        var position = 1;
        foreach (var rune in text.EnumerateRunes())
        {
            if (position >= from && position < to)
            {
                found.Append(rune.ToString());
            }

            position++;
        }

        return Like(tagged, found.ToString());
    }

    private static Value Concat(ReadOnlySpan<Value> a, int mostCharacters)
    {
        var parts = new string[a.Length];
        var length = 0L;
        Literal? tag = null;
        var same = true;
        for (var i = 0; i < a.Length; i++)
        {
            if (!a[i].TryString(out var text, out var tagged))
            {
                return Value.Error;
            }

            length += text.Length;
            RefuseLonger(length, mostCharacters);
            parts[i] = text;
            same &= i == 0 || (tag is null ? tagged is null : tagged is not null && HaveSameTag(tag, tagged));
            tag = i == 0 ? tagged : tag;
        }

        return Like(same ? tag : null, string.Concat(parts));
    }

    private static string Encode(string text, int mostCharacters)
    {
        RefuseLonger(text.Length * 3L, mostCharacters);
        var encoded = new StringBuilder(text.Length);
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            var c = (char)b;
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '~')
            {
                encoded.Append(c);
            }
            else
            {
                encoded.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return encoded.ToString();
    }

    // Basic filtering of RFC 4647, section 3.3.1.
    private static bool LangMatches(string tag, string range) =>
        range == "*"
            ? tag.Length > 0
            : range.Length > 0
                && tag.StartsWith(range, StringComparison.OrdinalIgnoreCase)
                && (tag.Length == range.Length || tag[range.Length] == '-');
}
