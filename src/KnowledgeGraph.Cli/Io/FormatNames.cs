using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Cli.Io;

/// <summary>The format names of the command line; an unknown one is an error of usage that lists the known ones.</summary>
internal static class FormatNames
{
    public static RdfFormat Rdf(string name) =>
        RdfFormat.FromName(name) ?? throw new UsageException($"'{name}' is not a format; formats are {All(RdfFormat.All)}");

    public static RdfFormat OfFile(string path) =>
        RdfFormat.FromFileName(path)
        ?? throw new UsageException($"the name '{path}' does not tell its format; name it as one of {All(RdfFormat.All)}, or rename it");

    public static RdfFormat Readable(RdfFormat format) =>
        format.CanRead ? format : throw new NotSupportedException($"{format.Title} ({format.Name}) is not read by this version");

    public static RdfFormat Writable(RdfFormat format) =>
        format.CanWrite ? format : throw new NotSupportedException($"{format.Title} ({format.Name}) is not written by this version");

    private static string All(IEnumerable<RdfFormat> formats) => string.Join(' ', formats.Select(format => format.Name));
}
