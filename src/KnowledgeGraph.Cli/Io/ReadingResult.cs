using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Cli.Io;

/// <summary>What reading a file came to, and how many bytes the file has, packed or not.</summary>
internal sealed record ReadingResult(RdfReadReport Report, long FileBytes)
{
    /// <summary>The exit code of a reading that came to its end.</summary>
    public int ExitCode => Report.Errors.Count == 0 ? Cli.ExitCode.Ok : Cli.ExitCode.Skipped;
}
