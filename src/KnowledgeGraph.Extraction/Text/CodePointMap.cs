namespace KnowledgeGraph.Extraction.Text;

/// <summary>Turns UTF-16 offsets into code point offsets: the one border between the stages and the evidence.</summary>
internal sealed class CodePointMap
{
    private readonly int[] _pairs;

    private CodePointMap(int[] pairs) => _pairs = pairs;

    /// <summary>Reads a text once; a text without surrogate pairs costs no memory.</summary>
    public static CodePointMap Of(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        if (first < 0)
        {
            return new CodePointMap([]);
        }

        var pairs = new List<int>();
        for (var i = first; i + 1 < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1]))
            {
                pairs.Add(i);
                i++;
            }
        }

        return new CodePointMap([.. pairs]);
    }

    /// <summary>The number of code points before a UTF-16 offset.</summary>
    public int ToCodePoint(int utf16)
    {
        if (_pairs.Length == 0)
        {
            return utf16;
        }

        // Each pair that starts before the offset and also ends before it makes the count one smaller.
        var index = Array.BinarySearch(_pairs, utf16 - 1);
        var before = index >= 0 ? index : ~index;
        return utf16 - before;
    }
}
