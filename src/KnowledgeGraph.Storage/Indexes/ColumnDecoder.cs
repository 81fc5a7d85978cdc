using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// Reads the columns of a block. The bytes are not trusted: lengths and widths are checked before anything is read or written by them. The
/// <see cref="Files.SealedBytes.Slack"/> behind a block may be read.
/// </summary>
internal static unsafe partial class ColumnDecoder
{
    // Each cluster's numbers are unpacked to a multiple of 8; a wrong selector can go this far and is then found.
    private const int MembersLength = (2 * ColumnEncoder.MaxRows) + (8 * ClusterPlan.MaxClusters);

    /// <summary>Decodes the column behind <paramref name="depth"/> others; see <see cref="Decode(byte*, byte*, byte*, int, ulong*)"/>.</summary>
    public static void Decode(byte* block, byte* end, int rows, int depth, ulong* target)
    {
        byte* previous = null;
        for (; depth > 0; depth--)
        {
            previous = block;
            block = Skip(block, end, rows);
        }

        Decode(previous, block, end, rows, target);
    }

    /// <summary>The place of a column behind <paramref name="depth"/> others.</summary>
    public static byte* Find(byte* block, byte* end, int rows, int depth)
    {
        for (; depth > 0; depth--)
        {
            block = Skip(block, end, rows);
        }

        return block;
    }

    /// <summary>The place behind a column.</summary>
    public static byte* Skip(byte* at, byte* end, int rows)
    {
        Check(at < end);
        var kind = (ColumnKind)(*at & 15);
        var next = at + 1 + OriginLength(at);
        Check(next <= end);
        switch (kind)
        {
            case ColumnKind.Constant:
                break;
            case ColumnKind.Frame:
                next += 1 + PackedBits.Length(rows, Width(*next));
                break;
            case ColumnKind.Steps:
                Check(next[1] <= 8);
                next += 2 + next[1] + PackedBits.Length(rows - 1, Width(*next));
                break;
            case ColumnKind.Runs:
                var runs = *next + 1;
                Check(next == at + 1 && runs <= rows && next + runs < end && (next[runs] & 15) < (int)ColumnKind.Runs);
                next = Skip(next + runs, end, runs);
                break;
            case ColumnKind.Choices:
                next += 2 + PackedBits.Length(Choices(*next), Width(next[1])) + PackedBits.Length(rows, PackedBits.WidthOf(*next));
                break;
            case ColumnKind.Clusters:
                next += 3 + Unsafe.ReadUnaligned<ushort>(next + 1);
                break;
            case ColumnKind.ByChoice:
                next += 2 + Unsafe.ReadUnaligned<ushort>(next);
                break;
            default:
                Fail();
                break;
        }

        Check(next <= end);
        return next;
    }

    /// <summary>
    /// Decodes all rows of a column behind <paramref name="previous"/>, if it is not the first one; the target has room for the number of
    /// rows rounded up to a multiple of 8.
    /// </summary>
    public static void Decode(byte* previous, byte* at, byte* end, int rows, ulong* target)
    {
        Skip(at, end, rows);
        switch ((ColumnKind)(*at & 15))
        {
            case ColumnKind.Constant:
                new Span<ulong>(target, rows).Fill(Origin(ref at));
                break;
            case ColumnKind.Frame:
                var least = Origin(ref at);
                PackedBits.Unpack(at + 1, rows, *at, least, target);
                break;
            case ColumnKind.Steps:
                DecodeSteps(at, rows, target);
                break;
            case ColumnKind.Runs:
                DecodeRuns(at, end, rows, target);
                break;
            case ColumnKind.Choices:
                DecodeChoices(at, rows, target);
                break;
            case ColumnKind.Clusters:
                DecodeClusters(at, rows, target);
                break;
            default:
                Check(previous != null && (*previous & 15) == (int)ColumnKind.Choices);
                DecodeByChoice(previous, at, rows, target);
                break;
        }
    }

    /// <summary>Whether all rows hold one id, and which.</summary>
    public static bool IsConstant(byte* at, byte* end, out ulong id)
    {
        Check(at < end);
        var constant = (*at & 15) == (int)ColumnKind.Constant;
        id = constant ? Origin(ref at) : 0;
        return constant;
    }

    private static void DecodeSteps(byte* at, int rows, ulong* target)
    {
        var value = Origin(ref at);
        var (width, length) = (at[0], at[1]);
        var least = (ulong)ColumnShape.UnZigZag(Unsafe.ReadUnaligned<ulong>(at + 2) & BitPacking.Ones(8 * length));
        PackedBits.Unpack(at + 2 + length, rows - 1, width, least, target);
        for (var i = 0; i < rows - 1; i++)
        {
            var step = target[i];
            target[i] = value;
            value += step;
        }

        target[rows - 1] = value;
    }

    [SkipLocalsInit]
    private static void DecodeRuns(byte* at, byte* end, int rows, ulong* target)
    {
        var runs = at[1] + 1;
        at += 2;
        var ids = stackalloc ulong[ColumnEncoder.MaxRows];
        Decode(null, at + runs - 1, end, runs, ids);
        var row = 0;
        for (var run = 0; run < runs; run++)
        {
            var last = run < runs - 1 ? at[run] : rows - 1;
            Check(last >= row && last < rows);
            Fill(target, row, last, rows, ids[run]);
            row = last + 1;
        }
    }

    // Runs are short, and what is written behind one is written over by the next: 16 ids at once, as long as there is room.
    private static void Fill(ulong* target, int row, int last, int rows, ulong id)
    {
        var ids = Vector256.Create(id);
        for (; row <= last && row + 16 <= rows; row += 16)
        {
            ids.Store(target + row);
            ids.Store(target + row + 4);
            ids.Store(target + row + 8);
            ids.Store(target + row + 12);
        }

        for (; row <= last; row++)
        {
            target[row] = id;
        }
    }

    private static void DecodeChoices(byte* at, int rows, ulong* target)
    {
        var origin = Origin(ref at);
        var (choices, width) = (at[0] + 1, at[1]);
        var ids = stackalloc ulong[ClusterPlan.MaxClusters];
        ReadBases(at + 2, choices, width, origin, ids);
        PackedBits.Unpack(at + 2 + PackedBits.Length(choices, width), rows, PackedBits.WidthOf(at[0]), 0, target);
        for (var i = 0; i < rows; i++)
        {
            target[i] = ids[target[i]];
        }
    }

    private static void ReadBases(byte* at, int count, int width, ulong origin, ulong* bases)
    {
        PackedBits.Unpack(at, count, width, origin, bases);
        new Span<ulong>(bases + count, ClusterPlan.MaxClusters - count).Fill(origin);
    }

    private static int Choices(int countLess1)
    {
        Check(countLess1 < ClusterPlan.MaxClusters);
        return countLess1 + 1;
    }

    private static int Width(int width)
    {
        Check(width <= 64);
        return width;
    }

    private static int OriginLength(byte* at)
    {
        var length = *at >> 4;
        Check(length <= 8);
        return length;
    }

    private static ulong Origin(ref byte* at)
    {
        var length = OriginLength(at);
        var bits = Unsafe.ReadUnaligned<ulong>(at + 1) & BitPacking.Ones(8 * length);
        at += 1 + length;
        return BitOperations.RotateRight(bits, 8);
    }

    private static void Check([DoesNotReturnIf(false)] bool holds)
    {
        if (!holds)
        {
            Fail();
        }
    }

    [DoesNotReturn]
    private static void Fail() => throw new StoreException(StoreError.Corrupt, "A block of an index is not what was written.");
}
