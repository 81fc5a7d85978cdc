using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Persistence;
using KnowledgeGraph.Storage.Runs;

namespace KnowledgeGraph.Storage.Transactions;

/// <summary>Writes packed runs: into files of the store's folder, or into memory where there is none.</summary>
internal sealed class RunWriter(StoreFolder? folder, QuadStoreOptions options)
{
    /// <summary>
    /// Packs what the scans give, each sorted and without repetition. The names of the files that were begun come to <paramref name="begun"/>,
    /// whatever happens; <paramref name="written"/> is told of each order that was read to its end.
    /// </summary>
    public StoreRun Write(
        Func<QuadOrder, QuadCursor> adds,
        Func<QuadOrder, QuadCursor>? removes,
        List<string> begun,
        CancellationToken cancellation,
        Action<QuadOrder>? written = null)
    {
        var (added, addFiles) = WriteSet(adds, begun, written, cancellation);
        var (removed, removeFiles) = removes is null ? (QuadSet.Empty, ManifestSet.Empty) : WriteSet(removes, begun, null, cancellation);
        return new StoreRun(added, removed) { Files = folder is null ? null : new ManifestRun(addFiles, removeFiles) };
    }

    private (QuadSet Set, ManifestSet Files) WriteSet(
        Func<QuadOrder, QuadCursor> source, List<string> begun, Action<QuadOrder>? written, CancellationToken cancellation)
    {
        if (IsEmpty(source))
        {
            return (QuadSet.Empty, ManifestSet.Empty);
        }

        if (folder is null)
        {
            return (ColumnSetWriter.Write(source, _ => new NativeOutput(), options.Parallelism, written, cancellation), ManifestSet.Empty);
        }

        // Orders are written by several threads, and have the numbers of their own order.
        var first = folder.TakeNumbers(QuadSnapshotOrders.All.Length);
        var files = new SortedDictionary<QuadOrder, NewFile>();
        var set = ColumnSetWriter.Write(source, Open, options.Parallelism, written, cancellation);
        return (set, new ManifestSet(set.Count, [.. files.Select(file => new ManifestIndex(file.Key, file.Value.Reference!))]));

        ISealedOutput Open(QuadOrder order)
        {
            lock (files)
            {
                var file = folder.NewFile(order.ToString().ToLowerInvariant(), first + (long)order, SealedKind.Index);
                files.Add(order, file);
                begun.Add(file.Name);
                return file;
            }
        }
    }

    private static bool IsEmpty(Func<QuadOrder, QuadCursor> source)
    {
        using var cursor = source(QuadOrder.Spog);
        return !cursor.Read(new QuadBatch(1));
    }
}
