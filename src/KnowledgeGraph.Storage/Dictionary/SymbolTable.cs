using System.Buffers.Binary;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// Up to 255 strings of 1 to 8 bytes that are frequent in a part; a byte stands for each of them, and <see cref="Escape"/> says that the next
/// byte is itself (Boncz, Neumann, Leis: FSST, VLDB 2020). Without symbols bytes stand as they are.
/// </summary>
internal sealed class SymbolTable
{
    /// <summary>The most bytes of a symbol.</summary>
    public const int MaxLength = 8;

    /// <summary>The most symbols.</summary>
    public const int MaxCount = 255;

    /// <summary>What stands before a byte that is in no symbol.</summary>
    public const byte Escape = 255;

    private readonly ulong[] _words = new ulong[MaxCount + 1];
    private readonly byte[] _lengths = new byte[MaxCount + 1];

    public SymbolTable(IReadOnlyList<(ulong Word, int Length)> symbols)
    {
        Count = symbols.Count;
        for (var code = 0; code < Count; code++)
        {
            (_words[code], _lengths[code]) = (symbols[code].Word, (byte)symbols[code].Length);
        }
    }

    /// <summary>Without symbols.</summary>
    public static SymbolTable None { get; } = new([]);

    public int Count { get; }

    public (ulong Word, int Length) this[int code] => (_words[code], _lengths[code]);

    /// <summary>Reads a table that <see cref="WriteTo"/> wrote.</summary>
    public static SymbolTable Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        var symbols = new List<(ulong Word, int Length)>();
        var count = FrozenBytes.ReadNumber(bytes, ref at);
        for (var code = 0; code < count; code++)
        {
            var length = FrozenBytes.ReadNumber(bytes, ref at);
            if (length is < 1 or > MaxLength || length > bytes.Length - at || count > MaxCount)
            {
                throw FrozenBytes.Corrupt("its symbols are none");
            }

            symbols.Add((SymbolEncoder.Word(bytes.Slice(at, (int)length)), (int)length));
            at += (int)length;
        }

        return new SymbolTable(symbols);
    }

    public void WriteTo(FrozenOutput output)
    {
        Span<byte> number = stackalloc byte[MaxLength];
        output.Write(number[..FrozenBytes.WriteNumber(number, (uint)Count)]);
        for (var code = 0; code < Count; code++)
        {
            output.Write(_lengths[code], 1);
            output.Write(_words[code], _lengths[code]);
        }
    }

    /// <summary>
    /// Decodes until there are at least <paramref name="enough"/> bytes or no more; gives how many were made. May write, without meaning, up to
    /// <see cref="MaxLength"/> bytes behind the last one.
    /// </summary>
    public int Decode(ReadOnlySpan<byte> codes, int enough, Span<byte> text)
    {
        if (Count == 0)
        {
            var raw = codes[..Math.Min(enough, codes.Length)];
            return raw.TryCopyTo(text) ? raw.Length : throw FrozenBytes.Corrupt("a term is too long");
        }

        var made = 0;
        for (var at = 0; at < codes.Length && made < enough; at++)
        {
            if (made > text.Length - MaxLength)
            {
                throw FrozenBytes.Corrupt("a term is too long");
            }

            var code = codes[at];
            if (code != Escape)
            {
                BinaryPrimitives.WriteUInt64LittleEndian(text[made..], _words[code]);
                made += _lengths[code];
            }
            else if (++at < codes.Length)
            {
                text[made++] = codes[at];
            }
        }

        return made;
    }
}
