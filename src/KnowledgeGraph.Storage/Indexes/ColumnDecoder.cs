using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

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
        next = kind switch
        {
            ColumnKind.Constant => next,
            ColumnKind.Frame => next + 1 + PackedBits.Length(rows, Width(*next)),
            ColumnKind.Steps => SkipSteps(next, rows),
            ColumnKind.Runs => SkipRuns(at, next, end, rows),
            ColumnKind.Choices => next + 2 + PackedBits.Length(Choices(*next), Width(next[1])) + PackedBits.Length(rows, PackedBits.WidthOf(*next)),
            ColumnKind.Clusters => next + 3 + Unsafe.ReadUnaligned<ushort>(next + 1),
            ColumnKind.ByChoice => next + 2 + Unsafe.ReadUnaligned<ushort>(next),
            _ => null,
        };
        Check(next != null && next <= end);
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

    private static byte* SkipSteps(byte* next, int rows)
    {
        Check(next[1] <= 8);
        return next + 2 + next[1] + PackedBits.Length(rows - 1, Width(*next));
    }

    // The runs' ids are a column of one of the kinds that hold no other column.
    private static byte* SkipRuns(byte* at, byte* next, byte* end, int rows)
    {
        var runs = *next + 1;
        Check(next == at + 1 && runs <= rows && next + runs < end && (next[runs] & 15) < (int)ColumnKind.Runs);
        return Skip(next + runs, end, runs);
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
