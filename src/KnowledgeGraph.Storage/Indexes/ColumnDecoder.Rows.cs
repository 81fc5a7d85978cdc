using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Storage.Indexes;

/// <content>Columns of steps, runs and choices.</content>
internal static unsafe partial class ColumnDecoder
{
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
}
