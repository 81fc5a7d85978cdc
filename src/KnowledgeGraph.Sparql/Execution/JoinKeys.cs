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

    /// <param name="rows">The kept side.</param>
    /// <param name="memory">Counts what the table holds.</param>
    /// <param name="needsOverlap">MINUS: rows that share no bound variable do not match.</param>
    public JoinTable Build(RowTable rows, MemoryAccount memory, bool needsOverlap = false) =>
        IsGeneral
            ? new CompatibleJoinTable(rows, memory, _probeKeys, _buildKeys, _probeMaybe, _buildMaybe, needsOverlap && !HasCertainKey)
            : new HashJoinTable(rows, memory, _probeKeys, _buildKeys);
}
