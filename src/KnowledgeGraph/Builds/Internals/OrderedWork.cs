using System.Collections.Concurrent;

namespace KnowledgeGraph;

/// <summary>
/// Work on several threads whose results are taken in the order in which it was given. No more is under way than a window holds: who gives
/// work takes results when it is full, so that memory stays the same however much there is. Given and taken by one thread.
/// </summary>
internal sealed class OrderedWork<TIn, TOut> : IDisposable
{
    private const int ItemsForEachThread = 16;
    private const long MaxSize = 32 << 20;

    private readonly Func<TIn, CancellationToken, TOut> _work;
    private readonly int _threads;
    private readonly CancellationTokenSource _stop;
    private readonly BlockingCollection<Job> _waiting = [];
    private readonly Queue<Job> _window = new();
    private readonly Task[] _workers;
    private long _size;

    public OrderedWork(int threads, Func<TIn, CancellationToken, TOut> work, CancellationToken cancellationToken)
    {
        (_threads, _work) = (threads, work);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _workers = threads == 1 ? [] : [.. Enumerable.Range(0, threads).Select(_ => Task.Factory.StartNew(
            Run, CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default))];
    }

    public bool IsEmpty => _window.Count == 0;

    /// <summary>Whether a result must be taken before more is given.</summary>
    public bool IsFull => _window.Count >= (_threads == 1 ? 1 : _threads * ItemsForEachThread) || _size >= MaxSize;

    /// <summary>Gives work of about a size.</summary>
    public void Give(TIn input, int size)
    {
        var job = new Job(input, size);
        _window.Enqueue(job);
        _size += size;
        if (_threads == 1)
        {
            Do(job);
        }
        else
        {
            _waiting.Add(job);
        }
    }

    /// <summary>Gives what is done already its place in the order.</summary>
    public void GiveDone(TIn input, TOut output)
    {
        var job = new Job(input, 0);
        job.Done.SetResult(output);
        _window.Enqueue(job);
    }

    /// <summary>Gives what has failed already its place in the order.</summary>
    public void GiveFailed(TIn input, Exception error)
    {
        var job = new Job(input, 0);
        job.Done.SetException(error);
        _window.Enqueue(job);
    }

    /// <summary>Takes the work that was given first; its task may not be done yet.</summary>
    public (TIn Input, Task<TOut> Output) Take()
    {
        var job = _window.Dequeue();
        _size -= job.Size;
        return (job.Input, job.Done.Task);
    }

    /// <summary>Takes back what has not been begun, and waits for what has.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _waiting.CompleteAdding();
        Task.WaitAll(_workers);
        _waiting.Dispose();
        _stop.Dispose();
    }

    private void Run()
    {
        foreach (var job in _waiting.GetConsumingEnumerable())
        {
            Do(job);
        }
    }

    private void Do(Job job)
    {
        try
        {
            _stop.Token.ThrowIfCancellationRequested();
            job.Done.SetResult(_work(job.Input, _stop.Token));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            job.Done.SetCanceled(_stop.Token);
        }
        catch (Exception error)
        {
            job.Done.SetException(error);
        }
    }

    private sealed record Job(TIn Input, int Size)
    {
        public TaskCompletionSource<TOut> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
