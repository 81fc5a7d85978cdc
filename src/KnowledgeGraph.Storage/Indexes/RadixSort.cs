namespace KnowledgeGraph.Storage.Indexes;

/// <summary>Stable sorting of packed keys by bits, from the least significant digit up.</summary>
internal static class RadixSort
{
    private const int DigitBits = 11;
    private const int SmallCount = 64;

    /// <summary>
    /// Sorts keys of the layout by their first <paramref name="depths"/> columns; equal ones keep their order. Gives the
    /// array that holds the result, which may be a new one.
    /// </summary>
    public static ulong[] Sort(ulong[] keys, int count, KeyLayout layout, int depths)
    {
        if (count <= SmallCount && layout.Words == 1 && depths == 4)
        {
            Array.Sort(keys, 0, count);
            return keys;
        }

        ulong[]? other = null;
        for (var word = layout.WordOf(depths - 1); word >= 0; word--)
        {
            var from = word == layout.WordOf(depths - 1) ? layout.ShiftOf(depths - 1) : 0;
            var bits = layout.BitsOfWord[word] - from;
            var passes = (bits + DigitBits - 1) / DigitBits;
            for (var pass = 0; pass < passes; pass++)
            {
                var width = (bits + passes - 1) / passes;
                var shift = from + (pass * width);
                other ??= GC.AllocateUninitializedArray<ulong>(keys.Length);
                if (Scatter(keys, other, count, layout.Words, word, shift, BitPacking.Ones(Math.Min(width, layout.BitsOfWord[word] - shift))))
                {
                    (keys, other) = (other, keys);
                }
            }
        }

        return keys;
    }

    private static bool Scatter(ulong[] source, ulong[] target, int count, int words, int word, int shift, ulong mask)
    {
        Span<int> starts = stackalloc int[1 << DigitBits];
        starts.Clear();
        for (var i = word; i < count * words; i += words)
        {
            starts[(int)((source[i] >> shift) & mask)]++;
        }

        var sum = 0;
        foreach (ref var start in starts)
        {
            if (start == count)
            {
                return false;
            }

            (start, sum) = (sum, sum + start);
        }

        if (words == 1)
        {
            foreach (var key in source.AsSpan(0, count))
            {
                target[starts[(int)((key >> shift) & mask)]++] = key;
            }
        }
        else
        {
            for (var i = 0; i < count; i++)
            {
                var row = source.AsSpan(i * words, words);
                row.CopyTo(target.AsSpan(starts[(int)((row[word] >> shift) & mask)]++ * words));
            }
        }

        return true;
    }
}
