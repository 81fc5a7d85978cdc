using System.Collections;
using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql;

/// <summary>
/// The solutions of a SELECT query, computed while they are read. It holds a snapshot of the source: dispose it. Each
/// enumeration runs the query again over that same snapshot and gives the same rows in the same order. For one thread at a time.
/// </summary>
/// <example>
/// <code>
/// using SolutionSequence rows = SparqlEngine.Default.Select(query, source);
/// Console.WriteLine(string.Join(" ", rows.Variables));
/// foreach (SolutionMapping row in rows) { ... }
/// </code>
/// </example>
public sealed class SolutionSequence : IEnumerable<SolutionMapping>, IDisposable
{
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
        var run = _first ?? _start();
        _first = null;
        return Rows(run).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Gives the snapshot back.</summary>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _snapshot.Dispose();
        }
    }

    private IEnumerable<SolutionMapping> Rows(QueryRun run)
    {
        foreach (var terms in run.Rows(_variables.Names))
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            yield return new SolutionMapping(_variables, terms);
        }
    }
}
