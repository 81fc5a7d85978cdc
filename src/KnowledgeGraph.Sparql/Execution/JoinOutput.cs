namespace KnowledgeGraph.Sparql.Execution;

/// <summary>Writes joined rows: the probe's columns, then the kept side's; a shared variable that one side leaves unbound takes the other's value.</summary>
internal sealed class JoinOutput(RowLayout probe, RowLayout build, RowLayout output)
{
    private readonly int[] _probeTo = probe.MapTo(output);
    private readonly int[] _buildTo = build.MapTo(output);
    private readonly bool[] _shared = [.. build.Columns.Select(c => probe.Contains(c.Variable))];

    /// <summary>Writes into the row after the last, without counting it.</summary>
    public void Write(Batch target, Batch source, int row, RowTable kept, int match)
    {
        WriteProbe(target, source, row);
        for (var i = 0; i < _buildTo.Length; i++)
        {
            var value = kept[i, match];
            if (!_shared[i] || value != 0)
            {
                target[_buildTo[i], target.Count] = value;
            }
        }
    }

    /// <summary>Writes the row of the probe side with the kept side unbound.</summary>
    public void WriteAlone(Batch target, Batch source, int row)
    {
        WriteProbe(target, source, row);
        for (var i = 0; i < _buildTo.Length; i++)
        {
            if (!_shared[i])
            {
                target[_buildTo[i], target.Count] = 0;
            }
        }
    }

    private void WriteProbe(Batch target, Batch source, int row)
    {
        for (var i = 0; i < _probeTo.Length; i++)
        {
            target[_probeTo[i], target.Count] = source[i, row];
        }
    }
}
