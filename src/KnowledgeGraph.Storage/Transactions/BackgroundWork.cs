namespace KnowledgeGraph.Storage.Transactions;

/// <summary>A thread of low priority that does one kind of work when it is asked to, and once more if it was asked meanwhile.</summary>
internal sealed class BackgroundWork : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly AutoResetEvent _asked = new(false);
    private readonly Action<CancellationToken> _work;
    private readonly string _name;
    private readonly Lock _lock = new();
    private Thread? _thread;

    public BackgroundWork(string name, Action<CancellationToken> work) => (_name, _work) = (name, work);

    /// <summary>Asks for the work. The thread is made when it is first needed.</summary>
    public void Start()
    {
        lock (_lock)
        {
            if (_stop.IsCancellationRequested)
            {
                return;
            }

            if (_thread is null)
            {
                _thread = new Thread(Run) { IsBackground = true, Name = _name, Priority = ThreadPriority.BelowNormal };
                _thread.Start();
            }
        }

        _asked.Set();
    }

    /// <summary>Cancels the work and waits for its end.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _stop.Cancel();
        }

        _asked.Set();
        _thread?.Join();
        _asked.Dispose();
        _stop.Dispose();
    }

    private void Run()
    {
        while (_asked.WaitOne() && !_stop.IsCancellationRequested)
        {
            try
            {
                _work(_stop.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
