using KnowledgeGraph.Storage.Dictionary;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Runs;

namespace KnowledgeGraph.Storage.Persistence;

/// <summary>
/// Opens a folder: reads its manifest, maps the files that it names, does again what the logs say, and clears away what a crash left behind.
/// </summary>
internal sealed class StoreOpening(IStoreFiles files, QuadStoreOptions options)
{
    public OpenedStore Run()
    {
        // Before the lock, which is a file: a folder of somebody else stays as it is.
        CheckFolder();
        var held = files.Lock(StoreFileNames.Lock);
        try
        {
            if (!ManifestStore.Exists(files))
            {
                Create();
            }

            var manifest = ManifestStore.Read(files);
            var dictionary = OpenDictionary(manifest);
            var replay = new LogReplay(dictionary, OpenRuns(manifest, dictionary));
            var logs = StoreFileNames.Logs(files, manifest.FirstLog);
            var end = Replay(manifest, logs, replay);
            ManifestStore.DeleteUnused(files, manifest);

            // Before this nothing that the logs said may be shown: it may not be on the disk yet.
            var version = replay.Version;
            var log = end.IsSealed ? Closed(logs) : Continue(manifest, logs, end, version);
            return new OpenedStore(
                new StoreFolder(files, held, manifest, log, () => Continue(manifest, logs, end, version), dictionary, options), dictionary, replay.State());
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private void CheckFolder()
    {
        if (ManifestStore.Exists(files))
        {
            return;
        }

        // A crash while a store is made leaves these and no CURRENT. Who makes one at this moment leaves CURRENT too.
        var strange = files.Names().FirstOrDefault(name =>
            name is not (StoreFileNames.Lock or StoreFileNames.Current)
            && !name.EndsWith(StoreFileNames.Temporary, StringComparison.Ordinal)
            && !(StoreFileNames.TryParseManifest(name, out var number) && number == 1)
            && !(StoreFileNames.TryParseLog(name, out number) && number == 1));
        if (strange is not null || !options.Create)
        {
            var what = strange is null ? "it is empty" : $"it has no {StoreFileNames.Current} but a file {strange}";
            throw new StoreException(StoreError.NotAStore, $"{files.Path} is no store: {what}.", files.Path);
        }
    }

    private void Create()
    {
        var (id, seed) = options.NewStore ?? (StoreId.New(), HashSeed.New());
        var manifest = new Manifest
        {
            Store = id,
            HashSeed = seed,
            Number = 1,
            NextFile = 1,
            FirstLog = 1,
            LastSequence = 0,
        };
        WriteAheadLog.Create(files, manifest.Store, 1, 0).Dispose();
        ManifestStore.Write(files, manifest);
    }

    private TermDictionary OpenDictionary(Manifest manifest) =>
        TermDictionary.Open(manifest.HashSeed, [.. manifest.Dictionary.Select(terms => terms.File.Open(files, SealedKind.Dictionary))]);

    private StoreState OpenRuns(Manifest manifest, TermDictionary dictionary) => StoreState.Of(
        manifest.Runs.Select(run => new StoreRun(OpenSet(run.Adds), OpenSet(run.Removes)) { Files = run }),
        (long)manifest.LastSequence,
        dictionary.Counts);

    private QuadSet OpenSet(ManifestSet set)
    {
        if (set.Count == 0)
        {
            return QuadSet.Empty;
        }

        var opened = ColumnSet.Open([.. set.Indexes.Select(OpenIndex)]);
        return opened.Count == set.Count
            ? opened
            : throw new StoreException(StoreError.Corrupt, $"{PathOf(set.Indexes[0].File.Name)} has {opened.Count} quads and should have {set.Count}.", PathOf(set.Indexes[0].File.Name));
    }

    private ColumnIndex OpenIndex(ManifestIndex index)
    {
        var opened = ColumnIndex.Open(index.File.Open(files, SealedKind.Index));
        return opened.Order == index.Order
            ? opened
            : throw new StoreException(StoreError.Corrupt, $"{PathOf(index.File.Name)} is in the order {opened.Order} and should be in {index.Order}.", PathOf(index.File.Name));
    }

    /// <summary>Reads all logs from the manifest's first one on, and says where the newest one ends.</summary>
    private LogEnd Replay(Manifest manifest, IReadOnlyList<long> numbers, LogReplay replay)
    {
        LogEnd? end = null;
        foreach (var number in numbers)
        {
            using var reader = new LogReader(files, manifest.Store, number, isNewest: number == numbers[^1]);
            while (reader.TryRead(out var transaction))
            {
                replay.Apply(transaction, PathOf(StoreFileNames.Log(number)));
            }

            end = reader.End;
        }

        return end!;
    }

    private OpenLog Closed(IReadOnlyList<long> numbers) => new(null, numbers[^1], Bytes(numbers));

    private OpenLog Continue(Manifest manifest, IReadOnlyList<long> numbers, LogEnd end, long version)
    {
        var log = WriteAheadLog.Continue(files, manifest.Store, numbers[^1], end, (ulong)version);
        return new OpenLog(log, log.Number, Bytes(numbers.Where(number => number != log.Number)));
    }

    private long Bytes(IEnumerable<long> logs) =>
        logs.Sum(number => Math.Max(0, LengthOf(StoreFileNames.Log(number)) - LogFormat.FileHeaderSize));

    private long LengthOf(string name)
    {
        using var file = files.OpenToRead(name);
        return file.Length;
    }

    private string PathOf(string name) => Path.Combine(files.Path, name);
}
