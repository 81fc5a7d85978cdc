using System.Diagnostics;

namespace KnowledgeGraph.Cli;

/// <summary>The most memory that the process has had in RAM.</summary>
internal static class PeakMemory
{
    public static long Bytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
