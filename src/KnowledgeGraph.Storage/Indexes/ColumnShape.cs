namespace KnowledgeGraph.Storage.Indexes;

/// <summary>What decides how a column is written: least and most, runs, steps between rows.</summary>
internal readonly struct ColumnShape
{
    private readonly int _rows;

    private ColumnShape(int rows, ulong least, ulong most, int runs, long leastStep, long mostStep, ulong first)
    {
        (_rows, Least, Most, Runs, LeastStep) = (rows, least, most, runs, leastStep);
        FrameWidth = PackedBits.WidthOf(most - least);
        StepWidth = rows < 2 ? 0 : PackedBits.WidthOf((ulong)mostStep - (ulong)leastStep);
        FrameBytes = 2 + ColumnEncoder.OriginLength(least) + PackedBits.Length(rows, FrameWidth);
        StepsBytes = 3 + ColumnEncoder.OriginLength(first) + ((PackedBits.WidthOf(ZigZag(leastStep)) + 7) >> 3) + PackedBits.Length(rows - 1, StepWidth);
    }

    public ulong Least { get; }

    public ulong Most { get; }

    public int Runs { get; }

    public long LeastStep { get; }

    public int FrameWidth { get; }

    public int StepWidth { get; }

    public int FrameBytes { get; }

    public int StepsBytes { get; }

    /// <summary>At most: the runs' ids may be written in steps.</summary>
    public int RunsBytes => Runs > _rows / 2 ? int.MaxValue : 3 + Runs + ColumnEncoder.OriginLength(Least) + PackedBits.Length(Runs, FrameWidth);

    public static ulong ZigZag(long value) => (ulong)((value << 1) ^ (value >> 63));

    public static long UnZigZag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);

    public static ColumnShape Of(ReadOnlySpan<ulong> values)
    {
        var previous = values[0];
        var (least, most, runs) = (previous, previous, 1);
        var (leastStep, mostStep) = (long.MaxValue, long.MinValue);
        foreach (var value in values[1..])
        {
            var step = (long)(value - previous);
            runs += step == 0 ? 0 : 1;
            least = Math.Min(least, value);
            most = Math.Max(most, value);
            leastStep = Math.Min(leastStep, step);
            mostStep = Math.Max(mostStep, step);
            previous = value;
        }

        return values.Length == 1
            ? new ColumnShape(1, least, most, 1, 0, 0, least)
            : new ColumnShape(values.Length, least, most, runs, leastStep, mostStep, values[0]);
    }
}
