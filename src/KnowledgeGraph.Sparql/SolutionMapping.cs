using System.Collections.Immutable;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql;

/// <summary>
/// One solution of a SELECT query (SPARQL 1.1, section 18.1.8): a term, or nothing, for each variable. Immutable and safe to share
/// between threads; it stays valid after the sequence that gave it is disposed.
/// </summary>
/// <example>
/// <code>
/// foreach (SolutionMapping row in engine.Select(query, source))
/// {
///     Console.WriteLine(row["name"]);
/// }
/// </code>
/// </example>
public sealed class SolutionMapping
{
    private readonly SolutionVariables _variables;
    private readonly Term?[] _terms;

    internal SolutionMapping(SolutionVariables variables, Term?[] terms)
    {
        (_variables, _terms) = (variables, terms);
    }

    /// <summary>The number of variables, bound or not.</summary>
    public int Count => _terms.Length;

    /// <summary>The variables in the order of the query, without <c>?</c>.</summary>
    public ImmutableArray<string> Variables => _variables.Names;

    /// <summary>The term of the variable at a place, or null where it is unbound.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Term? this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _terms.Length);
            return _terms[index];
        }
    }

    /// <summary>The term of a variable (without <c>?</c>), or null where it is unbound.</summary>
    /// <exception cref="KeyNotFoundException">The query has no such variable.</exception>
    public Term? this[string variable] => _variables.IndexOf(variable) is var index and >= 0
        ? _terms[index]
        : throw new KeyNotFoundException($"The query gives no variable ?{variable}; it gives {_variables}.");

    /// <summary>The term of a variable as text: a literal's lexical form, an IRI, a blank node's label; null where it is unbound.</summary>
    /// <exception cref="KeyNotFoundException">The query has no such variable.</exception>
    public string? GetString(string variable) => this[variable] switch
    {
        null => null,
        Iri iri => iri.Value,
        Literal literal => literal.LexicalForm,
        BlankNode node => node.Label,
        var other => other.ToString(),
    };

    /// <summary>Variables and terms of this row, the unbound left out, for messages.</summary>
    public override string ToString() =>
        "{ " + string.Join(", ", Enumerable.Range(0, Count).Where(i => _terms[i] is not null).Select(i => $"?{_variables.Names[i]} = {_terms[i]}")) + " }";
}
