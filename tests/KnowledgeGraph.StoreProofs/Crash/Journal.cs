namespace KnowledgeGraph.StoreProofs.Crash;

/// <summary>
/// What a workload did: the quads after each commit, and at which call of the disk each commit began and was promised to survive.
/// </summary>
internal sealed class Journal
{
    private readonly List<HashSet<Quad>> _states = [[]];
    private readonly List<(int Calls, long Version)> _begun = [];
    private readonly List<(int Calls, long Version)> _safe = [];
    private readonly List<(int Calls, long Version)> _returned = [];

    /// <summary>The last commit, begun or done.</summary>
    public long Version => _states.Count - 1;

    public HashSet<Quad> Last => _states[^1];

    public HashSet<Quad> this[long version] => _states[(int)version];

    /// <summary>A commit begins that leaves these quads; gives its number.</summary>
    public long Begin(int calls, HashSet<Quad> after)
    {
        _states.Add(after);
        _begun.Add((calls, Version));
        return Version;
    }

    /// <summary>All commits up to this one must survive from here on.</summary>
    public void Promise(int calls, long version) => _safe.Add((calls, version));

    /// <summary>A commit returned: a process that is killed from here on does not lose it, whatever the durability.</summary>
    public void Return(int calls, long version) => _returned.Add((calls, version));

    /// <summary>The last commit that had returned before a call.</summary>
    public long Returned(int call) => _returned.Where(commit => commit.Calls <= call).Select(commit => commit.Version).DefaultIfEmpty().Max();

    /// <summary>The first and the last commit that the store may have after a crash in a call.</summary>
    public (long Least, long Most) Bounds(int call)
    {
        var (least, most) = (0L, 0L);
        foreach (var (calls, version) in _safe)
        {
            least = calls <= call ? Math.Max(least, version) : least;
        }

        foreach (var (calls, version) in _begun)
        {
            most = calls <= call ? Math.Max(most, version) : most;
        }

        return (least, most);
    }

    /// <summary>The store has one of the states that it may have: gives its number.</summary>
    public long Check(QuadStore store, long least, long most, string what)
    {
        if (store.Version < least || store.Version > most)
        {
            throw new ProofFailure($"{what}: the store is at commit {store.Version}, and should be at one of {least} to {most}");
        }

        using var snapshot = store.Snapshot();
        StoreContent.Check(snapshot, this[store.Version], QuadOrder.Gspo, $"{what}, commit {store.Version}");
        return store.Version;
    }
}
