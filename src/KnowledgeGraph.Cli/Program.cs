using System.Runtime.InteropServices;

namespace KnowledgeGraph.Cli;

/// <summary>The program <c>kg</c>.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        using var interrupt = new CancellationTokenSource();
        using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var onTermination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        using var onHangup = PosixSignalRegistration.Create(PosixSignal.SIGHUP, End);
        using var terminal = Terminal.OfProcess(interrupt.Token);
        return await CommandLine.RunAsync(args, terminal, interrupt.Token).ConfigureAwait(false);

        // The first signal lets a verb tidy up; the second is for one that hangs.
        void End(PosixSignalContext signal)
        {
            signal.Cancel = !interrupt.IsCancellationRequested;
            interrupt.Cancel();
        }
    }
}
