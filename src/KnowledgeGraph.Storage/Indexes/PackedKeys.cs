namespace KnowledgeGraph.Storage.Indexes;

/// <summary>What <see cref="PackedSet"/> does with whole arrays of keys.</summary>
internal static class PackedKeys
{
    /// <summary>The same quads as keys of another layout of the same codings.</summary>
    public static ulong[] Repack(PackedIndex source, KeyLayout layout)
    {
        var (from, words) = (source.Layout, layout.Words);
        Span<int> fromDepth = stackalloc int[4];
        for (var depth = 0; depth < 4; depth++)
        {
            fromDepth[depth] = from.Positions.IndexOf(layout.Positions[depth]);
        }

        var keys = new ulong[source.Count * words];
        for (var depth = 0; depth < 4; depth++)
        {
            if (layout.Coding(depth).Bits == 0)
            {
                continue;
            }

            var (word, shift, most) = (from.WordOf(fromDepth[depth]), from.ShiftOf(fromDepth[depth]), layout.Coding(depth).Max);
            var (toWord, toShift) = (layout.WordOf(depth), layout.ShiftOf(depth));
            var all = source.Keys;
            for (int i = word, to = toWord; i < all.Length; i += from.Words, to += words)
            {
                keys[to] |= ((all[i] >> shift) & most) << toShift;
            }
        }

        return keys;
    }

    /// <summary>Moves the different ones of sorted keys to the front; gives how many they are.</summary>
    public static int RemoveRepetitions(ulong[] keys, int count, int words)
    {
        var kept = Math.Min(count, 1);
        for (var i = 1; i < count; i++)
        {
            var key = keys.AsSpan(i * words, words);
            if (!key.SequenceEqual(keys.AsSpan((kept - 1) * words, words)))
            {
                key.CopyTo(keys.AsSpan(kept * words));
                kept++;
            }
        }

        return kept;
    }
}
