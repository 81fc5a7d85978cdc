namespace KnowledgeGraph.Storage.Files;

/// <summary>
/// Who makes a log durable, and how far it is. The first who waits syncs for everything written so far; those who come meanwhile wait for
/// the end of that, and if it did not include them, one of them syncs for all of them. For any number of threads.
/// </summary>
internal sealed class LogSync(IStoreFile file, string path, long length)
{
    private readonly object _gate = new();
    private long _written = length;
    private long _durable = length;
    private long _count;
    private bool _isSyncing;
    private volatile Exception? _failure;

    /// <summary>The end of the last complete transaction.</summary>
    public long Written => Volatile.Read(ref _written);

    /// <summary>The bytes that are durable.</summary>
    public long Durable => Volatile.Read(ref _durable);

    /// <summary>How often the file was synced.</summary>
    public long Count => Volatile.Read(ref _count);

    public bool IsBroken => _failure is not null;

    /// <summary>A transaction is written; only the writer calls this.</summary>
    public void SetWritten(long position) => Volatile.Write(ref _written, position);

    /// <summary>Waits until the position is durable, by syncing if nobody else does.</summary>
    public void Wait(long position) => Wait(position, force: false);

    /// <summary>Syncs after this call began, even if all is durable.</summary>
    public void Force() => Wait(Written, force: true);

    public void ThrowIfBroken()
    {
        if (_failure is { } failure)
        {
            throw Broken(failure);
        }
    }

    /// <summary>Nothing goes on from here; gives what to throw.</summary>
    public StoreException Break(Exception failure)
    {
        lock (_gate)
        {
            _failure ??= failure;
            Monitor.PulseAll(_gate);
            return Broken(_failure);
        }
    }

    private void Wait(long position, bool force)
    {
        lock (_gate)
        {
            while (_isSyncing && (force || _durable < position) && _failure is null)
            {
                Monitor.Wait(_gate);
            }

            if (!force && _durable >= position)
            {
                return;
            }

            ThrowIfBroken();
            _isSyncing = true;
        }

        SyncForAll();
    }

    private void SyncForAll()
    {
        Exception? failure = null;
        var target = Written;
        try
        {
            file.Sync();
        }
        catch (Exception e)
        {
            failure = e;
        }

        lock (_gate)
        {
            _isSyncing = false;
            _failure ??= failure;
            if (failure is null)
            {
                _count++;
                Volatile.Write(ref _durable, Math.Max(_durable, target));
            }

            Monitor.PulseAll(_gate);
        }

        if (failure is not null)
        {
            throw Broken(failure);
        }
    }

    private StoreException Broken(Exception failure) => new(
        StoreError.ReadOnly,
        $"The log {path} could not be made durable, so the store takes no more changes until it is opened anew: {failure.Message}",
        path,
        Durable,
        failure);
}
