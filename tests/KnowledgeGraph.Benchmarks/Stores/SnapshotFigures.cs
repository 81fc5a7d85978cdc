using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks;

/// <summary>How fast snapshots are read alone, and while a writer commits: look-ups and short scans, each in a snapshot of the moment.</summary>
internal static class SnapshotFigures
{
    private const double Seconds = 2;
    private const int Rounds = 3;
    private const string ThreadTime = "/proc/thread-self/schedstat";

    public static void Run(QuadStore store)
    {
        QuadPattern[] samples;
        using (var snapshot = store.Snapshot())
        {
            samples = StoreSamples.Take(snapshot, 1 << 14);
        }

        var before = store.Version;
        var (alone, beside) = (0.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            alone = Math.Max(alone, Reads(store, samples));
            beside = Math.Max(beside, BesideWriter(store, samples));
        }

        StoreTable.Row(
            $"reads of snapshots while a writer commits / alone; {(store.Version - before) / (Rounds * Seconds):0} commits of 1000 a second",
            $"{beside / 1e6:0.00} / {alone / 1e6:0.00} M/s of the reader's CPU = {beside / alone:0.00}",
            "",
            "> 0.5");
    }

    private static double BesideWriter(QuadStore store, QuadPattern[] samples)
    {
        using var stop = new CancellationTokenSource();
        var writer = Task.Factory.StartNew(() => Write(store, stop.Token), TaskCreationOptions.LongRunning);
        var rate = Reads(store, samples);
        stop.Cancel();
        writer.Wait();
        return rate;
    }

    private static void Write(QuadStore store, CancellationToken stop)
    {
        using var stream = new LibraryStream(20_000_000);
        using var sink = new CommitSink(store, 1000);
        try
        {
            RdfReader.Read(stream, RdfFormat.NTriples, sink, cancellationToken: stop);
        }
        catch (OperationCanceledException)
        {
            // It has written long enough.
        }
    }

    // By the thread's own time, since other programs share the cores; waiting for a lock would not count, but readers take none.
    private static double Reads(QuadStore store, QuadPattern[] samples)
    {
        var batch = new QuadBatch(64);
        var (clock, start) = (Stopwatch.StartNew(), ThreadSeconds());
        var reads = 0L;
        while (clock.Elapsed.TotalSeconds < Seconds)
        {
            using var snapshot = store.Snapshot();
            for (var i = 0; i < 1000; i++)
            {
                var pattern = samples[reads++ % samples.Length] with { Predicate = default, Object = default, Graph = default };
                using var cursor = snapshot.Scan(pattern, QuadOrder.Spog, QuadPositions.All);
                cursor.Read(batch);
            }
        }

        return reads / (ThreadSeconds() - start ?? clock.Elapsed.TotalSeconds);
    }

    // Linux tells it; elsewhere time on the wall has to do.
    private static double? ThreadSeconds() => File.Exists(ThreadTime)
        ? long.Parse(File.ReadAllText(ThreadTime).Split(' ')[0], CultureInfo.InvariantCulture) / 1e9
        : null;
}
