namespace KnowledgeGraph.StoreProofs.Disk;

/// <summary>
/// Records the calls of a workload on a disk; then makes the disk as it may be after a power cut in any of them:
/// <code>
/// var disk = new RecordedDisk();
/// Work(disk.Files, acknowledge: n => acknowledged[n] = disk.Calls);
/// for (var call = 0; call &lt;= disk.Calls; call++) Check(disk.Crash(call, seed), what was acknowledged at a number of calls up to call);
/// </code>
/// Ascending calls are quick, any order works. Recording is safe for several threads, crashing for one.
/// </summary>
internal sealed class RecordedDisk
{
    private readonly List<DiskCall> _calls = [];
    private readonly DiskModel _first;
    private DiskModel _replayed;
    private DiskModel? _next;
    private int _replayedCalls;

    /// <summary>Begins with an empty disk.</summary>
    public RecordedDisk()
        : this(new DiskModel())
    {
    }

    /// <summary>Begins with a disk, for instance one that a crash left (<see cref="FaultyFiles.CopyDisk"/>).</summary>
    public RecordedDisk(DiskModel first)
    {
        _first = first;
        _replayed = first.Copy();
        Files = new FaultyFiles(first.Copy(), call =>
        {
            lock (_calls)
            {
                _calls.Add(call);
            }
        });
    }

    /// <summary>The folder for the workload.</summary>
    public FaultyFiles Files { get; }

    /// <summary>The calls so far that change the disk (<see cref="DiskCalls.Changes"/>).</summary>
    public int Calls
    {
        get
        {
            lock (_calls)
            {
                return _calls.Count;
            }
        }
    }

    /// <summary>
    /// The disk after a power cut in the middle of a call: those before are done, this one perhaps and perhaps in part, and what was not
    /// synced is there, or not, or torn, as the seed says.
    /// </summary>
    public FaultyFiles Crash(int call, ulong seed)
    {
        MoveTo(call);
        var chance = new DiskChance(seed ^ 0x5EED);
        var isInside = call < _calls.Count && _calls[call].Kind is not (DiskCalls.Sync or DiskCalls.SyncFolder) && chance.Below(2) == 0;
        if (!isInside)
        {
            return new FaultyFiles(_replayed.Crash(seed));
        }

        if (_next is null)
        {
            _next = _replayed.Copy();
            _next.Apply(_calls[call]);
        }

        return new FaultyFiles(_next.Crash(seed));
    }

    /// <summary>
    /// The disk after the process was killed before a call: nothing is lost, and nothing more is durable than before. What a later power
    /// cut leaves of it is <see cref="FaultyFiles.Crash"/>.
    /// </summary>
    public FaultyFiles Kill(int call)
    {
        MoveTo(call);
        return new FaultyFiles(_replayed.Copy());
    }

    private void MoveTo(int call)
    {
        if (call < _replayedCalls)
        {
            (_replayed, _replayedCalls, _next) = (_first.Copy(), 0, null);
        }

        for (; _replayedCalls < call; _replayedCalls++)
        {
            _replayed.Apply(_calls[_replayedCalls]);
            _next = null;
        }
    }
}
