using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace KnowledgeGraph.Storage;

/// <summary>
/// What stores tell to whoever listens: the meter and the activity source are both named <c>KnowledgeGraph.Storage</c>. Activities are
/// <c>kg.store.open</c>, <c>kg.store.load</c> and <c>kg.store.pack</c>; the instruments are below. Names and units are in the package's README.
/// </summary>
internal static class StoreMetrics
{
    public const string Name = "KnowledgeGraph.Storage";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Commits = Meter.CreateCounter<long>("kg.store.commits", "{commit}", "Commits that changed something.");
    private static readonly Counter<long> Added = Meter.CreateCounter<long>("kg.store.quads.added", "{quad}", "Quads that commits added.");
    private static readonly Counter<long> Removed = Meter.CreateCounter<long>("kg.store.quads.removed", "{quad}", "Quads that commits removed.");
    private static readonly Counter<long> LogBytes = Meter.CreateCounter<long>("kg.store.log.written", "By", "Bytes written to logs.");
    private static readonly Counter<long> Packed = Meter.CreateCounter<long>("kg.store.quads.packed", "{quad}", "Quads that were packed into runs.");
    private static readonly Histogram<double> Waits = Meter.CreateHistogram<double>("kg.store.durable.wait", "s", "How long commits waited for the disk.");

    public static ActivitySource Activities { get; } = new(Name);

    public static bool TimesWaits => Waits.Enabled;

    public static void Committed(in StoreChange change)
    {
        Commits.Add(1);
        Added.Add(change.Added);
        Removed.Add(change.Removed);
    }

    public static void Logged(long bytes) => LogBytes.Add(bytes);

    public static void PackedQuads(long quads) => Packed.Add(quads);

    public static void Waited(TimeSpan time) => Waits.Record(time.TotalSeconds);
}
