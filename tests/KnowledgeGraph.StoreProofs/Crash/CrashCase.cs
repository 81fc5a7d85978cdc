using KnowledgeGraph.StoreProofs.Disk;

namespace KnowledgeGraph.StoreProofs.Crash;

/// <summary>
/// What is left of a workload after a power cut in one of its calls, or after the process was killed there, with a power cut later:
/// opened, checked, gone on with, and opened again; in some of the cases with another power cut in the recovery.
/// </summary>
internal sealed class CrashCase(RecordedDisk disk, Workload workload, int call, ulong seed)
{
    private readonly Journal _journal = workload.Journal;
    private DiskChance _chance = new(seed);
    private int _callsOfOpening;

    /// <summary>The stores that were opened and checked.</summary>
    public int States { get; private set; }

    public void Run()
    {
        var (least, most) = _journal.Bounds(call);
        var isKilled = _chance.Below(4) == 0;
        var left = new RecordedDisk((isKilled ? disk.Kill(call) : disk.Crash(call, _chance.Next())).CopyDisk());
        var what = isKilled ? "after the process was killed" : "after a power cut";
        var shown = Recover(left, isKilled ? Math.Max(least, _journal.Returned(call)) : least, most, what);

        // What a killed process left may rest on what a power cut takes; and a recovery may be cut short itself.
        if (isKilled || _chance.Below(4) == 0)
        {
            var at = _chance.Below(left.Calls + 1);
            var again = new RecordedDisk(left.Crash(at, _chance.Next()).CopyDisk());
            Recover(again, at >= _callsOfOpening ? shown : least, most, $"{what}, and another power cut in call {at} of the recovery");
        }
    }

    /// <summary>Opens, checks, commits, opens again; gives the commit that was found first.</summary>
    private long Recover(RecordedDisk left, long least, long most, string what)
    {
        long version;
        var extra = new Quad(ProofQuads.Name("extra"), ProofQuads.Name("p/1"), new Literal("something that nobody had before"));
        using (var store = QuadStore.Open(left.Files, workload.Options))
        {
            _callsOfOpening = left.Calls;
            version = _journal.Check(store, least, most, what);
            StoreContent.CheckSound(store, what);
            States++;
        }

        // On a copy, so that the disk stays comparable with the journal.
        var files = new FaultyFiles(left.Files.CopyDisk());
        using (var store = QuadStore.Open(files, workload.Options))
        {
            store.Add(extra);
            if (_chance.Below(4) == 0)
            {
                store.Compact();
            }
        }

        using (var store = QuadStore.Open(files, workload.Options))
        {
            if (store.Version != version + 1)
            {
                throw new ProofFailure($"{what}: a commit after commit {version} made the store one of commit {store.Version}");
            }

            using var snapshot = store.Snapshot();
            StoreContent.Check(snapshot, [.. _journal[version], extra], QuadOrder.Spog, $"{what}, and a commit more");
        }

        return version;
    }
}
