using System.Collections.Immutable;
using System.IO.Pipelines;
using KnowledgeGraph.Sparql.Results;

namespace KnowledgeGraph.Sparql;

/// <content>
/// Writing that awaits its output and its rows. What is written is sent whenever the next row must be waited for, so that a reader sees the
/// rows of a slow query as they come, and otherwise in pieces of some kilobytes. The bytes are those of the synchronous methods.
/// </content>
public static partial class SparqlResultsWriter
{
    private const int SendAt = 1 << 15;

    /// <summary>Writes the solutions of a SELECT into a stream, which stays open.</summary>
    /// <returns>The number of rows.</returns>
    /// <exception cref="InvalidDataException">A value cannot be written in the format: XML has no control characters.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <example>
    /// <code>await SparqlResultsWriter.WriteAsync(rows, SparqlResultsFormat.Json, response.Body, cancellationToken);</code>
    /// </example>
    public static Task<long> WriteAsync(SolutionSequence solutions, SparqlResultsFormat format, Stream output, CancellationToken cancellationToken = default) =>
        ToStreamAsync(output, pipe => WriteAsync(solutions, format, pipe, cancellationToken));

    /// <summary>Writes the solutions of a SELECT into a pipe, which the caller completes; ends early when its reader has gone.</summary>
    /// <inheritdoc cref="WriteAsync(SolutionSequence, SparqlResultsFormat, Stream, CancellationToken)"/>
    public static Task<long> WriteAsync(SolutionSequence solutions, SparqlResultsFormat format, PipeWriter output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(solutions);
        return WriteAsync(solutions.Variables, solutions.AsAsyncEnumerable(cancellationToken), format, output, cancellationToken);
    }

    /// <summary>Writes results that are being read into a stream, which stays open.</summary>
    /// <inheritdoc cref="WriteAsync(SparqlResults, SparqlResultsFormat, PipeWriter, CancellationToken)"/>
    public static Task<long> WriteAsync(SparqlResults results, SparqlResultsFormat format, Stream output, CancellationToken cancellationToken = default) =>
        ToStreamAsync(output, pipe => WriteAsync(results, format, pipe, cancellationToken));

    /// <summary>Writes results that are being read into a pipe, which the caller completes; ends early when its reader has gone.</summary>
    /// <returns>The number of rows.</returns>
    /// <exception cref="InvalidDataException">A value cannot be written in the format: XML has no control characters.</exception>
    /// <exception cref="SparqlResultsException">The document that is read is not of its format, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<long> WriteAsync(SparqlResults results, SparqlResultsFormat format, PipeWriter output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(results);
        return results.Boolean is { } answer
            ? WriteAnswerAsync(answer, format, output, cancellationToken)
            : WriteAsync(results.Variables, results.AsAsyncEnumerable(cancellationToken), format, output, cancellationToken);
    }

    /// <summary>Writes the answer of an ASK into a stream, which stays open.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task WriteAsync(bool answer, SparqlResultsFormat format, Stream output, CancellationToken cancellationToken = default) =>
        ToStreamAsync(output, pipe => WriteAnswerAsync(answer, format, pipe, cancellationToken));

    /// <summary>Writes the answer of an ASK into a pipe, which the caller completes.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task WriteAsync(bool answer, SparqlResultsFormat format, PipeWriter output, CancellationToken cancellationToken = default) =>
        WriteAnswerAsync(answer, format, output, cancellationToken);

    private static async Task<long> ToStreamAsync(Stream output, Func<PipeWriter, Task<long>> write)
    {
        ArgumentNullException.ThrowIfNull(output);
        var pipe = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true));
        try
        {
            var rows = await write(pipe).ConfigureAwait(false);
            await pipe.CompleteAsync().ConfigureAwait(false);
            return rows;
        }
        catch (Exception cause)
        {
            // With a cause nothing more is sent: half an answer does not become longer.
            await pipe.CompleteAsync(cause).ConfigureAwait(false);
            throw;
        }
    }

    private static async Task<long> WriteAnswerAsync(bool answer, SparqlResultsFormat format, PipeWriter output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(output);
        Write(answer, format, new BufferStream(output));
        await SendAsync(output, cancellation).ConfigureAwait(false);
        return 0;
    }

    private static async Task<long> WriteAsync(
        ImmutableArray<string> variables, IAsyncEnumerable<SolutionMapping> solutions, SparqlResultsFormat format, PipeWriter output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(output);
        var buffer = new BufferStream(output);
        using var writer = Create(format, buffer);
        writer.Begin(variables);
        var rows = 0L;
        var solution = solutions.GetAsyncEnumerator(cancellation);
        await using var disposal = solution.ConfigureAwait(false);
        while (true)
        {
            var next = solution.MoveNextAsync();
            if (!next.IsCompleted || buffer.Unsent > SendAt)
            {
                writer.Flush();
                buffer.Unsent = 0;
                if (!await SendAsync(output, cancellation).ConfigureAwait(false))
                {
                    await next.ConfigureAwait(false);
                    return rows;
                }
            }

            if (!await next.ConfigureAwait(false))
            {
                break;
            }

            writer.Row(solution.Current);
            rows++;
        }

        writer.End();
        writer.Flush();
        await SendAsync(output, cancellation).ConfigureAwait(false);
        return rows;
    }

    /// <summary>False if nobody reads any more.</summary>
    private static async ValueTask<bool> SendAsync(PipeWriter output, CancellationToken cancellation)
    {
        var result = await output.FlushAsync(cancellation).ConfigureAwait(false);
        return result.IsCanceled ? throw new OperationCanceledException("The pipe's pending flush was cancelled.") : !result.IsCompleted;
    }
}
