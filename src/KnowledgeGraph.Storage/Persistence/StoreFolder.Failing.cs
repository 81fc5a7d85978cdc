using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Persistence;

/// <content>What happens when the disk fails.</content>
internal sealed partial class StoreFolder
{
    private void SyncQuietly()
    {
        try
        {
            if (_failure is null && _log.Log is { } log && log.DurableLength < log.Length)
            {
                Noticing(() =>
                {
                    log.Sync();
                    return true;
                });
            }
        }
        catch (StoreException)
        {
            // The next commit says it.
        }
    }

    private void ThrowIfFailed()
    {
        if (_failure is { } failure)
        {
            throw new StoreException(failure.Error, failure.Message, failure.File, failure.Offset, failure);
        }
    }

    private T Noticing<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (StoreException failure) when (failure.Error == StoreError.ReadOnly)
        {
            Fail(failure);
            throw;
        }
    }

    private void Fail(StoreException failure)
    {
        _failure ??= failure;
        if (Interlocked.Exchange(ref _toldOfFailure, 1) == 0)
        {
            _options.Observer?.Invoke(new StoreEvent(StoreEventKind.BecameReadOnly, 0, 0, TimeSpan.Zero, failure));
        }
    }

    private void DeleteQuietly(string name)
    {
        try
        {
            _files.Delete(name);
        }
        catch (StoreException)
        {
            // It goes when the store is opened the next time.
        }
    }
}
