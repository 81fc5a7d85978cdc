using KnowledgeGraph.Storage.Dictionary;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Runs;

namespace KnowledgeGraph.Storage.Persistence;

/// <summary>
/// The folder of a store: a manifest that names sealed files, and logs with what came after them. <see cref="Append"/> and
/// <see cref="Rotate"/> are for the writer, <see cref="Install"/> for one packing or load at a time; the rest is for any thread.
/// </summary>
internal sealed partial class StoreFolder : IDisposable
{
    private readonly IStoreFiles _files;
    private readonly IDisposable _held;
    private readonly QuadStoreOptions _options;
    private readonly Func<OpenLog> _continueLog;
    private readonly ITimer? _timer;
    private readonly Lock _writing = new();
    private volatile OpenLog _log;
    private volatile StoreException? _failure;
    private Manifest _manifest;
    private TermCounts _logged;
    private long _lastManifest;
    private long _nextFile;
    private bool _logIsSealed;
    private bool _isClosed;
    private int _toldOfFailure;

    public StoreFolder(
        IStoreFiles files, IDisposable held, Manifest manifest, OpenLog log, Func<OpenLog> continueLog, TermDictionary dictionary, QuadStoreOptions options)
    {
        (_files, _held, _manifest, _log, _continueLog, _options) = (files, held, manifest, log, continueLog, options);
        _logged = dictionary.Counts;
        _lastManifest = manifest.Number;
        _nextFile = manifest.NextFile;
        if (options.Durability == StoreDurability.Interval)
        {
            _timer = options.TimeProvider.CreateTimer(_ => SyncQuietly(), null, options.SyncInterval, options.SyncInterval);
        }
    }

    public string Path => _files.Path;

    /// <summary>The id of the store.</summary>
    public string Id => _manifest.Store.ToString();

    /// <summary>The bytes of log that are not packed yet.</summary>
    public long LogBytes
    {
        get
        {
            var log = _log;
            return log.BytesBefore + Math.Max(0, (log.Log?.Length ?? 0) - LogFormat.FileHeaderSize);
        }
    }

    /// <summary>The end of the last commit.</summary>
    /// <exception cref="StoreException"><see cref="StoreError.ReadOnly"/>: it may not be on the disk.</exception>
    public LogPosition End
    {
        get
        {
            ThrowIfFailed();
            var log = _log.Log;
            return new LogPosition(log, log?.Length ?? 0);
        }
    }

    /// <summary>Writes a commit to the log. It did not happen if this throws, unless the log is broken.</summary>
    public LogPosition Append(long version, StoreRun run, bool cleared, TermDictionary dictionary)
    {
        lock (_writing)
        {
            return AppendAlone(version, run, cleared, dictionary);
        }
    }

    /// <summary>Waits until a commit is as safe as the store's durability says.</summary>
    public void WaitUntilSafe(in LogPosition position)
    {
        if (_options.Durability == StoreDurability.Full && position.Log is { } log)
        {
            var end = position.Position;
            var start = StoreMetrics.TimesWaits ? _options.TimeProvider.GetTimestamp() : 0;
            Noticing(() =>
            {
                log.WaitUntilDurable(end);
                return true;
            });
            if (StoreMetrics.TimesWaits)
            {
                StoreMetrics.Waited(_options.TimeProvider.GetElapsedTime(start));
            }
        }
    }

    /// <inheritdoc cref="WaitUntilSafe"/>
    public Task WaitUntilSafeAsync(LogPosition position) =>
        _options.Durability == StoreDurability.Full && position.Log is { } log && log.DurableLength < position.Position
            ? Task.Run(() => WaitUntilSafe(position))
            : Task.CompletedTask;

    /// <summary>
    /// Draws a line behind the last commit, of the given number: all commits so far are durable, in files or in logs that end here. A load
    /// that became files is in no log, so the log does not know the number.
    /// </summary>
    public Rotation Rotate(long version)
    {
        lock (_writing)
        {
            Seal(EnsureLog(version));
            EnsureLog(version);
            return new Rotation(_log.Number, version, _logged);
        }
    }

    /// <summary>The first of so many numbers for the names of sealed files: names must not depend on which thread comes first.</summary>
    public long TakeNumbers(int count) => Interlocked.Add(ref _nextFile, count) - count;

    /// <summary>Begins a sealed file of the store.</summary>
    public NewFile NewFile(string what, long number, uint kind) =>
        new(_files, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what}-{number:D6}{FileEnd}"), kind);

    /// <summary>Deletes files that were begun and did not become part of the store.</summary>
    public void Discard(IEnumerable<string> begun)
    {
        // Once it is uncertain which manifest is in force, nothing may go that one of them may name.
        if (_failure is null)
        {
            foreach (var name in begun)
            {
                DeleteQuietly(name);
            }
        }
    }

    /// <summary>Closes the log in order, so that from here on any damage to it is noticed, and lets go of the folder.</summary>
    public void Dispose()
    {
        _timer?.Dispose();

        // A commit of another thread ends before, or finds the store closed.
        lock (_writing)
        {
            _isClosed = true;
            try
            {
                // A log without commits has nothing to keep, and is gone on with when the store is opened the next time.
                if (_failure is null && !_logIsSealed && _log.Log is { Length: > LogFormat.FileHeaderSize } log)
                {
                    log.Seal();
                }
            }
            catch (StoreException)
            {
                // Nothing is lost by it: the log is as after a crash.
            }
            finally
            {
                _log.Log?.Dispose();
                _held.Dispose();
            }
        }
    }

    private LogPosition AppendAlone(long version, StoreRun run, bool cleared, TermDictionary dictionary)
    {
        var log = EnsureLog(version - 1);
        var terms = dictionary.Counts;
        var transaction = new LogTransaction((ulong)version);
        if (terms != _logged)
        {
            transaction.Begin(LogRecordKind.Terms);
            dictionary.WriteTerms(_logged, terms, transaction);
        }

        if (cleared)
        {
            transaction.Begin(LogRecordKind.Clear);
        }

        AppendQuads(transaction, LogRecordKind.Adds, run.Adds);
        AppendQuads(transaction, LogRecordKind.Removes, run.Removes);
        var position = Noticing(() => log.Append(transaction));
        _logged = terms;
        StoreMetrics.Logged(transaction.Length);
        return new LogPosition(log, position);
    }

    private static void AppendQuads(LogTransaction transaction, LogRecordKind kind, QuadSet quads)
    {
        if (quads.Count > 0)
        {
            transaction.Begin(kind);
            QuadCodec.Write(quads, transaction);
        }
    }

    private void Seal(WriteAheadLog log)
    {
        Noticing(() =>
        {
            log.Seal();
            return true;
        });
        _logIsSealed = true;
    }

    // If the next log could not be made when the last one was sealed, the next commit tries again.
    private WriteAheadLog EnsureLog(long version)
    {
        ObjectDisposedException.ThrowIf(_isClosed, typeof(QuadStore));
        ThrowIfFailed();
        if (_log.Log is not { } last)
        {
            return (_log = _continueLog()).Log!;
        }

        if (!_logIsSealed)
        {
            return last;
        }

        var next = WriteAheadLog.Create(_files, _manifest.Store, last.Number + 1, (ulong)version);
        _log = new OpenLog(next, next.Number, _log.BytesBefore + last.Length - LogFormat.FileHeaderSize);
        _logIsSealed = false;
        last.Dispose();
        return next;
    }
}
