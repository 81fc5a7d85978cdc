namespace KnowledgeGraph.Storage.Indexes;

/// <summary>What <see cref="PackedSet"/> does with whole arrays of keys.</summary>
internal static class PackedKeys
{
    /// <summary>The same quads as keys of another layout of the same codings.</summary>
    public static ulong[] Repack(PackedIndex source, KeyLayout layout, KeyMemory? memory)
    {
        var (from, words) = (source.Layout, layout.Words);
        var keys = KeyMemory.Rent(memory, source.Count * words);
        Span<Move> moves = stackalloc Move[4];
        for (var word = 0; word < words; word++)
        {
            var count = 0;
            for (var depth = 0; depth < 4; depth++)
            {
                if (layout.WordOf(depth) == word && layout.Coding(depth).Bits > 0)
                {
                    var at = from.Positions.IndexOf(layout.Positions[depth]);
                    moves[count++] = new Move(from.WordOf(at), from.ShiftOf(at), layout.Coding(depth).Max, layout.ShiftOf(depth));
                }
            }

            Apply(moves[..count], source.Keys, from.Words, keys.AsSpan(word, ((source.Count - 1) * words) + 1), words);
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
            if (!AreEqual(key, keys.AsSpan((kept - 1) * words, words)))
            {
                if (kept < i)
                {
                    key.CopyTo(keys.AsSpan(kept * words));
                }

                kept++;
            }
        }

        return kept;
    }

    // Mostly the first words differ.
    private static bool AreEqual(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right) =>
        left[^1] == right[^1] && left[0] == right[0] && (left.Length <= 2 || left.SequenceEqual(right));

    private static void Apply(ReadOnlySpan<Move> moves, ReadOnlySpan<ulong> source, int sourceWords, Span<ulong> target, int targetWords)
    {
        for (int i = 0, to = 0; i < source.Length; i += sourceWords, to += targetWords)
        {
            var key = 0UL;
            foreach (ref readonly var move in moves)
            {
                key |= ((source[i + move.Word] >> move.Shift) & move.Mask) << move.To;
            }

            target[to] = key;
        }
    }

    /// <summary>A column on its way from one key to another.</summary>
    private readonly record struct Move(int Word, int Shift, ulong Mask, int To);
}
