namespace KnowledgeGraph.Rdf;

/// <summary>Strings seen as Unicode code points, where UTF-16 order or length would give another answer.</summary>
/// <example><code>int order = CodePoints.Compare("\uFFFD", "\U00010000");   // negative; ordinal comparison says positive</code></example>
public static class CodePoints
{
    /// <summary>Compares by code point, which is also the order of the UTF-8 bytes (SPARQL 1.1, section 15.1).</summary>
    public static int Compare(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        var (a, b) = (left[common], right[common]);

        // Code units from E000 up sort after surrogates by code unit, but before them by code point.
        var (aHigh, bHigh) = (char.IsSurrogate(a), char.IsSurrogate(b));
        return aHigh == bHigh ? a.CompareTo(b) : aHigh ? 1 : -1;
    }

    /// <summary>The number of code points in the text; half of a surrogate pair counts as one.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1]))
            {
                count--;
                i++;
            }
        }

        return count;
    }

    /// <summary>Whether every surrogate of the text is part of a pair, so that the text can be written as UTF-8.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAnyInRange('\uD800', '\uDFFF');
        while (at >= 0)
        {
            if (!char.IsHighSurrogate(text[at]) || at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1]))
            {
                return false;
            }

            text = text[(at + 2)..];
            at = text.IndexOfAnyInRange('\uD800', '\uDFFF');
        }

        return true;
    }
}
