using System.Diagnostics;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Dictionary;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Persistence;
using KnowledgeGraph.Storage.Runs;

namespace KnowledgeGraph.Storage.Transactions;

/// <summary>
/// Packs the runs that commits left behind into few large ones, on disk into sealed files, after which their log is dropped. Readers and
/// writers go on meanwhile; only the first step, which draws the line up to which is packed, waits for an open transaction to end.
/// </summary>
internal sealed partial class Packer : IDisposable
{
    // A run goes into the next one when the runs behind it have an eighth of its quads: few runs, each quad packed seldom.
    private const int FoldRatio = 8;

    // In memory, so many quads in small runs are worth packing.
    private const long WorthPacking = 1 << 20;

    // A log of so many bytes is read again in some hundredths of a second.
    private const long ShortLog = 1 << 20;

    private readonly StateHolder _states;
    private readonly WriterGate _gate;
    private readonly TermDictionary _dictionary;
    private readonly StoreFolder? _folder;
    private readonly QuadStoreOptions _options;
    private readonly RunWriter _runs;
    private readonly BackgroundWork? _background;
    private long _tryAgainAt;

    public Packer(StateHolder states, WriterGate gate, TermDictionary dictionary, StoreFolder? folder, QuadStoreOptions options)
    {
        (_states, _gate, _dictionary, _folder, _options) = (states, gate, dictionary, folder, options);
        _runs = new RunWriter(folder, options);
        _background = options.PackInBackground ? new BackgroundWork("KnowledgeGraph store packing", PackQuietly) : null;
    }

    /// <summary>Something was committed: packs in the background if there is enough.</summary>
    public void Notice()
    {
        if (_background is not null && IsWorthwhile())
        {
            _background.Start();
        }
    }

    /// <summary>Packs what commits left behind; all of the store into one run if <paramref name="everything"/> says so.</summary>
    public void Pack(bool everything, CancellationToken cancellation)
    {
        _gate.Enter(cancellation);
        PackFromHere(everything, cancellation);
    }

    /// <summary>
    /// Packs a log that the next opening would read for long, if packing is wanted at all, nobody writes and the disk allows it: without this
    /// nothing is lost.
    /// </summary>
    public void PackBeforeClosing()
    {
        if (_background is null || _folder is not { LogBytes: > ShortLog } || !_gate.TryEnter())
        {
            return;
        }

        try
        {
            PackFromHere(everything: false, CancellationToken.None);
        }
        catch (StoreException error)
        {
            _options.Observer?.Invoke(new StoreEvent(StoreEventKind.PackingFailed, 0, 0, TimeSpan.Zero, error));
        }
    }

    /// <summary>Adds a load's quads as a run of their own. For the writer; nothing of it happens if this throws.</summary>
    public WrittenCommit Install(LoadPortions portions, QuadBuffer last, CancellationToken cancellation)
    {
        using var activity = StoreMetrics.Activities.StartActivity("kg.store.load");
        BeginUpkeep(cancellation);
        var files = new List<string>();
        try
        {
            var clock = Stopwatch.StartNew();
            var head = _states.Head;
            var added = _runs.Write(portions.New(last), null, files, cancellation, portions.Forget);
            if (added.Size == 0)
            {
                return WrittenCommit.Nothing(head, _folder);
            }

            StoreRun[] runs = [.. head.Runs];
            if (_folder is not null)
            {
                // In the manifest the load stands behind all commits before it, so these must be in files too.
                var rotation = _folder.Rotate(head.Version);
                runs = Fold(runs, everything: false, files, cancellation);
                var line = rotation with { Terms = _dictionary.Counts, Version = head.Version + 1 };
                Froze(_folder.Install([.. runs, added], line, _dictionary, files, cancellation));
                _folder.TermsAreSaved(line.Terms);
            }

            var terms = _dictionary.Counts;
            var next = _states.Advance(state => StoreState.Of([.. runs, added], state.Version + 1, terms));
            Tell(StoreEventKind.Loaded, added, clock);
            return new WrittenCommit(next, new StoreChange(next.Version, added.Adds.Count, 0), default);
        }
        catch
        {
            _folder?.Discard(files);
            throw;
        }
        finally
        {
            _upkeep.Release();
        }
    }

    /// <summary>Draws the line behind the last commit, lets writers in again, and packs what is before it. Called inside of the gate.</summary>
    private void PackFromHere(bool everything, CancellationToken cancellation)
    {
        StoreState settled;
        Rotation? rotation;
        try
        {
            BeginUpkeep(cancellation);
            try
            {
                rotation = _folder?.Rotate(_states.Head.Version);
                settled = _states.Advance(state => state.Settle());
            }
            catch
            {
                _upkeep.Release();
                throw;
            }
        }
        finally
        {
            _gate.Leave();
        }

        try
        {
            Pack(settled, rotation, everything, cancellation);
        }
        finally
        {
            _upkeep.Release();
        }
    }

    private void Pack(StoreState settled, Rotation? rotation, bool everything, CancellationToken cancellation)
    {
        using var activity = StoreMetrics.Activities.StartActivity("kg.store.pack");
        var files = new List<string>();
        try
        {
            var clock = Stopwatch.StartNew();
            StoreRun[] runs = [.. settled.Runs];
            var folded = Fold(runs, everything, files, cancellation);
            if (rotation is not null)
            {
                Froze(_folder!.Install(folded, rotation.Value, _dictionary, files, cancellation));
            }

            _states.Replace(runs, folded);
            AdoptIfNobodyWrites();
            Tell(StoreEventKind.Packed, folded.Length > 0 ? folded[^1] : null, clock);
        }
        catch
        {
            _folder?.Discard(files);
            throw;
        }
    }

    /// <summary>The runs with those at the end made one packed run, and with it those before it that are small beside it.</summary>
    private StoreRun[] Fold(StoreRun[] runs, bool everything, List<string> files, CancellationToken cancellation)
    {
        var start = everything ? 0 : FirstToFold(runs);
        if (start == runs.Length || (everything && runs.Length == 1 && IsPacked(runs[0])))
        {
            return runs;
        }

        var tail = runs[start..];
        var packed = _runs.Write(
            order => StoreRun.Net(tail, adds: true, order),
            order => StoreRun.Net(tail, adds: false, order),
            files,
            cancellation);
        StoreMetrics.PackedQuads(packed.Size);
        return packed.Size == 0 ? runs[..start] : [.. runs[..start], packed];
    }

    private int FirstToFold(StoreRun[] runs)
    {
        var start = Array.FindIndex(runs, run => !IsPacked(run));
        if (start < 0)
        {
            start = runs.Length;
        }

        var behind = runs.AsSpan(start).ToArray().Sum(run => run.Size);
        while (start > 0 && (behind * FoldRatio >= runs[start - 1].Size) && behind > 0)
        {
            start--;
            behind += runs[start].Size;
        }

        return start;
    }

    private bool IsPacked(StoreRun run) => _folder is null ? run.Adds is ColumnSet or EmptySet && run.Removes is ColumnSet or EmptySet : run.Files is not null;

    private bool IsWorthwhile()
    {
        if (_folder is not null)
        {
            return _folder.LogBytes >= Math.Max(_options.LogBytes, Volatile.Read(ref _tryAgainAt));
        }

        var small = 0L;
        foreach (var run in _states.Head.Runs)
        {
            small += IsPacked(run) ? 0 : run.Size;
        }

        return small >= WorthPacking;
    }

    private void PackQuietly(CancellationToken cancellation)
    {
        try
        {
            if (IsWorthwhile())
            {
                Pack(everything: false, cancellation);
                Volatile.Write(ref _tryAgainAt, 0);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Not for StoreException alone: anything else would end the process, for work that nobody asked for.
            // On a full disk not after each commit again.
            Volatile.Write(ref _tryAgainAt, _folder is null ? 0 : _folder.LogBytes + (_options.LogBytes / FoldRatio));
            _options.Observer?.Invoke(new StoreEvent(StoreEventKind.PackingFailed, 0, 0, TimeSpan.Zero, error));
        }
    }

    private void Tell(StoreEventKind kind, StoreRun? run, Stopwatch clock) =>
        _options.Observer?.Invoke(new StoreEvent(kind, run?.Size ?? 0, _folder is null ? 0 : run?.Bytes ?? 0, clock.Elapsed));
}
