namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>Finding a string in a string by code units, in linear time also where both are long and nearly alike.</summary>
internal static class TextSearch
{
    /// <summary>Below this the runtime's search is fast enough even at its worst, which is a comparison of the part at each place.</summary>
    private const long DirectWork = 1L << 30;

    /// <summary>The first place, or -1.</summary>
    public static int IndexOf(string text, string part) =>
        (long)text.Length * part.Length < DirectWork ? text.IndexOf(part, StringComparison.Ordinal) : Linear(text, part);

    /// <summary>Knuth, Morris and Pratt: no place of the text is looked at again.</summary>
    private static int Linear(string text, string part)
    {
        if (part.Length > text.Length)
        {
            return -1;
        }

        var fallback = new int[part.Length];
        for (int i = 1, matched = 0; i < part.Length; i++)
        {
            while (matched > 0 && part[i] != part[matched])
            {
                matched = fallback[matched - 1];
            }

            matched += part[i] == part[matched] ? 1 : 0;
            fallback[i] = matched;
        }

        for (int i = 0, matched = 0; i < text.Length; i++)
        {
            while (matched > 0 && text[i] != part[matched])
            {
                matched = fallback[matched - 1];
            }

            matched += text[i] == part[matched] ? 1 : 0;
            if (matched == part.Length)
            {
                return i - matched + 1;
            }
        }

        return -1;
    }
}
