using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Storage.Indexes;

/// <content>Columns of clusters.</content>
internal static unsafe partial class ColumnDecoder
{
    private static void DecodeClusters(byte* at, int rows, ulong* target)
    {
        var origin = Origin(ref at);
        var clusters = Choices(*at);
        var end = at + 3 + Unsafe.ReadUnaligned<ushort>(at + 1);
        var width = Width(at[3]);
        var selectorWidth = PackedBits.WidthOf(*at);
        at += 4;
        var shapes = at + PackedBits.Length(clusters, width);
        var selectors = shapes + (2 * clusters);
        var streams = selectors + PackedBits.Length(rows, selectorWidth);
        Check(streams <= end);
        PackedBits.Unpack(selectors, rows, selectorWidth, 0, target);
        var bases = stackalloc ulong[ClusterPlan.MaxClusters];
        ReadBases(at, clusters, width, origin, bases);
        Spread(shapes, clusters, rows, bases, streams, end, target);
    }

    private static void DecodeByChoice(byte* previous, byte* at, int rows, ulong* target)
    {
        Origin(ref previous);
        var clusters = Choices(*previous);
        var selectors = previous + 2 + PackedBits.Length(clusters, Width(previous[1]));
        var origin = Origin(ref at);
        var end = at + 2 + Unsafe.ReadUnaligned<ushort>(at);
        var width = Width(at[2]);
        at += 3;
        var shapes = at + PackedBits.Length(clusters, width);
        var streams = shapes + (2 * clusters);
        Check(streams <= end);
        PackedBits.Unpack(selectors, rows, PackedBits.WidthOf(*previous), 0, target);
        var bases = stackalloc ulong[ClusterPlan.MaxClusters];
        ReadBases(at, clusters, width, origin, bases);
        Spread(shapes, clusters, rows, bases, streams, end, target);
    }

    // Replaces each row's number of a cluster by that cluster's next id.
    [SkipLocalsInit]
    private static void Spread(byte* shapes, int clusters, int rows, ulong* bases, byte* streams, byte* end, ulong* target)
    {
        var members = stackalloc ulong[MembersLength];
        var next = stackalloc ulong*[ClusterPlan.MaxClusters];
        UnpackMembers(shapes, clusters, rows, bases, streams, end, members, next);
        for (var i = 0; i < rows; i++)
        {
            target[i] = *next[target[i]]++;
        }

        CheckMembers(shapes, clusters, members, next);
    }

    private static void UnpackMembers(byte* shapes, int clusters, int rows, ulong* bases, byte* stream, byte* end, ulong* members, ulong** next)
    {
        var total = 0;
        for (var i = 0; i < clusters; i++)
        {
            var (width, count) = (Width(shapes[i]), shapes[clusters + i] + 1);
            total += count;
            next[i] = members;
            Check(total <= rows && stream + PackedBits.Length(count, width) <= end);
            PackedBits.Unpack(stream, count, width, bases[i], members);
            members += (count + 7) & ~7;
            stream += PackedBits.Length(count, width);
        }

        Check(total == rows);
        for (var i = clusters; i < ClusterPlan.MaxClusters; i++)
        {
            next[i] = members;
        }
    }

    // Every cluster gave exactly its rows, so no selector was wrong.
    private static void CheckMembers(byte* shapes, int clusters, ulong* members, ulong** next)
    {
        for (var i = 0; i < clusters; i++)
        {
            var count = shapes[clusters + i] + 1;
            Check(next[i] == members + count);
            members += (count + 7) & ~7;
        }
    }
}
