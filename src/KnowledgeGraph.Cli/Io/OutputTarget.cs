using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Cli.Io;

/// <summary>Where a verb's data goes: standard output, or a file that appears only when all is written.</summary>
internal static class OutputTarget
{
    /// <summary>The name that means standard input or output.</summary>
    public const string Standard = "-";

    public static void Write(string? path, Terminal terminal, Action<Stream> write)
    {
        if (path is null or Standard)
        {
            write(terminal.Output);
            terminal.Output.Flush();
            return;
        }

        AtomicFile.Write(path, file =>
        {
            using var packed = RdfCompression.FromFileName(path).OpenWrite(file);
            write(packed);
        });
    }
}
