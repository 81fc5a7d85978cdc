using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql;

/// <summary>
/// A solution does not become a value of the type that was asked for. Either the type and the query do not fit, which is found before the
/// query runs (<see cref="Row"/> is 0), or a term of a row does not.
/// </summary>
/// <example>
/// <code>
/// catch (SparqlRowException error)
/// {
///     Console.WriteLine($"?{error.Variable} in row {error.Row}: {error.Term} is no {error.Wanted.Name}");
/// }
/// </code>
/// </example>
public sealed class SparqlRowException : Exception
{
    internal SparqlRowException(string message, Type wanted, string? variable = null, long row = 0, Term? term = null)
        : base(message) => (Wanted, Variable, Row, Term) = (wanted, variable, row, term);

    /// <summary>The type that the term, or the row, was to become.</summary>
    public Type Wanted { get; }

    /// <summary>The variable that is missing or does not fit, without <c>?</c>; null if no single one is to blame.</summary>
    public string? Variable { get; }

    /// <summary>The number of the row, from 1; 0 if the query was not run.</summary>
    public long Row { get; }

    /// <summary>The term that does not fit; null if the variable is unbound or the query was not run.</summary>
    public Term? Term { get; }
}
