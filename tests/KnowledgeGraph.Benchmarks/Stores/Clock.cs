using System.Diagnostics;

namespace KnowledgeGraph.Benchmarks;

/// <summary>CPU time of the process, all threads, and time on the wall since it was made.</summary>
internal sealed class Clock
{
    private readonly TimeSpan _start = Used();
    private readonly Stopwatch _wall = Stopwatch.StartNew();

    public double Cpu => (Used() - _start).TotalSeconds;

    public double Wall => _wall.Elapsed.TotalSeconds;

    /// <summary>The most memory that the process had, in MB.</summary>
    public static double PeakMegabytes
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64 / 1e6;
        }
    }

    private static TimeSpan Used()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
