using System.Diagnostics;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// Milliseconds of CPU of the whole process that work takes. Short work is done many times between two looks at the clock, for looking costs
/// microseconds itself.
/// </summary>
internal static class Samples
{
    private const double Shortest = 10;

    public static double Cpu => Environment.CpuUsage.TotalTime.TotalMilliseconds;

    /// <summary>One or more samples: so many as were asked for, or as fit in the time on the wall.</summary>
    public static List<double> Take(Func<long> work, double milliseconds, int most)
    {
        var wall = Stopwatch.StartNew();
        var (samples, runs) = (new List<double>(), 1);
        while (samples.Count == 0 || (samples.Count < most && wall.Elapsed.TotalMilliseconds < milliseconds))
        {
            var start = Cpu;
            for (var run = 0; run < runs; run++)
            {
                _ = work();
            }

            var used = Cpu - start;
            if (used < Shortest && wall.Elapsed.TotalMilliseconds < milliseconds)
            {
                runs = (int)Math.Ceiling(runs * Math.Clamp(1.2 * Shortest / Math.Max(used, 0.001), 1.5, 100));
                continue;
            }

            samples.Add(used / runs);
        }

        return samples;
    }

    public static double Median(List<double> samples)
    {
        samples.Sort();
        return samples[samples.Count / 2];
    }
}
