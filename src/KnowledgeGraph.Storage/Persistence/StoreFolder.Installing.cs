using KnowledgeGraph.Storage.Dictionary;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Runs;

namespace KnowledgeGraph.Storage.Persistence;

/// <content>Which files make the store.</content>
internal sealed partial class StoreFolder
{
    /// <summary>The end of the name of a sealed file.</summary>
    public const string FileEnd = ".kgs";

    // A part of the dictionary is written anew together with the next one if that is at least half of it: few parts, each term written seldom.
    private const int PartRatio = 2;

    /// <summary>
    /// Makes these runs the store up to the line, and drops the logs before it. Files that were begun for it are named in
    /// <paramref name="begun"/>; if this throws the store is as it was, and <see cref="Discard"/> takes them away. Gives the terms that were
    /// written, for the writer to read from there (<see cref="TermDictionary.Adopt"/>); null if there were no new ones.
    /// </summary>
    public SealedBytes? Install(IReadOnlyList<StoreRun> runs, in Rotation line, TermDictionary dictionary, List<string> begun, CancellationToken cancellation)
    {
        ThrowIfFailed();
        var (parts, bytes) = WriteTerms(line.Terms, dictionary, begun, cancellation);
        var next = _manifest with
        {
            Number = ++_lastManifest,
            NextFile = Interlocked.Read(ref _nextFile),
            FirstLog = line.FirstLog,
            LastSequence = (ulong)line.Version,
            Dictionary = parts,
            Runs = [.. runs.Select(run => run.Files ?? throw new InvalidOperationException("A run of a store on disk has files."))],
        };
        PutInForce(next);

        // They are the store's from here on, whatever happens.
        begun.Clear();
        var before = _manifest;
        _manifest = next;
        _log = _log with { BytesBefore = 0 };
        Drop(before, next);
        return bytes;
    }

    /// <summary>The terms up to here are in files: the log need not have them. For a load, which logs nothing.</summary>
    public void TermsAreSaved(TermCounts terms) => _logged = terms;

    /// <summary>A check for each file that gives the bytes that it read, or throws what is wrong.</summary>
    public IEnumerable<Func<long>> Checks(CancellationToken cancellation)
    {
        var manifest = _manifest;
        foreach (var file in manifest.Files)
        {
            var kind = manifest.Dictionary.Any(terms => terms.File == file) ? SealedKind.Dictionary : SealedKind.Index;
            yield return () =>
            {
                using var bytes = file.Open(_files, kind);
                bytes.VerifyAll(cancellation);
                return bytes.FileLength;
            };
        }

        // What the writer appends meanwhile is half there: only what was complete is looked at.
        var current = _log;
        var (newest, length) = (current.Number, current.Log?.Length ?? long.MaxValue);
        for (var number = manifest.FirstLog; number <= newest; number++)
        {
            var log = number;
            yield return () =>
            {
                using var reader = new LogReader(_files, manifest.Store, log, isNewest: log == newest, log == newest ? length : long.MaxValue);
                while (reader.TryRead(out _))
                {
                    cancellation.ThrowIfCancellationRequested();
                }

                return reader.End.ValidLength;
            };
        }
    }

    /// <summary>A copy of what the manifest names.</summary>
    public StoreCopy Copy(CancellationToken cancellation) => new(_files, _manifest, cancellation);

    private (IReadOnlyList<ManifestTerms> Parts, SealedBytes? Written) WriteTerms(
        TermCounts to, TermDictionary dictionary, List<string> begun, CancellationToken cancellation)
    {
        var parts = _manifest.Dictionary.ToList();
        var from = EndOf(parts);
        if (from == to)
        {
            return (parts, null);
        }

        while (parts.Count > 0 && CountOf(parts[^1]).Total <= (to - from).Total * PartRatio)
        {
            parts.RemoveAt(parts.Count - 1);
            from = EndOf(parts);
        }

        using var file = NewFile("terms", TakeNumbers(1), SealedKind.Dictionary);
        begun.Add(file.Name);
        dictionary.Freeze(from, to, file, cancellation);
        var bytes = file.Complete();
        parts.Add(new ManifestTerms(file.Reference!, Counts(from), Counts(to - from)));
        return (parts, bytes);
    }

    private void PutInForce(Manifest next)
    {
        try
        {
            _files.Sync();
            ManifestStore.Write(_files, next);
        }
        catch (StoreException error) when (!IsInForce(_manifest))
        {
            var failure = new StoreException(
                StoreError.ReadOnly,
                $"It is not certain which manifest of {Path} is on disk, so the store takes no more changes until it is opened anew: {error.Message}",
                Path,
                null,
                error);
            Fail(failure);
            throw failure;
        }
    }

    // As long as CURRENT names the old one it was never renamed, and the old one is what is on disk too.
    private bool IsInForce(Manifest manifest)
    {
        try
        {
            return ManifestStore.Read(_files).Number == manifest.Number;
        }
        catch (StoreException)
        {
            return false;
        }
    }

    // Readers that have the files mapped keep them.
    private void Drop(Manifest before, Manifest now)
    {
        var named = now.Files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var file in before.Files.Where(file => !named.Contains(file.Name)))
        {
            DeleteQuietly(file.Name);
        }

        DeleteQuietly(StoreFileNames.Manifest(before.Number));
        for (var number = before.FirstLog; number < now.FirstLog; number++)
        {
            DeleteQuietly(StoreFileNames.Log(number));
        }
    }

    private static TermCounts EndOf(List<ManifestTerms> parts) =>
        parts.Count == 0 ? TermCounts.Zero : Counts(parts[^1].First) + Counts(parts[^1].Count);

    private static TermCounts CountOf(ManifestTerms part) => Counts(part.Count);

    private static TermCounts Counts(ManifestCounts counts) =>
        new((long)counts.BlankNodes, (long)counts.Iris, (long)counts.Literals, (long)counts.TripleTerms);

    private static ManifestCounts Counts(TermCounts counts) =>
        new((ulong)counts.BlankNodes, (ulong)counts.Iris, (ulong)counts.Literals, (ulong)counts.TripleTerms);
}
