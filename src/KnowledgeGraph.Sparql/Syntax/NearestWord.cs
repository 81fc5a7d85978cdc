namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>
/// Which of some words was probably meant: the one fewest edits away (a letter put in, left out, changed, or swapped with
/// its neighbour), if a third of the letters at most is wrong. Case does not count.
/// </summary>
internal static class NearestWord
{
    private const int LongestWord = 40;

    /// <summary>The word, or null if none is near; of equally near ones the first.</summary>
    public static string? Find(string written, IEnumerable<string> words)
    {
        if (written.Length is 0 or > LongestWord)
        {
            return null;
        }

        string? nearest = null;
        var least = int.MaxValue;
        foreach (var word in words)
        {
            var most = Math.Max(1, Math.Max(written.Length, word.Length) / 3);
            if (word.Length is > 1 and <= LongestWord && Math.Abs(word.Length - written.Length) <= most
                && Distance(written, word) is var distance && distance <= most && distance < least)
            {
                (nearest, least) = (word, distance);
            }
        }

        return nearest;
    }

    /// <summary>Optimal string alignment distance.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
