using System.Text;

namespace KnowledgeGraph.Cli.Io;

/// <summary>The text of a query or update: from a file, standard input or the command line.</summary>
internal static class RequestText
{
    /// <param name="terminal">Gives standard input.</param>
    /// <param name="file">The value of -q.</param>
    /// <param name="text">The value of -e.</param>
    /// <param name="what">"query" or "update", for messages.</param>
    /// <exception cref="UsageException">Neither or both were given.</exception>
    public static string Read(Terminal terminal, string? file, string? text, string what)
    {
        if ((file is null) == (text is null))
        {
            throw new UsageException($"give the {what} with -q FILE or with -e TEXT");
        }

        if (text is not null)
        {
            return text;
        }

        using var stream = file == OutputTarget.Standard ? terminal.Input : File.OpenRead(file!);
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException($"{file} is not UTF-8");
        }
    }

    /// <summary>The base of relative IRIs; null where the text is no file.</summary>
    public static string? BaseIri(string? file) => file is null or OutputTarget.Standard ? null : FileIri.FromPath(file);
}
