using System.Runtime.InteropServices;
using KnowledgeGraph.Sparql.Results.Reading;

namespace KnowledgeGraph.Sparql;

/// <summary>
/// Reads documents of query results: SPARQL 1.1 Query Results JSON Format, SPARQL Query Results XML Format (Second Edition), SPARQL 1.1 Query
/// Results CSV and TSV Formats, each with what SPARQL 1.2 adds (triple terms, base directions, versions). Thread-safe.
/// </summary>
/// <remarks>
/// <para>
/// Rows are read while they are asked for, with a buffer of some kilobytes and the longest term. Documents are UTF-8, with or without a byte
/// order mark; XML may be UTF-16. Nothing outside of a document is fetched, and a document type declaration is an error. Labels of blank nodes
/// stay where RDF's syntaxes could write them; others become <c>enc_</c> with hexadecimal digits.
/// </para>
/// <para>
/// CSV has no types (section 3 of its standard): each value is a plain literal, IRIs, numbers and blank nodes too, and an empty
/// cell is unbound, unless it is quoted. Take TSV, JSON or XML where terms must come back as they were.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// using SparqlResults results = SparqlResultsReader.Read("?name\n\"Kim\"@en\n"u8.ToArray(), SparqlResultsFormat.Tsv);
/// Console.WriteLine(results.Single()["name"]);   // "Kim"@en
/// </code>
/// </example>
public static class SparqlResultsReader
{
    /// <summary>Begins to read a stream, up to the variables or the answer; the stream stays open and must not be used until the rows are read.</summary>
    /// <exception cref="SparqlResultsException">The document is not of the format, or passes a limit.</exception>
    /// <exception cref="NotSupportedException">The format is for people and is not read.</exception>
    /// <exception cref="OperationCanceledException">The token, which is for the rows too, was cancelled.</exception>
    public static SparqlResults Read(
        Stream stream, SparqlResultsFormat format, SparqlResultsReaderOptions? options = null, CancellationToken cancellationToken = default) =>
        SparqlResults.Open(Parser(stream, format, options, cancellationToken), cancellationToken);

    /// <summary>Begins to read a document in memory.</summary>
    /// <inheritdoc cref="Read(Stream, SparqlResultsFormat, SparqlResultsReaderOptions?, CancellationToken)"/>
    public static SparqlResults Read(
        ReadOnlyMemory<byte> document, SparqlResultsFormat format, SparqlResultsReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        var bytes = MemoryMarshal.TryGetArray(document, out var array) ? array : document.ToArray();
        return Read(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), format, options, cancellationToken);
    }

    /// <summary>Begins to read a stream asynchronously; enumerate the rows with <c>await foreach</c>.</summary>
    /// <inheritdoc cref="Read(Stream, SparqlResultsFormat, SparqlResultsReaderOptions?, CancellationToken)"/>
    public static Task<SparqlResults> ReadAsync(
        Stream stream, SparqlResultsFormat format, SparqlResultsReaderOptions? options = null, CancellationToken cancellationToken = default) =>
        SparqlResults.OpenAsync(Parser(stream, format, options, cancellationToken), cancellationToken);

    private static ResultsParser Parser(Stream stream, SparqlResultsFormat format, SparqlResultsReaderOptions? options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(format);
        options ??= SparqlResultsReaderOptions.Default;
        options.Check();
        return format.Name switch
        {
            "json" => new JsonResultsParser(stream, options, cancellation),
            "xml" => new XmlResultsParser(stream, options, cancellation),
            "csv" => new CsvResultsParser(stream, options, cancellation),
            "tsv" => new TsvResultsParser(stream, options, cancellation),
            _ => throw new NotSupportedException($"The format {format} is for people; json, xml, csv and tsv are read."),
        };
    }
}
