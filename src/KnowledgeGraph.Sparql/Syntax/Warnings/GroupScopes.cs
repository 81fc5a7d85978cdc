using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax.Tree;

namespace KnowledgeGraph.Sparql.Syntax.Warnings;

/// <summary>The variables in scope of groups and their elements (SPARQL 1.1, section 18.2.1), each found once.</summary>
internal sealed class GroupScopes
{
    private readonly Dictionary<object, VariableSet> _known = new(ReferenceEqualityComparer.Instance);

    public VariableSet Of(GroupGraphPattern group)
    {
        if (!_known.TryGetValue(group, out var scope))
        {
            scope = new VariableSet();
            foreach (var element in group.Elements)
            {
                Add(element, scope);
            }

            _known.Add(group, scope);
        }

        return scope;
    }

    public VariableSet Of(GroupElement element)
    {
        if (!_known.TryGetValue(element, out var scope))
        {
            scope = new VariableSet();
            Add(element, scope);
            _known.Add(element, scope);
        }

        return scope;
    }

    /// <summary>What a SELECT gives to the pattern around it.</summary>
    private VariableSet Of(SelectSyntax select)
    {
        var given = new VariableSet();
        if (select.Star)
        {
            given.AddRange(Of(select.Where));
            given.AddRange(select.Data?.Variables ?? []);
        }

        given.AddRange(select.Items.Select(static item => item.Variable));
        return given;
    }

    private void Add(GroupElement element, VariableSet scope)
    {
        switch (element)
        {
            case TriplesBlock block:
                foreach (var triple in block.Triples)
                {
                    scope.Add(triple.Subject);
                    scope.Add(triple.Verb);
                    scope.Add(triple.Object);
                }

                break;
            case OptionalElement optional:
                scope.AddRange(Of(optional.Group));
                break;
            case GroupOrUnionElement union:
                foreach (var branch in union.Branches)
                {
                    scope.AddRange(Of(branch));
                }

                break;
            case GraphElement graph:
                scope.Add(graph.Name);
                scope.AddRange(Of(graph.Group));
                break;
            case ServiceElement service:
                scope.Add(service.Endpoint);
                scope.AddRange(Of(service.Group));
                break;
            case BindElement bind:
                scope.Add(bind.Variable);
                break;
            case ValuesElement values:
                scope.AddRange(values.Data.Variables);
                break;
            case SubSelectElement subSelect:
                scope.AddRange(Of(subSelect.Select));
                break;
        }
    }
}
