using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Results;

namespace KnowledgeGraph.Sparql;

/// <summary>Writes query results as UTF-8 without a byte order mark, row by row as the query gives them. Thread-safe.</summary>
/// <example>
/// <code>
/// using SolutionSequence rows = SparqlEngine.Default.Select(query, source);
/// SparqlResultsWriter.Write(rows, SparqlResultsFormat.Json, Console.OpenStandardOutput());
/// </code>
/// </example>
public static partial class SparqlResultsWriter
{
    /// <summary>Writes the solutions of a SELECT; the stream stays open.</summary>
    /// <returns>The number of rows.</returns>
    /// <exception cref="InvalidDataException">A value cannot be written in the format: XML has no control characters.</exception>
    public static long Write(SolutionSequence solutions, SparqlResultsFormat format, Stream output)
    {
        ArgumentNullException.ThrowIfNull(solutions);
        return Write(solutions.Variables, solutions, format, output);
    }

    /// <summary>Writes results that are being read, in another format or the same; the stream stays open. Links and version of the document are left out.</summary>
    /// <returns>The number of rows.</returns>
    /// <exception cref="InvalidDataException">A value cannot be written in the format: XML has no control characters.</exception>
    /// <exception cref="SparqlResultsException">The document that is read is not of its format, or passes a limit.</exception>
    public static long Write(SparqlResults results, SparqlResultsFormat format, Stream output)
    {
        ArgumentNullException.ThrowIfNull(results);
        if (results.Boolean is not { } answer)
        {
            return Write(results.Variables, results, format, output);
        }

        Write(answer, format, output);
        return 0;
    }

    /// <summary>Writes the answer of an ASK; the stream stays open. CSV, TSV and the table give the word alone, for their standards have no form for it.</summary>
    public static void Write(bool answer, SparqlResultsFormat format, Stream output)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(output);
        using var writer = Create(format, output);
        writer.Boolean(answer);
    }

    internal static long Write(ImmutableArray<string> variables, IEnumerable<SolutionMapping> solutions, SparqlResultsFormat format, Stream output)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(output);
        var rows = 0L;
        using var writer = Create(format, output);
        writer.Begin(variables);
        foreach (var row in solutions)
        {
            writer.Row(row);
            rows++;
        }

        writer.End();
        return rows;
    }

    private static ResultsWriter Create(SparqlResultsFormat format, Stream output) => format.Name switch
    {
        "json" => new JsonResultsWriter(output),
        "xml" => new XmlResultsWriter(output),
        "csv" => new CsvResultsWriter(output),
        "tsv" => new TsvResultsWriter(output),
        _ => new TableResultsWriter(output),
    };
}
