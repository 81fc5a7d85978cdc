using System.Globalization;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Formats.Compression;

/// <summary>What can be wrong with compressed data.</summary>
internal static class CompressionErrors
{
    public static RdfSyntaxException Corrupt(string what, long offset) =>
        Error(DiagnosticCodes.Compression, $"the {what} data are corrupt", offset);

    public static RdfSyntaxException Truncated(string what, long offset) =>
        Error(DiagnosticCodes.Compression, $"the {what} data end too early: expected more after these bytes", offset);

    public static RdfSyntaxException Trailing(string what, long offset) =>
        Error(DiagnosticCodes.Compression, $"expected the end, and found more behind the {what} data", offset);

    public static RdfSyntaxException Limit(string name, double limit, long offset) =>
        Error(DiagnosticCodes.Limit, string.Create(CultureInfo.InvariantCulture, $"unpacking passes {name} = {limit}"), offset);

    /// <summary>There are no lines in packed data: line 0 means unknown.</summary>
    private static RdfSyntaxException Error(string code, string message, long offset)
    {
        var position = new SourcePosition(0, 0, offset);
        return new RdfSyntaxException(new Diagnostic(code, message, position, position));
    }
}
