using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Cli.Io;

/// <summary>Where a verb's data goes: standard output, or a file that appears only when all is written.</summary>
internal static class OutputTarget
{
    /// <summary>The name that means standard input or output.</summary>
    public const string Standard = "-";

    /// <summary>Writes, packed as asked for or else as the file's name tells.</summary>
    public static void Write(string? path, Terminal terminal, Action<Stream> write, RdfCompression? compression = null)
    {
        if (path is null or Standard)
        {
            Pack(compression ?? RdfCompression.None, terminal.Output, write);
            terminal.Output.Flush();
            return;
        }

        AtomicFile.Write(path, file => Pack(compression ?? RdfCompression.FromFileName(path), file, write));
    }

    private static void Pack(RdfCompression compression, Stream stream, Action<Stream> write)
    {
        using var packed = compression.OpenWrite(stream);
        write(packed);
    }
}
