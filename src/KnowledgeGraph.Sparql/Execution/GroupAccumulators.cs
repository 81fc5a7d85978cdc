namespace KnowledgeGraph.Sparql.Execution;

/// <summary>Any aggregate: an accumulator for each group.</summary>
internal sealed class GroupAccumulators(Func<IAccumulator> make, QueryContext context) : IGroupAggregate
{
    private const int BytesPerAccumulator = 160;

    private readonly List<IAccumulator> _groups = [];

    public void Add(Batch batch, int[] groups, int count)
    {
        Reserve(count);
        for (var row = 0; row < batch.Count; row++)
        {
            _groups[groups[row]].Add(batch, row);
        }
    }

    public ulong Result(int group)
    {
        Reserve(group + 1);
        return _groups[group].Result();
    }

    private void Reserve(int count)
    {
        if (_groups.Count < count)
        {
            context.Memory.Add((long)(count - _groups.Count) * BytesPerAccumulator);
            while (_groups.Count < count)
            {
                _groups.Add(make());
            }
        }
    }
}
