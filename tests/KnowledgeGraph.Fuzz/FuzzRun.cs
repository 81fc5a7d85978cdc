using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Fuzz;

/// <summary>Runs many inputs against a target on some threads, and stops at the first crash or hang.</summary>
internal sealed class FuzzRun(FuzzTarget target, IReadOnlyList<byte[]> seeds, int seed)
{
    /// <summary>An input of a few kilobytes that takes longer than this hangs, even on a busy machine.</summary>
    public static readonly TimeSpan HangAfter = TimeSpan.FromSeconds(20);

    private readonly Mutator _mutator = new(target, seeds, seed);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _next = -1;
    private long _taken;
    private long _refused;
    private Finding? _finding;

    public long Executions => _taken + _refused;

    /// <summary>How many inputs were right documents, for which the stronger properties were checked.</summary>
    public long Taken => _taken;

    /// <summary>Null if nothing was found.</summary>
    public Finding? Run(long from, long runs, int threads, TextWriter? progress = null)
    {
        _next = from - 1;
        var workers = Enumerable.Range(0, threads).Select(_ => new Worker(this, from + runs)).ToList();
        foreach (var worker in workers)
        {
            worker.Thread.Start();
        }

        var reported = TimeSpan.Zero;
        while (workers.Exists(worker => worker.Thread.IsAlive))
        {
            workers.Find(worker => worker.Thread.IsAlive)?.Thread.Join(200);
            if (workers.Find(worker => worker.Elapsed(_clock) > HangAfter) is { } hanging)
            {
                return new Finding("hang", hanging.Number, _mutator.Input(hanging.Number), $"no end after {HangAfter.TotalSeconds} s");
            }

            if (progress is not null && _clock.Elapsed - reported > TimeSpan.FromSeconds(10))
            {
                reported = _clock.Elapsed;
                progress.WriteLine(Summary());
            }
        }

        return _finding;
    }

    public string Summary() => string.Create(
        CultureInfo.InvariantCulture,
        $"{target.Name}: {Executions} executions ({_taken} taken, {_refused} refused), {Executions / _clock.Elapsed.TotalSeconds:0}/s, {seeds.Count} seeds");

    private void Work(Worker worker, long end)
    {
        while (Volatile.Read(ref _finding) is null)
        {
            var number = Interlocked.Increment(ref _next);
            if (number >= end)
            {
                return;
            }

            var input = _mutator.Input(number);
            worker.Begin(number, _clock);
            try
            {
                Interlocked.Increment(ref target.Run(input) ? ref _taken : ref _refused);
            }
            catch (Exception error)
            {
                Volatile.Write(ref _finding, new Finding("crash", number, input, error.ToString()));
            }
            finally
            {
                worker.End();
            }
        }
    }

    private sealed class Worker
    {
        private long _started = -1;

        public Worker(FuzzRun run, long end) => Thread = new Thread(() => run.Work(this, end)) { IsBackground = true };

        public Thread Thread { get; }

        public long Number { get; private set; }

        public void Begin(long number, Stopwatch clock)
        {
            Number = number;
            Volatile.Write(ref _started, clock.ElapsedMilliseconds);
        }

        public void End() => Volatile.Write(ref _started, -1);

        public TimeSpan Elapsed(Stopwatch clock)
        {
            var started = Volatile.Read(ref _started);
            return started < 0 ? TimeSpan.Zero : TimeSpan.FromMilliseconds(clock.ElapsedMilliseconds - started);
        }
    }
}
