namespace KnowledgeGraph.Cli;

/// <summary>What the program returns to the shell.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int Failure = 1;
    public const int Usage = 2;

    /// <summary>Done, but errors of the input were skipped as asked.</summary>
    public const int Skipped = 3;
    public const int Limit = 4;

    /// <summary>128 + SIGINT, as shells expect it.</summary>
    public const int Interrupted = 130;
}
