using System.Diagnostics;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// One figure: CPU time of the whole process, all threads, best of some rounds after a warm-up, since machines are shared and their
/// clocks on the wall say little; and what one round allocates.
/// </summary>
internal sealed record Measure(string Name, long Bytes, Func<long> Work)
{
    private const int Rounds = 5;

    public Measured Run()
    {
        var triples = Work();
        var (cpu, wall, allocated) = (double.MaxValue, double.MaxValue, long.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var clock = Stopwatch.StartNew();
            var start = Process.GetCurrentProcess().TotalProcessorTime;
            _ = Work();
            cpu = Math.Min(cpu, (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds);
            wall = Math.Min(wall, clock.Elapsed.TotalSeconds);
            allocated = Math.Min(allocated, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return new Measured(Name, triples, Bytes, cpu, wall, allocated);
    }
}
