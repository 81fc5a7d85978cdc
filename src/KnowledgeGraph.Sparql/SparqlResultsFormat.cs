namespace KnowledgeGraph.Sparql;

/// <summary>A form of query results. The list is closed. Immutable; safe to share between threads.</summary>
/// <example>
/// <code>SparqlResultsFormat? format = SparqlResultsFormat.FromName("json");</code>
/// </example>
public sealed class SparqlResultsFormat
{
    private SparqlResultsFormat(string name, string mediaType, string extension) => (Name, MediaType, FileExtension) = (name, mediaType, extension);

    /// <summary>SPARQL 1.2 Query Results JSON Format.</summary>
    public static SparqlResultsFormat Json { get; } = new("json", "application/sparql-results+json", ".srj");

    /// <summary>SPARQL 1.2 Query Results XML Format.</summary>
    public static SparqlResultsFormat Xml { get; } = new("xml", "application/sparql-results+xml", ".srx");

    /// <summary>SPARQL 1.2 Query Results CSV Format: plain values, types are lost.</summary>
    public static SparqlResultsFormat Csv { get; } = new("csv", "text/csv", ".csv");

    /// <summary>SPARQL 1.2 Query Results TSV Format: terms in SPARQL's syntax.</summary>
    public static SparqlResultsFormat Tsv { get; } = new("tsv", "text/tab-separated-values", ".tsv");

    /// <summary>An aligned table for people to read; no standard.</summary>
    public static SparqlResultsFormat Table { get; } = new("table", "text/plain", ".txt");

    /// <summary>Every format, in a fixed order.</summary>
    public static IReadOnlyList<SparqlResultsFormat> All { get; } = [Json, Xml, Csv, Tsv, Table];

    /// <summary>The name on the command line: <c>json xml csv tsv table</c>.</summary>
    public string Name { get; }

    /// <summary>The media type, without parameters.</summary>
    public string MediaType { get; }

    /// <summary>The usual file name extension, with its dot.</summary>
    public string FileExtension { get; }

    /// <summary>The format of a name, without regard to case; null if there is none.</summary>
    public static SparqlResultsFormat? FromName(string name) =>
        All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The format of a media type, as in <c>Content-Type</c>; parameters are ignored. <c>application/json</c>, <c>application/xml</c> and
    /// <c>text/xml</c>, which many servers send, are taken for the results of that syntax. Null if there is none.
    /// </summary>
    public static SparqlResultsFormat? FromMediaType(string mediaType)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        var bare = mediaType.Split(';')[0].Trim();
        return All.FirstOrDefault(format => string.Equals(format.MediaType, bare, StringComparison.OrdinalIgnoreCase))
            ?? bare.ToLowerInvariant() switch
            {
                "application/json" => Json,
                "application/xml" or "text/xml" => Xml,
                _ => null,
            };
    }

    /// <summary>The format by the extension of a file's name, without regard to case; also <c>.json</c> and <c>.xml</c>. Null if there is none.</summary>
    public static SparqlResultsFormat? FromFileName(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        return extension switch
        {
            ".json" => Json,
            ".xml" => Xml,
            _ => All.FirstOrDefault(format => format.FileExtension == extension),
        };
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
