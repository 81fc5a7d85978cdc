namespace KnowledgeGraph.StoreProofs.Kill;

/// <summary>What many kills came to. For any number of threads.</summary>
internal sealed class KillCounts
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, int> _moments = new(StringComparer.Ordinal);
    private readonly List<string> _findings = [];
    private long _commits;
    private long _opened;

    public long Kills { get; private set; }

    public IReadOnlyList<string> Findings => _findings;

    /// <summary>A process was killed after it had begun this.</summary>
    public void Killed(string moment)
    {
        lock (_lock)
        {
            Kills++;
            _moments[moment] = _moments.GetValueOrDefault(moment) + 1;
        }
    }

    public void Opened() => Interlocked.Increment(ref _opened);

    public void Add(long commits) => Interlocked.Add(ref _commits, commits);

    public void Find(string finding)
    {
        lock (_lock)
        {
            _findings.Add(finding);
        }
    }

    public override string ToString()
    {
        lock (_lock)
        {
            var moments = string.Join(", ", _moments.Select(moment => $"{moment.Key} {moment.Value}"));
            return $"{Kills} kills (the last that was said: {moments}), {_commits} commits, {_opened} times opened here";
        }
    }
}
