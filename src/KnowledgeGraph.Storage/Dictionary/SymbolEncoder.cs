using System.Buffers.Binary;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>Replaces strings by the symbols of a table: at each place by the longest that fits.</summary>
internal sealed class SymbolEncoder
{
    private const int BucketBits = 11;
    private const int BucketSize = 4;

    // Symbols of three bytes and more by their first three, longest first; shorter ones by both bytes or one.
    private readonly (ulong Word, ulong Mask, byte Length, byte Code)[] _long = new (ulong, ulong, byte, byte)[BucketSize << BucketBits];
    private readonly (byte Length, byte Code)[] _pairs = new (byte, byte)[1 << 16];

    public SymbolEncoder(SymbolTable table)
    {
        Table = table;
        var byLength = Enumerable.Range(0, table.Count).OrderByDescending(code => table[code].Length).ToList();
        foreach (var code in byLength)
        {
            var (word, length) = table[code];
            if (length > 2)
            {
                AddLong(word, length, code);
            }
            else if (length == 2)
            {
                _pairs[word] = (2, (byte)code);
            }
            else
            {
                for (var second = 0; second < 256; second++)
                {
                    ref var pair = ref _pairs[word | ((ulong)second << 8)];
                    pair = pair.Length == 0 ? ((byte)1, (byte)code) : pair;
                }
            }
        }
    }

    public SymbolTable Table { get; }

    /// <summary>The longest symbol at the start of the text; length 0 if there is none.</summary>
    public (int Length, byte Code) Longest(ReadOnlySpan<byte> text)
    {
        var word = Word(text);
        for (var at = Bucket(word); _long[at].Length > 0; at++)
        {
            ref readonly var symbol = ref _long[at];
            if ((word & symbol.Mask) == symbol.Word && symbol.Length <= text.Length)
            {
                return (symbol.Length, symbol.Code);
            }

            if (at % BucketSize == BucketSize - 1)
            {
                break;
            }
        }

        var pair = _pairs[(ushort)word];
        return pair.Length <= text.Length ? pair : default;
    }

    /// <summary>Encodes a text; <paramref name="codes"/> has room for twice its length.</summary>
    public int Encode(ReadOnlySpan<byte> text, Span<byte> codes)
    {
        if (Table.Count == 0)
        {
            text.CopyTo(codes);
            return text.Length;
        }

        var made = 0;
        while (text.Length > 0)
        {
            var (length, code) = Longest(text);
            if (length > 0)
            {
                codes[made++] = code;
            }
            else
            {
                codes[made++] = SymbolTable.Escape;
                codes[made++] = text[0];
                length = 1;
            }

            text = text[length..];
        }

        return made;
    }

    /// <summary>The first bytes of a text as a word, zeros after its end.</summary>
    public static ulong Word(ReadOnlySpan<byte> text)
    {
        if (text.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(text);
        }

        var word = 0UL;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            word = (word << 8) | text[i];
        }

        return word;
    }

    private static int Bucket(ulong word) => (int)(((uint)word & 0xFFFFFF) * 0x9E3779B1 >> (32 - BucketBits)) * BucketSize;

    private void AddLong(ulong word, int length, int code)
    {
        var first = Bucket(word);
        for (var at = first; at < first + BucketSize; at++)
        {
            if (_long[at].Length == 0)
            {
                _long[at] = (word, ulong.MaxValue >> (64 - (length * 8)), (byte)length, (byte)code);
                return;
            }
        }
    }
}
