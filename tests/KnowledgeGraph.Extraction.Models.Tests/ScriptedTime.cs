namespace KnowledgeGraph.Extraction.Models.Tests;

/// <summary>A clock on which every wait is over at once, but for those that are as long as a request may take.</summary>
internal sealed class ScriptedTime(TimeSpan never) : TimeProvider
{
    public List<TimeSpan> Waits { get; } = [];

    /// <summary>Whether requests run out of time at once.</summary>
    public bool IsLate { get; set; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == never && !IsLate)
        {
            return new Timer(Timeout.InfiniteTimeSpan, callback, state);
        }

        if (dueTime >= TimeSpan.Zero && dueTime != never)
        {
            lock (Waits)
            {
                Waits.Add(dueTime);
            }
        }

        return new Timer(TimeSpan.Zero, callback, state);
    }

    private sealed class Timer : ITimer
    {
        private readonly System.Threading.Timer _timer;

        public Timer(TimeSpan due, TimerCallback callback, object? state) => _timer = new System.Threading.Timer(callback, state, due, Timeout.InfiniteTimeSpan);

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => _timer.Dispose();

        public ValueTask DisposeAsync() => _timer.DisposeAsync();
    }
}
