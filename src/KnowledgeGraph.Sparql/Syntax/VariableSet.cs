using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>Variables in the order in which they first appear; hidden ones are left out.</summary>
internal sealed class VariableSet
{
    private readonly List<Variable> _order = [];
    private readonly HashSet<Variable> _members = [];

    public void Add(Variable variable)
    {
        if (!variable.IsHidden && _members.Add(variable))
        {
            _order.Add(variable);
        }
    }

    public void Add(PatternTerm? term)
    {
        switch (term)
        {
            case VariablePattern { Variable: var variable }:
                Add(variable);
                break;
            case TripleTermPattern { Triple: var triple }:
                Add(triple.Subject);
                Add(triple.Predicate);
                Add(triple.Object);
                break;
        }
    }

    public void AddRange(IEnumerable<Variable> variables)
    {
        foreach (var variable in variables)
        {
            Add(variable);
        }
    }

    public void AddRange(VariableSet other)
    {
        foreach (var variable in other._order)
        {
            Add(variable);
        }
    }

    public int Count => _order.Count;

    /// <summary>The names without <c>?</c>, in their order.</summary>
    public IEnumerable<string> Names => _order.Select(static variable => variable.Name);

    public bool Contains(Variable variable) => _members.Contains(variable);

    public ImmutableArray<Variable> ToImmutable() => [.. _order];
}
