namespace KnowledgeGraph.Storage.Transactions;

/// <summary>Lets one writer in at a time, and tells a thread that it waits for itself instead of letting it wait for ever.</summary>
internal sealed class WriterGate : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private int _thread;

    /// <exception cref="InvalidOperationException">This thread is in already.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public void Enter(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _thread) == Environment.CurrentManagedThreadId)
        {
            throw new InvalidOperationException("This thread has a transaction or a load open: end it before beginning another.");
        }

        _gate.Wait(cancellationToken);
        Volatile.Write(ref _thread, Environment.CurrentManagedThreadId);
    }

    /// <summary>As <see cref="Enter"/>; a writer that may go on in other threads is not told that it waits for itself.</summary>
    public Task EnterAsync(CancellationToken cancellationToken) => _gate.WaitAsync(cancellationToken);

    /// <summary>False if somebody else is in.</summary>
    public bool TryEnter()
    {
        if (!_gate.Wait(0, CancellationToken.None))
        {
            return false;
        }

        Volatile.Write(ref _thread, Environment.CurrentManagedThreadId);
        return true;
    }

    public void Leave()
    {
        Volatile.Write(ref _thread, 0);
        _gate.Release();
    }

    public void Dispose() => _gate.Dispose();
}
