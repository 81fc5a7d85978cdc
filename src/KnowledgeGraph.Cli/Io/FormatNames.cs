using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Cli.Io;

/// <summary>The names of formats on the command line; an unknown one is an error of usage that lists the known ones.</summary>
internal static class FormatNames
{
    /// <summary>Every name, for messages.</summary>
    public static string All => string.Join(' ', RdfFormat.All.Select(format => format.Name));

    /// <summary>A format by its name, by an extension without dot, or by a media type.</summary>
    public static RdfFormat Rdf(string name) =>
        RdfFormat.FromName(name) ?? RdfFormat.FromMediaType(name)
        ?? RdfFormat.All.FirstOrDefault(format => format.Extensions.Contains("." + name, StringComparer.OrdinalIgnoreCase))
        ?? throw new UsageException($"'{name}' is not a format; formats are {All}");

    public static RdfFormat OfFile(string path) =>
        RdfFormat.FromFileName(path)
        ?? throw new UsageException($"the name '{path}' does not tell its format; name it as one of {All}, or rename it");

    public static RdfCompression Compression(string name) =>
        RdfCompression.FromName(name)
        ?? throw new UsageException($"'{name}' is not a compression; compressions are {string.Join(' ', RdfCompression.All.Select(compression => compression.Name))}");

    public static RdfFormat Readable(RdfFormat format) =>
        format.CanRead ? format : throw new NotSupportedException($"{format.Title} ({format.Name}) is not read by this version");

    public static RdfFormat Writable(RdfFormat format) =>
        format.CanWrite ? format : throw new NotSupportedException($"{format.Title} ({format.Name}) is not written by this version");
}
