using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql;

/// <summary>
/// The solutions of a SELECT query, computed while they are read. It holds a snapshot of the source: dispose it. Each
/// enumeration runs the query again over that same snapshot and gives the same rows in the same order. For one thread at a time.
/// </summary>
/// <remarks>
/// <c>await foreach</c> computes the rows on the thread pool, a growing number at a time (the first alone, at most 256), so that whoever waits for them is not
/// blocked. A loop that ends early leaves nothing behind but the snapshot, which <see cref="Dispose"/> releases.
/// </remarks>
/// <example>
/// <code>
/// using SolutionSequence rows = SparqlEngine.Default.Select(query, source);
/// Console.WriteLine(string.Join(" ", rows.Variables));
/// foreach (SolutionMapping row in rows) { ... }
/// </code>
/// </example>
public sealed class SolutionSequence : IEnumerable<SolutionMapping>, IDisposable
{
    private const int MostAtOnce = 256;

    private readonly Func<QueryRun> _start;
    private readonly IDisposable _snapshot;
    private readonly SolutionVariables _variables;
    private QueryRun? _first;
    private bool _disposed;

    internal SolutionSequence(ImmutableArray<string> variables, IDisposable snapshot, Func<QueryRun> start)
    {
        (_snapshot, _start) = (snapshot, start);
        _variables = new SolutionVariables(variables);

        // Planned now, so that errors of a plan come from the call that made it.
        _first = start();
    }

    /// <summary>The variables in the order of the query, without <c>?</c>.</summary>
    public ImmutableArray<string> Variables => _variables.Names;

    /// <summary>Runs the query.</summary>
    /// <exception cref="SparqlLimitException">While reading: a limit of the options was reached.</exception>
    /// <exception cref="OperationCanceledException">While reading: the token was cancelled.</exception>
    public IEnumerator<SolutionMapping> GetEnumerator()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return Rows(TakeRun()).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Runs the query for <c>await foreach</c>.</summary>
    /// <param name="cancellationToken">Stops this enumeration, as does the token that the sequence was made with.</param>
    /// <exception cref="SparqlLimitException">While reading: a limit of the options was reached.</exception>
    /// <exception cref="OperationCanceledException">While reading: a token was cancelled.</exception>
    public IAsyncEnumerator<SolutionMapping> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        RowsAsync(cancellationToken).GetAsyncEnumerator(CancellationToken.None);

    /// <summary>
    /// The solutions for whoever takes an <see cref="IAsyncEnumerable{T}"/>. The type itself is none, for then each call of LINQ on it would
    /// be ambiguous.
    /// </summary>
    /// <inheritdoc cref="GetAsyncEnumerator"/>
    public IAsyncEnumerable<SolutionMapping> AsAsyncEnumerable(CancellationToken cancellationToken = default) => RowsAsync(cancellationToken);

    /// <summary>Gives the snapshot back. An enumeration that is under way ends with an <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _snapshot.Dispose();
        }
    }

    private QueryRun TakeRun()
    {
        var run = _first ?? _start();
        _first = null;
        return run;
    }

    private IEnumerable<SolutionMapping> Rows(QueryRun run)
    {
        foreach (var terms in run.Rows(_variables.Names))
        {
            yield return new SolutionMapping(_variables, terms);
            ObjectDisposedException.ThrowIf(_disposed, this);
        }
    }

    private async IAsyncEnumerable<SolutionMapping> RowsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var run = TakeRun();
        run.Context.AlsoStopOn(cancellation);
        using var rows = Rows(run).GetEnumerator();
        var some = new List<SolutionMapping>();
        for (var most = 1; ; most = Math.Min(most * 2, MostAtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            var count = most;
            var (isEnd, error) = await Task.Run(() => Take(rows, some, count), CancellationToken.None).ConfigureAwait(false);
            foreach (var row in some)
            {
                yield return row;
                ObjectDisposedException.ThrowIf(_disposed, this);
            }

            error?.Throw();
            if (isEnd)
            {
                yield break;
            }
        }
    }

    /// <summary>An error is kept until the rows before it are given.</summary>
    private static (bool IsEnd, ExceptionDispatchInfo? Error) Take(IEnumerator<SolutionMapping> rows, List<SolutionMapping> some, int most)
    {
        some.Clear();
        try
        {
            while (some.Count < most)
            {
                if (!rows.MoveNext())
                {
                    return (true, null);
                }

                some.Add(rows.Current);
            }

            return (false, null);
        }
        catch (Exception error)
        {
            return (true, ExceptionDispatchInfo.Capture(error));
        }
    }
}
