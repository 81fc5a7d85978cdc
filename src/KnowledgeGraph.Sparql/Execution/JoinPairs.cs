namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// Pairs of a probe row and a kept row that match, written by columns: one tight loop for each column instead of one step
/// for each value. Only where every shared variable is bound on both sides.
/// </summary>
internal sealed class JoinPairs
{
    /// <summary>Stands for a probe row without match: the kept side's own variables stay unbound.</summary>
    public const int None = -1;

    private readonly (int From, int To)[] _probe;
    private readonly (int From, int To)[] _build;

    public JoinPairs(RowLayout probe, RowLayout build, RowLayout output)
    {
        _probe = [.. Enumerable.Range(0, probe.Width).Select(i => (i, output.ColumnOf(probe.Columns[i].Variable)))];
        _build = [.. Enumerable.Range(0, build.Width)
            .Where(i => !probe.Contains(build.Columns[i].Variable))
            .Select(i => (i, output.ColumnOf(build.Columns[i].Variable)))];
    }

    public int[] Probe { get; private set; } = new int[Batch.SmallestCapacity];

    public int[] Build { get; private set; } = new int[Batch.SmallestCapacity];

    public int Count { get; set; }

    /// <summary>Makes room for so many pairs and forgets those there are.</summary>
    public void Prepare(int most)
    {
        Count = 0;
        if (Probe.Length < most)
        {
            (Probe, Build) = (new int[most], new int[most]);
        }
    }

    public void Add(int probe, int build)
    {
        Probe[Count] = probe;
        Build[Count] = build;
        Count++;
    }

    /// <summary>Appends the pairs to the output as rows.</summary>
    public void Write(Batch output, Batch probe, IColumns build)
    {
        WriteProbe(output, probe);
        foreach (var (from, to) in _build)
        {
            Gather(build.Column(from), Build.AsSpan(0, Count), output.Column(to).AsSpan(output.Count, Count));
        }

        output.Count += Count;
    }

    /// <summary>As <see cref="Write"/>, where kept rows may be <see cref="None"/>.</summary>
    public void WriteOptional(Batch output, Batch probe, IColumns build)
    {
        WriteProbe(output, probe);
        foreach (var (from, to) in _build)
        {
            var source = build.Column(from);
            var target = output.Column(to).AsSpan(output.Count, Count);
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = Build[i] == None ? 0 : source[Build[i]];
            }
        }

        output.Count += Count;
    }

    private void WriteProbe(Batch output, Batch probe)
    {
        foreach (var (from, to) in _probe)
        {
            Gather(probe.Column(from), Probe.AsSpan(0, Count), output.Column(to).AsSpan(output.Count, Count));
        }
    }

    private static void Gather(ulong[] source, ReadOnlySpan<int> rows, Span<ulong> target)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            target[i] = source[rows[i]];
        }
    }
}
