using System.Runtime.InteropServices;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>The last bytes of an index: what it holds and where its parts stand. Arrays of four go by position.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct IndexFooter
{
    public const ulong RightMagic = 0x3158444E49474B; // KGINDX1
    public const int RightVersion = 1;

    public ulong Magic;
    public int Version;
    public int Order;
    public long Count;

    /// <summary>The bytes of the blocks, which stand first; the directory follows at the next multiple of 8.</summary>
    public long BlockBytes;

    /// <summary>The bytes of the statistics, which stand before the footer.</summary>
    public long StatisticsBytes;

    /// <summary>The ids of the first row.</summary>
    public fixed ulong First[4];

    /// <summary>The bits in which some row differs from the first one.</summary>
    public fixed ulong RowMask[4];

    /// <summary>The bits in which the first row of some block differs from the first one.</summary>
    public fixed ulong BlockMask[4];

    public static IndexFooter Read(SealedBytes bytes)
    {
        var length = sizeof(IndexFooter);
        if (bytes.Length < length)
        {
            throw new StoreException(StoreError.Corrupt, "An index is too short.");
        }

        var footer = MemoryMarshal.Read<IndexFooter>(bytes.Slice(bytes.Length - length, length));
        GC.KeepAlive(bytes);
        if (footer.Magic != RightMagic || footer.Version != RightVersion || !Enum.IsDefined((QuadOrder)footer.Order)
            || footer.Count < 0 || footer.Count / ColumnEncoder.MaxRows > bytes.Length
            || footer.BlockBytes < 0 || footer.StatisticsBytes < 0 || footer.StatisticsBytes > int.MaxValue
            || footer.Length != bytes.Length)
        {
            throw new StoreException(StoreError.Corrupt, "An index does not end as one.");
        }

        return footer;
    }

    public readonly long Blocks => (Count + ColumnEncoder.MaxRows - 1) / ColumnEncoder.MaxRows;

    public readonly long DirectoryStart => (BlockBytes + 7) & ~7;

    public readonly bool HasSeveralGraphs => RowMask[(int)QuadPosition.Graph] != 0;

    public readonly long StatisticsStart => DirectoryStart + BlockDirectory.LengthOf(this);

    public readonly KeyLayout Layout => new((QuadOrder)Order, Codings());

    private readonly long Length => StatisticsStart + StatisticsBytes + sizeof(IndexFooter);

    private readonly ColumnCoding[] Codings()
    {
        var codings = new ColumnCoding[4];
        for (var position = 0; position < 4; position++)
        {
            codings[position] = new ColumnCoding(BlockMask[position], First[position]);
        }

        return codings;
    }
}
