using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph.Fuzz.Hostile;

/// <summary>
/// Runs hostile requests, each in a thread of its own with an ordinary stack, and watches its time and memory from outside. A finding is an
/// exception that is no refusal, no end, an end more than a second after the limit, or more than twice the memory that was allowed.
/// </summary>
internal sealed class HostileRun(TimeSpan patience)
{
    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(500);

    private const long MemoryLimit = 64L << 20;
    private const int StackBytes = 1 << 20;

    /// <summary>Parsed text, plan and garbage that a collection has not met yet are nobody's to count.</summary>
    private const long MemorySlack = 64L << 20;

    private static readonly TimeSpan RefuseWithin = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan EndWithin = TimeSpan.FromSeconds(1);

    private readonly Dataset _data = HostileData.Make();

    /// <summary>Runs a request until its time is over; one that seems to break a limit gets two more chances, since other programs run too.</summary>
    public HostileResult Timed(HostileCase hostile) => Repeated(hostile, "timeout", new SparqlOptions { Timeout = Limit, MaxMemoryBytes = MemoryLimit }, null);

    /// <summary>Runs a request and cancels it.</summary>
    public HostileResult Cancelled(HostileCase hostile) => Repeated(hostile, "cancel", new SparqlOptions { MaxMemoryBytes = MemoryLimit }, Limit);

    /// <summary>Runs a request with room for few rows and little memory, and no other limit than a far timeout.</summary>
    public HostileResult Capped(HostileCase hostile) =>
        Repeated(hostile, "caps", new SparqlOptions { Timeout = Limit, MaxMemoryBytes = MemoryLimit / 16, MaxRows = 1000 }, null);

    private HostileResult Repeated(HostileCase hostile, string mode, SparqlOptions options, TimeSpan? cancelAfter)
    {
        var result = Once(hostile, mode, options, cancelAfter);
        for (var again = 0; again < 2 && result.Finding is not null && result.End != "hang"; again++)
        {
            result = Once(hostile, mode, options, cancelAfter);
        }

        return result;
    }

    private HostileResult Once(HostileCase hostile, string mode, SparqlOptions options, TimeSpan? cancelAfter)
    {
        var text = hostile.Text();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var stop = new CancellationTokenSource();
        var (end, parse, total) = (string.Empty, TimeSpan.Zero, TimeSpan.Zero);
        Exception? crash = null;
        var clock = Stopwatch.StartNew();
        var thread = new Thread(
            () =>
            {
                try
                {
                    end = new HostileRequest(_data, options).Run(
                        text,
                        hostile.IsUpdate,
                        () =>
                        {
                            parse = clock.Elapsed;
                            stop.CancelAfter(cancelAfter ?? Timeout.InfiniteTimeSpan);
                        },
                        stop.Token);
                }
                catch (Exception error)
                {
                    crash = error;
                }
                finally
                {
                    total = clock.Elapsed;
                }
            },
            StackBytes) { IsBackground = true };
        thread.Start();
        var allowed = (2 * options.MaxMemoryBytes) + MemorySlack + (text.Length * 40L);
        var peak = 0L;
        while (!thread.Join(5))
        {
            peak = Math.Max(peak, Live(before, allowed));
            if (clock.Elapsed > patience)
            {
                stop.Cancel();
                return new HostileResult(hostile, mode, "hang", parse, clock.Elapsed, peak, "no end");
            }
        }

        parse = parse == TimeSpan.Zero ? total : parse;
        var late = total - parse - (options.Timeout ?? cancelAfter ?? TimeSpan.Zero);
        var finding = crash is not null ? crash.GetType().Name + ": " + crash.Message + crash.StackTrace
            : hostile.MustBeRefused && !end.StartsWith("KG", StringComparison.Ordinal) ? "was not refused"
            : parse > RefuseWithin && hostile.MustBeRefused ? "was refused late"
            : late > EndWithin ? string.Create(CultureInfo.InvariantCulture, $"{late.TotalMilliseconds:0} ms after the limit")
            : peak > allowed ? "holds too much"
            : null;
        return new HostileResult(hostile, mode, crash is null ? end : "crash", parse, total, peak, finding);
    }

    /// <summary>What is held now; where garbage makes it look like too much, that goes first.</summary>
    private static long Live(long before, long allowed)
    {
        var held = GC.GetTotalMemory(forceFullCollection: false) - before;
        return held > allowed ? GC.GetTotalMemory(forceFullCollection: true) - before : held;
    }
}
