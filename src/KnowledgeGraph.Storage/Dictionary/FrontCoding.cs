namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// Blocks of 16 terms. Ids are in the order of arrival, so a term's neighbour is often of another kind: each term names the earlier one of
/// its block with which it shares most, how many bytes, and holds the rest. A term is: a byte of reference (low 4 bits) and length of the
/// rest (high 4 bits; 15 means that a number follows to be added), except in the first term the number of shared bytes, of a literal the
/// number of its type, and the rest in the symbols of the part. Texts of <see cref="LongText"/> bytes or more follow the block, whole, and the term has their length.
/// </summary>
internal static class FrontCoding
{
    /// <summary>Terms in a block.</summary>
    public const int Terms = 16;

    /// <summary>From this length on a text is not in the block.</summary>
    public const int LongText = 4096;

    /// <summary>Bytes of a buffer for texts that are not long.</summary>
    public const int BufferBytes = LongText + SymbolTable.MaxLength;

    /// <summary>A length of rest that stands for a text behind the block.</summary>
    public const int LongMark = 1 << 14;

    /// <summary>No block is longer.</summary>
    public const int MaxBlock = Terms * (LongMark + 32);

    /// <summary>What of a length is in the first byte.</summary>
    public const int ShortRest = 15;

    /// <summary>One term as it stands in a block.</summary>
    public struct Entry
    {
        public int Reference;
        public int Shared;
        public int Start;
        public int Rest;
        public uint Type;
        public long Long;
    }

    /// <summary>Reads the terms of a block, up to as many as <paramref name="entries"/> has room for; gives where they end.</summary>
    public static int ReadEntries(ReadOnlySpan<byte> block, bool typed, Span<Entry> entries)
    {
        var at = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            if (at >= block.Length)
            {
                throw FrozenBytes.Corrupt("a block of terms ends early");
            }

            ref var entry = ref entries[i];
            int first = block[at++];
            entry.Reference = first & 15;
            var rest = first >> 4 == ShortRest ? ShortRest + FrozenBytes.ReadNumber(block, ref at) : first >> 4;
            var shared = i == 0 ? 0 : FrozenBytes.ReadNumber(block, ref at);
            entry.Type = typed ? (uint)FrozenBytes.ReadNumber(block, ref at) : 0;
            entry.Long = rest == LongMark ? FrozenBytes.ReadNumber(block, ref at) : -1;
            entry.Start = at;
            if ((shared > 0 && (entry.Reference >= i || entries[entry.Reference].Long >= 0)) || shared >= LongText || rest > LongMark)
            {
                throw FrozenBytes.Corrupt("a term is made of one that is not there");
            }

            (entry.Shared, entry.Rest) = ((int)shared, rest == LongMark ? 0 : (int)rest);
            at += entry.Rest;
        }

        return at <= block.Length ? at : throw FrozenBytes.Corrupt("a block of terms ends early");
    }

    /// <summary>Puts together the text of the last of the entries; gives its length. The buffer has <see cref="BufferBytes"/>.</summary>
    public static int Assemble(ReadOnlySpan<byte> block, ReadOnlySpan<Entry> entries, SymbolTable symbols, Span<byte> text)
    {
        // The terms that it shares with, the last first; each is needed as far as the next one says.
        Span<int> chain = stackalloc int[Terms];
        var links = 0;
        for (var place = entries.Length - 1; ; place = entries[place].Reference)
        {
            chain[links++] = place;
            if (entries[place].Shared == 0)
            {
                break;
            }
        }

        var length = 0;
        for (var link = links - 1; link >= 0; link--)
        {
            ref readonly var entry = ref entries[chain[link]];
            var enough = link == 0 ? LongText : entries[chain[link - 1]].Shared;
            if (entry.Shared > length)
            {
                throw FrozenBytes.Corrupt("a term shares more than there is");
            }

            length = entry.Shared >= enough && link > 0
                ? length
                : entry.Shared + symbols.Decode(block.Slice(entry.Start, entry.Rest), enough - entry.Shared, text[entry.Shared..]);
        }

        return length < LongText ? length : throw FrozenBytes.Corrupt("a term is too long");
    }
}
