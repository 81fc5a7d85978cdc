using System.Collections.Concurrent;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Transactions;

/// <content>Who may change the files, one at a time, and from when on terms are read from them.</content>
internal sealed partial class Packer
{
    private readonly SemaphoreSlim _upkeep = new(1, 1);

    // Parts of the dictionary that are in force but not yet read from: only the writer may change from where terms are read.
    private readonly ConcurrentQueue<SealedBytes> _frozen = new();
    private bool _isClosed;

    /// <summary>Runs something while no packing and no load changes the files.</summary>
    public T Undisturbed<T>(Func<T> work, CancellationToken cancellation)
    {
        BeginUpkeep(cancellation);
        try
        {
            return work();
        }
        finally
        {
            _upkeep.Release();
        }
    }

    /// <summary>Terms that were written to files are read from there from now on. For the writer, when its transaction or load has ended.</summary>
    public void Adopt()
    {
        while (_frozen.TryDequeue(out var part))
        {
            _dictionary.Adopt(part);
        }
    }

    /// <summary>Waits for the work that is going on; what comes later finds the store closed.</summary>
    public void Dispose()
    {
        _background?.Dispose();
        _upkeep.Wait();
        _isClosed = true;
        _upkeep.Release();
    }

    private void BeginUpkeep(CancellationToken cancellation)
    {
        _upkeep.Wait(cancellation);
        if (_isClosed)
        {
            _upkeep.Release();
            throw new ObjectDisposedException(typeof(QuadStore).FullName);
        }
    }

    private void Froze(SealedBytes? part)
    {
        if (part is not null)
        {
            _frozen.Enqueue(part);
        }
    }

    // Otherwise the writer does it at its end: waiting for it here would hold up a load, which waits for the packing.
    private void AdoptIfNobodyWrites()
    {
        if (!_frozen.IsEmpty && _gate.TryEnter())
        {
            try
            {
                Adopt();
            }
            finally
            {
                _gate.Leave();
            }
        }
    }
}
