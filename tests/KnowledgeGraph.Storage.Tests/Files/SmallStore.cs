using System.Buffers.Binary;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Tests.Files;

/// <summary>The least store there can be: a list of the numbers of its transactions, in a sealed file and logs, as the real one is put together.</summary>
internal sealed class SmallStore : IDisposable
{
    private const uint Kind = 9;

    private readonly IStoreFiles _files;
    private Manifest _manifest;
    private WriteAheadLog? _log;
    private long _logNumber;
    private long _attempts;

    private SmallStore(IStoreFiles files, Manifest manifest)
    {
        _files = files;
        _manifest = manifest;
        _attempts = manifest.Number;
    }

    public List<ulong> Sequences { get; } = [];

    public static SmallStore Open(IStoreFiles files)
    {
        if (!ManifestStore.Exists(files))
        {
            WriteAheadLog.Create(files, LogSample.Store, 1, 0).Dispose();
            ManifestStore.Write(files, new Manifest { Store = LogSample.Store, HashSeed = 1, Number = 1, NextFile = 1, FirstLog = 1, LastSequence = 0 });
        }

        var store = new SmallStore(files, ManifestStore.Read(files));
        store.Recover();
        return store;
    }

    public void Commit(ulong sequence, bool wait)
    {
        if (_log is null)
        {
            _log = WriteAheadLog.Create(_files, LogSample.Store, _logNumber + 1, Last);
            _logNumber++;
        }

        var position = _log.Append(LogSample.Transaction(sequence));
        if (wait)
        {
            _log.WaitUntilDurable(position);
        }

        Sequences.Add(sequence);
    }

    public void Checkpoint()
    {
        _log?.Seal();
        _log?.Dispose();
        _log = null;
        _attempts++;
        var name = $"seg-{_attempts:D6}.kgs";
        using var output = SealedFile.Create(_files, name, Kind);
        var bytes = new byte[8];
        foreach (var sequence in Sequences)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, sequence);
            output.Write(bytes);
        }

        using var written = output.Complete();
        _log = WriteAheadLog.Create(_files, LogSample.Store, _logNumber + 1, Last);
        _logNumber++;
        var next = _manifest with
        {
            Number = _attempts,
            NextFile = _attempts + 1,
            FirstLog = _logNumber,
            LastSequence = Last,
            Dictionary = [new ManifestTerms(FileReference.Of(name, written), default, default)],
        };
        ManifestStore.Write(_files, next);
        _manifest = next;
        ManifestStore.DeleteUnused(_files, _manifest);
    }

    public void Close()
    {
        _log?.Seal();
        Dispose();
    }

    public void Dispose() => _log?.Dispose();

    private ulong Last => Sequences.Count == 0 ? 0 : Sequences[^1];

    private void Recover()
    {
        foreach (var file in _manifest.Files)
        {
            using var bytes = file.Open(_files, Kind);
            var all = bytes.Slice(0, (int)bytes.Length);
            for (var at = 0; at < all.Length; at += 8)
            {
                Sequences.Add(BinaryPrimitives.ReadUInt64LittleEndian(all[at..]));
            }
        }

        var logs = StoreFileNames.Logs(_files, _manifest.FirstLog);
        LogEnd? end = null;
        foreach (var number in logs)
        {
            _logNumber = number;
            using var reader = new LogReader(_files, LogSample.Store, number, isNewest: number == logs[^1]);
            while (reader.TryRead(out var transaction))
            {
                Assert.That(LogSample.IsTransaction(transaction));
                Sequences.Add(transaction.Sequence);
            }

            end = reader.End;
        }

        ManifestStore.DeleteUnused(_files, _manifest);
        _log = WriteAheadLog.Continue(_files, LogSample.Store, _logNumber, end!, Last);
        _logNumber = _log.Number;
    }
}
