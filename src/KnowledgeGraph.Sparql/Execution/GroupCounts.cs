namespace KnowledgeGraph.Sparql.Execution;

/// <summary>COUNT(*), and COUNT of a variable: a number for each group and nothing else.</summary>
/// <param name="column">The variable's column; -1 counts rows.</param>
/// <param name="context">The run.</param>
internal sealed class GroupCounts(int column, QueryContext context) : IGroupAggregate
{
    private long[] _counts = [];

    public void Add(Batch batch, int[] groups, int count)
    {
        if (_counts.Length < count)
        {
            var capacity = Math.Max(count, _counts.Length * 2);
            context.Memory.Add((long)(capacity - _counts.Length) * sizeof(long));
            Array.Resize(ref _counts, capacity);
        }

        var values = column < 0 ? null : batch.Column(column);
        for (var row = 0; row < batch.Count; row++)
        {
            _counts[groups[row]] += values is null || values[row] != 0 ? 1 : 0;
        }
    }

    public ulong Result(int group) => context.Terms.GetId(group < _counts.Length ? _counts[group] : 0L).Value;
}
