namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// What two sides of a join share: chosen when the plan is made. Variables that both sides bind in each row are hash keys;
/// if any shared variable may be unbound, the general table is used.
/// </summary>
internal sealed class JoinKeys
{
    private readonly int[] _probeKeys;
    private readonly int[] _buildKeys;
    private readonly int[] _probeMaybe;
    private readonly int[] _buildMaybe;

    public JoinKeys(RowLayout probe, RowLayout build)
    {
        var keys = new List<string>();
        var maybe = new List<string>();
        foreach (var column in build.Columns)
        {
            if (probe.Contains(column.Variable))
            {
                (column.IsCertain && probe.IsCertain(column.Variable) ? keys : maybe).Add(column.Variable);
            }
        }

        Variables = [.. keys, .. maybe.Select(v => v + "~")];
        _probeKeys = [.. keys.Select(probe.ColumnOf)];
        _buildKeys = [.. keys.Select(build.ColumnOf)];
        _probeMaybe = [.. maybe.Select(probe.ColumnOf)];
        _buildMaybe = [.. maybe.Select(build.ColumnOf)];
    }

    /// <summary>The shared variables for a plan's text; those that may be unbound end with '~'.</summary>
    public IReadOnlyList<string> Variables { get; }

    public bool IsGeneral => _probeMaybe.Length > 0;

    public bool IsEmpty => _probeKeys.Length == 0 && _probeMaybe.Length == 0;

    public bool HasCertainKey => _probeKeys.Length > 0;

    /// <summary>Runs the kept side and makes the table of its rows.</summary>
    /// <param name="kept">The kept side.</param>
    /// <param name="context">The run; its memory counts what the table holds.</param>
    /// <param name="needsOverlap">MINUS: rows that share no bound variable do not match.</param>
    public JoinTable Build(PhysicalOperator kept, QueryContext context, bool needsOverlap = false)
    {
        var rows = new RowTable(kept.Layout.Width, context.Memory);
        using (var cursor = kept.Open(context))
        {
            rows.AppendAll(cursor);
        }

        return IsGeneral
            ? new CompatibleJoinTable(rows, context.Memory, _probeKeys, _buildKeys, _probeMaybe, _buildMaybe, needsOverlap && !HasCertainKey)
            : new HashJoinTable(rows, context.Memory, _probeKeys, _buildKeys);
    }
}
