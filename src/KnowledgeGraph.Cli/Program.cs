namespace KnowledgeGraph.Cli;

/// <summary>The program <c>kg</c>.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        using var interrupt = new CancellationTokenSource();
        ConsoleCancelEventHandler onInterrupt = (_, happening) =>
        {
            happening.Cancel = true;
            interrupt.Cancel();
        };
        Console.CancelKeyPress += onInterrupt;
        try
        {
            using var terminal = Terminal.OfProcess();
            return await CommandLine.RunAsync(args, terminal, interrupt.Token).ConfigureAwait(false);
        }
        finally
        {
            Console.CancelKeyPress -= onInterrupt;
        }
    }
}
