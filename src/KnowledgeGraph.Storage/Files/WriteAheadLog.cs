namespace KnowledgeGraph.Storage.Files;

/// <summary>
/// The log of a store: each transaction is appended before it is visible to anybody. <see cref="Append"/> and <see cref="Seal"/> are for
/// one thread at a time (the writer's); <see cref="WaitUntilDurable"/> and <see cref="Sync"/> for any number at once, which then share the
/// work of the disk: one of them syncs for all that is written.
/// </summary>
internal sealed class WriteAheadLog : IDisposable
{
    private readonly IStoreFile _file;
    private readonly LogFormat _format;
    private readonly LogSync _sync;
    private ulong _lastSequence;
    private uint _link;
    private bool _isSealed;

    private WriteAheadLog(IStoreFile file, LogFormat format, long number, string path, LogEnd end)
    {
        Number = number;
        _file = file;
        _format = format;
        _lastSequence = end.LastSequence;
        _link = end.Link;
        _sync = new LogSync(file, path, end.ValidLength);
    }

    /// <summary>The number of the log, as in its name.</summary>
    public long Number { get; }

    /// <summary>The bytes of the complete transactions: the position to wait for after an append.</summary>
    public long Length => _sync.Written;

    /// <summary>The bytes that are durable.</summary>
    public long DurableLength => _sync.Durable;

    /// <summary>How often the disk was made to sync.</summary>
    public long Syncs => _sync.Count;

    /// <summary>Whether the log takes no more: what is on disk is no longer certain.</summary>
    public bool IsBroken => _sync.IsBroken;

    /// <summary>The number of the last transaction.</summary>
    public ulong LastSequence => _lastSequence;

    /// <summary>
    /// Makes a log, durable with its name, that follows the transaction of the given number. The log before it must be sealed.
    /// </summary>
    public static WriteAheadLog Create(IStoreFiles files, StoreId store, long number, ulong lastSequence)
    {
        var name = StoreFileNames.Log(number);
        var file = files.Create(name);
        try
        {
            var format = new LogFormat(store, number);
            var header = new byte[LogFormat.FileHeaderSize];
            var link = format.WriteFileHeader(header, lastSequence);
            file.Write(0, header);
            file.Sync();
            files.Sync();
            var end = new LogEnd(header.Length, header.Length, lastSequence, link, header.Length, IsSealed: false);
            return new WriteAheadLog(file, format, number, Path.Combine(files.Path, name), end);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Goes on after the newest log was read to its end: with itself, or if it was closed in order with the next one (<see cref="Number"/>
    /// says which). All that was read is durable afterwards, and what a crash left behind it is gone. A log whose making was interrupted is
    /// made anew; it follows the transaction of the given number. Nothing that was read may be shown before this; but what a sealed log
    /// holds is durable, so there this can wait until somebody writes.
    /// </summary>
    public static WriteAheadLog Continue(IStoreFiles files, StoreId store, long number, LogEnd end, ulong lastSequence)
    {
        if (end.ValidLength == 0)
        {
            return Create(files, store, number, lastSequence);
        }

        var name = StoreFileNames.Log(number);
        var file = files.Open(name);
        try
        {
            LogRepair.MakeDurable(file, end);

            // The process that made the log may have been killed before its name was durable.
            files.Sync();
            if (!end.IsSealed)
            {
                return new WriteAheadLog(file, new LogFormat(store, number), number, Path.Combine(files.Path, name), end);
            }
        }
        catch
        {
            file.Dispose();
            throw;
        }

        file.Dispose();
        return Create(files, store, number + 1, lastSequence);
    }

    /// <summary>
    /// Writes a transaction with its commit behind it, and gives the position to wait for. It is not durable yet.
    /// </summary>
    /// <exception cref="StoreException">It was not written (<see cref="StoreError.NoSpace"/>, <see cref="StoreError.InputOutput"/>: the log
    /// is as before, and goes on), or the log is broken (<see cref="StoreError.ReadOnly"/>: it may be found when the store is opened anew).</exception>
    public long Append(LogTransaction transaction)
    {
        if (transaction.Sequence <= _lastSequence)
        {
            throw new ArgumentException($"{transaction.Sequence} is not after {_lastSequence}.", nameof(transaction));
        }

        transaction.Complete(LogRecordKind.Commit);
        AppendRecords(transaction);
        _lastSequence = transaction.Sequence;
        return Length;
    }

    /// <summary>Waits until all up to a position is durable; whoever comes first syncs for all.</summary>
    /// <exception cref="StoreException"><see cref="StoreError.ReadOnly"/>: the disk failed, and nothing is certain from the last durable
    /// position on.</exception>
    public void WaitUntilDurable(long position) => _sync.Wait(position);

    /// <summary>Makes all that is written durable.</summary>
    /// <exception cref="StoreException"><see cref="StoreError.ReadOnly"/>: as <see cref="WaitUntilDurable"/>.</exception>
    public void Sync() => WaitUntilDurable(Length);

    /// <summary>Makes all durable and writes that nothing follows, so that from here on any damage is noticed.</summary>
    public void Seal()
    {
        if (!_isSealed)
        {
            Sync();
            var seal = new LogTransaction(_lastSequence);
            seal.Complete(LogRecordKind.Seal);
            AppendRecords(seal);
            Sync();
            _isSealed = true;
        }
    }

    /// <summary>Closes the file, without making anything durable.</summary>
    public void Dispose() => _file.Dispose();

    private void AppendRecords(LogTransaction transaction)
    {
        if (_isSealed)
        {
            throw new InvalidOperationException("The log was closed in order.");
        }

        _sync.ThrowIfBroken();
        var (start, durable, link) = (_sync.Written, _sync.Durable, _link);
        var offset = start;
        try
        {
            foreach (var chunk in transaction.Chunks)
            {
                var bytes = chunk.Complete(_format, offset, transaction.Sequence, durable, ref link);
                _file.Write(offset, bytes);
                offset += bytes.Length;
            }
        }
        catch (StoreException e)
        {
            TakeBack(start, e);
            throw;
        }

        _link = link;
        _sync.SetWritten(offset);
    }

    // Durably: else a crash could bring back what was reported as not written.
    private void TakeBack(long length, StoreException cause)
    {
        try
        {
            _file.SetLength(length);
            _sync.Force();
        }
        catch (StoreException e)
        {
            throw _sync.Break(new AggregateException(cause, e));
        }
    }
}
