using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Sparql.Results.Reading;

namespace KnowledgeGraph.Sparql;

/// <summary>
/// A document of query results that is being read: the answer of an ASK, or the variables of a SELECT and its rows, which are read from the
/// stream while they are asked for; no more of them is in memory than one. The rows can be enumerated once. Disposing it gives its buffers
/// back, as does the end of the enumeration; the stream stays open. For one thread at a time.
/// </summary>
/// <example>
/// <code>
/// using SparqlResults results = SparqlResultsReader.Read(stream, SparqlResultsFormat.Json);
/// foreach (SolutionMapping row in results)
/// {
///     Console.WriteLine(row["name"]);
/// }
/// </code>
/// </example>
public sealed class SparqlResults : IEnumerable<SolutionMapping>, IDisposable
{
    private readonly ResultsParser _parser;
    private readonly CancellationToken _cancellation;
    private readonly SolutionVariables _variables;
    private bool _isEnumerated;
    private bool _disposed;

    internal SparqlResults(ResultsParser parser, CancellationToken cancellation)
    {
        (_parser, _cancellation) = (parser, cancellation);
        _variables = new SolutionVariables(parser.Head.Names);
        Links = parser.Head.Links.ToImmutable();
    }

    /// <summary>The answer of an ASK query; null where the document has rows. CSV has no form for it, TSV is read as this library writes it.</summary>
    public bool? Boolean => _parser.Head.Boolean;

    /// <summary>The variables in the order of the document, without <c>?</c>; empty for an ASK query.</summary>
    public ImmutableArray<string> Variables => _variables.Names;

    /// <summary>The links of the head as written: addresses of documents about the results (JSON and XML).</summary>
    public ImmutableArray<string> Links { get; }

    /// <summary>The version of SPARQL that the document announces before its rows, such as <c>1.2</c>; null if it announces none.</summary>
    public string? Version => _parser.Head.Version;

    /// <summary>Reads the rows. Those before an error are given first.</summary>
    /// <exception cref="InvalidOperationException">The rows were enumerated before.</exception>
    /// <exception cref="SparqlResultsException">While reading: the document is not of the format, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">While reading: the token was cancelled.</exception>
    public IEnumerator<SolutionMapping> GetEnumerator()
    {
        BeginRows();
        return Rows().GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Reads the rows asynchronously, for <c>await foreach</c>.</summary>
    /// <inheritdoc cref="GetEnumerator"/>
    public IAsyncEnumerator<SolutionMapping> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        RowsAsync(cancellationToken).GetAsyncEnumerator(CancellationToken.None);

    /// <summary>
    /// The rows, read asynchronously, for whoever takes an <see cref="IAsyncEnumerable{T}"/>. The type itself is none, for then each call of LINQ
    /// on it would be ambiguous.
    /// </summary>
    /// <inheritdoc cref="GetEnumerator"/>
    public IAsyncEnumerable<SolutionMapping> AsAsyncEnumerable(CancellationToken cancellationToken = default) => RowsAsync(cancellationToken);

    /// <summary>Gives the buffers back.</summary>
    public void Dispose()
    {
        _disposed = true;
        _parser.Dispose();
    }

    /// <summary>Reads until the variables or the answer are known; an answer's document is read to its end.</summary>
    internal static SparqlResults Open(ResultsParser parser, CancellationToken cancellation)
    {
        try
        {
            for (var step = parser.Next(); step != ResultsStep.End && (step != ResultsStep.Head || parser.Head.Boolean is not null); step = parser.Next())
            {
                FillIf(step, parser);
            }

            return new SparqlResults(parser, cancellation);
        }
        catch
        {
            parser.Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="Open"/>
    internal static async Task<SparqlResults> OpenAsync(ResultsParser parser, CancellationToken cancellation)
    {
        try
        {
            for (var step = parser.Next(); step != ResultsStep.End && (step != ResultsStep.Head || parser.Head.Boolean is not null); step = parser.Next())
            {
                if (step == ResultsStep.More)
                {
                    await parser.FillAsync(cancellation).ConfigureAwait(false);
                }
            }

            return new SparqlResults(parser, cancellation);
        }
        catch
        {
            parser.Dispose();
            throw;
        }
    }

    private static void FillIf(ResultsStep step, ResultsParser parser)
    {
        if (step == ResultsStep.More)
        {
            parser.Fill();
        }
    }

    private void BeginRows()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_isEnumerated)
        {
            throw new InvalidOperationException("The rows of a document are read once, and these were; keep them in a list, or read the document again.");
        }

        _isEnumerated = true;
    }

    private IEnumerable<SolutionMapping> Rows()
    {
        try
        {
            for (var step = FirstStep(); step != ResultsStep.End; step = _parser.Next())
            {
                FillIf(step, _parser);
                if (step == ResultsStep.Row)
                {
                    yield return new SolutionMapping(_variables, _parser.Row);
                    ObjectDisposedException.ThrowIf(_disposed, this);
                }
            }
        }
        finally
        {
            _parser.Dispose();
        }
    }

    private async IAsyncEnumerable<SolutionMapping> RowsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        BeginRows();
        using var both = CancellationTokenSource.CreateLinkedTokenSource(_cancellation, cancellation);
        try
        {
            for (var step = FirstStep(); step != ResultsStep.End; step = _parser.Next())
            {
                if (step == ResultsStep.More)
                {
                    both.Token.ThrowIfCancellationRequested();
                    await _parser.FillAsync(both.Token).ConfigureAwait(false);
                }
                else if (step == ResultsStep.Row)
                {
                    yield return new SolutionMapping(_variables, _parser.Row);
                    ObjectDisposedException.ThrowIf(_disposed, this);
                }
            }
        }
        finally
        {
            _parser.Dispose();
        }
    }

    /// <summary>The document of an answer is at its end already.</summary>
    private ResultsStep FirstStep() => Boolean is null ? _parser.Next() : ResultsStep.End;
}
