using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax.Tree;

namespace KnowledgeGraph.Sparql.Syntax.Warnings;

/// <summary>
/// Groups whose patterns fall apart: no chain of shared variables, filters, BIND or described resources leads from the one to the other, so
/// that their solutions are multiplied. Patterns that give one row at most (VALUES of one row, a lone aggregate) do no harm.
/// </summary>
internal sealed class ProductWarnings(GroupScopes scopes, WarningList warnings)
{
    private const string Given = ".given";

    /// <summary>The groups directly in an element that is neither OPTIONAL nor a subquery.</summary>
    public static IEnumerable<GroupGraphPattern> GroupsOf(GroupElement element) => element switch
    {
        GroupOrUnionElement union => union.Branches,
        GraphElement graph => [graph.Group],
        ServiceElement service => [service.Group],
        MinusElement minus => [minus.Group],
        _ => [],
    };

    public void Check(GroupGraphPattern group, ImmutableArray<VariableSet> given)
    {
        var parts = Parts(group);
        if (parts.Count < 2)
        {
            return;
        }

        var links = new Links();
        foreach (var (keys, _, _) in parts)
        {
            links.Join(keys.Select(key => given.Any(set => set.Contains(new Variable(key))) ? Given : key));
        }

        foreach (var mentioned in Conditions(group))
        {
            links.Join(mentioned);
        }

        var first = links.Find(KeyOf(parts[0]));
        var apart = parts.Find(part => links.Find(KeyOf(part)) != first);
        if (apart.Keys is not null)
        {
            const string Message = "this shares no variable with the patterns beside it, nor does a FILTER link them: every solution of the one goes with every one of the other";
            if (apart.Named is null)
            {
                warnings.Add(WarningCode.Product, Message, apart.Start, apart.Start);
            }
            else
            {
                warnings.AddAt(WarningCode.Product, Message, apart.Named, apart.Start);
            }
        }

        string KeyOf((List<string> Keys, Variable? Named, int Start) part) =>
            given.Any(set => set.Contains(new Variable(part.Keys[0]))) ? Given : part.Keys[0];
    }

    /// <summary>What gives rows: for each its variables (and the resources that it describes), and where it stands.</summary>
    private List<(List<string> Keys, Variable? Named, int Start)> Parts(GroupGraphPattern group)
    {
        var parts = new List<(List<string>, Variable?, int)>();
        var subjects = group.Elements.OfType<TriplesBlock>().SelectMany(static block => block.Triples)
            .Select(static triple => triple.Subject).OfType<TermPattern>().Select(static pattern => pattern.Term).ToHashSet();
        foreach (var element in group.Elements)
        {
            if (element is TriplesBlock block)
            {
                parts.AddRange(block.Triples.Select(triple => Part(triple, subjects, block.Start)).Where(static part => part.Keys.Count > 0));
            }
            else if (GivesRows(element) && scopes.Of(element) is { Count: > 0 } variables)
            {
                var keys = variables.Names.ToList();
                if (element is OptionalElement optional)
                {
                    keys.AddRange(optional.Group.Elements.OfType<FilterElement>().SelectMany(filter => Mentioned(filter.Condition)));
                }

                parts.Add((keys, new Variable(keys[0]), element.Start));
            }
        }

        return parts;
    }

    private static (List<string> Keys, Variable? Named, int Start) Part(PathTriple triple, HashSet<Term> subjects, int start)
    {
        var variables = new HashSet<Variable>();
        foreach (var term in (ReadOnlySpan<PatternTerm?>)[triple.Subject, triple.Verb, triple.Object])
        {
            if (term is not null)
            {
                PatternTerms.AddVariables(term, variables);
            }
        }

        var keys = variables.Select(static variable => variable.Name).ToList();
        if (keys.Count > 0)
        {
            // "<a> :p ?x ; :q ?y" tells of one thing, and is a product of few by few.
            keys.AddRange(new[] { triple.Subject, triple.Object }.OfType<TermPattern>().Where(pattern => subjects.Contains(pattern.Term))
                .Select(static pattern => " " + pattern.Term));
        }

        return (keys, variables.FirstOrDefault(static variable => !variable.IsHidden), start);
    }

    private static bool GivesRows(GroupElement element) => element switch
    {
        FilterElement or MinusElement or BindElement => false,
        ValuesElement values => values.Data.Rows.Length > 1,
        GroupOrUnionElement { Branches: [{ Elements: var elements }] } => elements.Any(GivesRows),
        SubSelectElement { Select: var select } => select.Modifier.Limit is not (0 or 1) && !IsOneGroup(select),
        _ => true,
    };

    private static bool IsOneGroup(SelectSyntax select) =>
        select.Modifier.GroupBy.IsEmpty
        && select.Items.Any(static item => item.Expression is { } expression && ExpressionWalk.All(expression).Any(static part => part is AggregateExpression));

    /// <summary>The variables of each FILTER and BIND: all of one are linked.</summary>
    private IEnumerable<IEnumerable<string>> Conditions(GroupGraphPattern group)
    {
        foreach (var element in group.Elements)
        {
            switch (element)
            {
                case FilterElement filter:
                    yield return Mentioned(filter.Condition);
                    break;
                case BindElement bind:
                    yield return Mentioned(bind.Expression).Append(bind.Variable.Name);
                    break;
            }
        }
    }

    private IEnumerable<string> Mentioned(Expression expression)
    {
        foreach (var part in ExpressionWalk.All(expression))
        {
            if (part is VariableExpression { Variable: var variable })
            {
                yield return variable.Name;
            }
            else if (part is ExistsGroup exists)
            {
                foreach (var name in scopes.Of(exists.Group).Names)
                {
                    yield return name;
                }

                foreach (var name in exists.Group.Elements.OfType<FilterElement>().SelectMany(filter => Mentioned(filter.Condition)))
                {
                    yield return name;
                }
            }
        }
    }

    /// <summary>Which names hang together: a forest in which each name points to one that it hangs together with.</summary>
    private sealed class Links
    {
        private readonly Dictionary<string, string> _up = new(StringComparer.Ordinal);

        public void Join(IEnumerable<string> names)
        {
            string? first = null;
            foreach (var name in names)
            {
                var root = Find(name);
                first ??= root;
                if (root != first)
                {
                    _up[root] = first;
                }
            }
        }

        public string Find(string name)
        {
            while (_up.TryGetValue(name, out var up))
            {
                if (_up.TryGetValue(up, out var above))
                {
                    _up[name] = above;
                }

                name = up;
            }

            return name;
        }
    }
}
