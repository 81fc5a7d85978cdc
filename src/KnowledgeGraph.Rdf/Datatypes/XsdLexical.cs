namespace KnowledgeGraph.Rdf.Datatypes;

/// <summary>The lexical spaces of the numeric datatypes as predicates, without making a value.</summary>
internal static class XsdLexical
{
    /// <summary><c>[+-]?[0-9]+</c>.</summary>
    public static bool IsInteger(ReadOnlySpan<char> text)
    {
        text = AfterSign(text);
        return !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary><c>[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)</c>.</summary>
    public static bool IsDecimal(ReadOnlySpan<char> text)
    {
        text = AfterSign(text);
        var dot = text.IndexOf('.');
        if (dot < 0)
        {
            return !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
        }

        return text.Length > 1
            && !text[..dot].ContainsAnyExceptInRange('0', '9')
            && !text[(dot + 1)..].ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>A decimal with an optional exponent, or <c>INF</c>, <c>+INF</c>, <c>-INF</c>, <c>NaN</c>.</summary>
    public static bool IsDouble(ReadOnlySpan<char> text)
    {
        if (text is "INF" or "+INF" or "-INF" or "NaN")
        {
            return true;
        }

        var e = text.IndexOfAny('e', 'E');
        return e < 0 ? IsDecimal(text) : IsDecimal(text[..e]) && IsInteger(text[(e + 1)..]);
    }

    private static ReadOnlySpan<char> AfterSign(ReadOnlySpan<char> text) =>
        !text.IsEmpty && (text[0] is '+' or '-') ? text[1..] : text;
}
