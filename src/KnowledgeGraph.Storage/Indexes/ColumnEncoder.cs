using System.Numerics;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>Writes the columns of blocks, each in the smallest way that a quick look finds. For one thread.</summary>
internal sealed class ColumnEncoder
{
    /// <summary>The most rows of a block.</summary>
    public const int MaxRows = 256;

    /// <summary>The most bytes that a column takes, with the room that packing needs behind it.</summary>
    public const int MaxBytes = 4096;

    // Narrower columns gain too little from clusters to be worth the search.
    private const int ClusterFromBits = 5;

    // Of 64 equal parts of a column's range so many hold an id at most, or there are no gaps that part clusters.
    private const int ClusterParts = 40;

    private readonly ChoicePlan _choices = new();
    private readonly ClusterPlan _clusters = new();
    private readonly ulong[] _runs = new ulong[MaxRows];
    private readonly ulong[] _scratch = new ulong[MaxRows];

    /// <summary>Begins a block: its columns are encoded in their order.</summary>
    public void BeginBlock() => _choices.Clear();

    /// <summary>Gives the number of bytes written.</summary>
    public int Encode(ReadOnlySpan<ulong> values, Span<byte> target)
    {
        var shape = ColumnShape.Of(values);
        if (shape.Least == shape.Most)
        {
            _choices.Clear();
            return WriteOrigin(ColumnKind.Constant, shape.Least, target);
        }

        var flat = Math.Min(shape.FrameBytes, shape.StepsBytes);
        var best = Math.Min(flat, shape.RunsBytes);
        var limit = values.Length * ClusterFromBits / 8;
        if (_choices.Count > 0 && best > limit && _choices.MeasureNext(values, shape.Least) < best)
        {
            var length = _choices.WriteNext(values, shape.Least, target);
            _choices.Clear();
            return length;
        }

        if (best > limit && _choices.Find(values) && _choices.Bytes(shape.Least, shape.FrameWidth) < best)
        {
            return _choices.Write(shape.Least, shape.FrameWidth, target);
        }

        _choices.Clear();
        if (best > limit && HasGaps(values, shape) && _clusters.Find(values, best))
        {
            return _clusters.Write(values, target);
        }

        return shape.RunsBytes < flat ? WriteRuns(values, shape.Runs, target) : WriteFlat(values, shape, target);
    }

    private static bool HasGaps(ReadOnlySpan<ulong> values, in ColumnShape shape)
    {
        var (parts, least, shift) = (0UL, shape.Least, Math.Max(0, shape.FrameWidth - 6));
        foreach (var value in values)
        {
            parts |= 1UL << (int)((value - least) >> shift);
        }

        return BitOperations.PopCount(parts) <= ClusterParts;
    }

    /// <summary>Writes kind and origin: an id's payload is mostly small and its tag never 0, so the tag goes lowest and upper zeros go.</summary>
    public static int WriteOrigin(ColumnKind kind, ulong origin, Span<byte> target)
    {
        var length = OriginLength(origin);
        target[0] = (byte)((int)kind | (length << 4));
        MemoryMarshal.Write(target[1..], BitOperations.RotateLeft(origin, 8));
        return 1 + length;
    }

    public static int OriginLength(ulong origin) => (PackedBits.WidthOf(BitOperations.RotateLeft(origin, 8)) + 7) >> 3;

    private int WriteFlat(ReadOnlySpan<ulong> values, in ColumnShape shape, Span<byte> target)
    {
        if (shape.Least == shape.Most)
        {
            return WriteOrigin(ColumnKind.Constant, shape.Least, target);
        }

        if (shape.FrameBytes <= shape.StepsBytes)
        {
            var at = WriteOrigin(ColumnKind.Frame, shape.Least, target);
            target[at++] = (byte)shape.FrameWidth;
            return at + PackedBits.Pack(values, shape.Least, shape.FrameWidth, target[at..]);
        }

        return WriteSteps(values, shape, target);
    }

    private int WriteSteps(ReadOnlySpan<ulong> values, in ColumnShape shape, Span<byte> target)
    {
        var at = WriteOrigin(ColumnKind.Steps, values[0], target);
        target[at++] = (byte)shape.StepWidth;
        var zigzag = ColumnShape.ZigZag(shape.LeastStep);
        var length = (PackedBits.WidthOf(zigzag) + 7) >> 3;
        target[at++] = (byte)length;
        MemoryMarshal.Write(target[at..], zigzag);
        at += length;
        var steps = _scratch.AsSpan(0, values.Length - 1);
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = values[i + 1] - values[i];
        }

        return at + PackedBits.Pack(steps, (ulong)shape.LeastStep, shape.StepWidth, target[at..]);
    }

    private int WriteRuns(ReadOnlySpan<ulong> values, int count, Span<byte> target)
    {
        target[0] = (byte)ColumnKind.Runs;
        target[1] = (byte)(count - 1);
        var (run, at) = (0, 2);
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] != values[i - 1])
            {
                _runs[run++] = values[i - 1];
                target[at++] = (byte)(i - 1);
            }
        }

        _runs[run] = values[^1];
        var ids = _runs.AsSpan(0, count);
        return at + WriteFlat(ids, ColumnShape.Of(ids), target[at..]);
    }
}
