using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax.Tree;

namespace KnowledgeGraph.Sparql.Syntax.Warnings;

/// <summary>
/// Variables that are used where they can have no value. A group sees its own variables, the condition of OPTIONAL also those before
/// it, and what stands in EXISTS those of the solution around it (SPARQL 1.1, sections 18.2.2 and 18.6). Each variable is told once.
/// </summary>
internal sealed class ScopeWarnings(GroupScopes scopes, VariableSet parameters, WarningList warnings)
{
    private readonly VariableSet _boundSomewhere = new();
    private readonly List<(Variable Variable, string Use, int Start, ImmutableArray<VariableSet> Visible)> _unbound = [];
    private readonly ProductWarnings _products = new(scopes, warnings);

    public void Check(QuerySyntax query)
    {
        var visible = Select(query.Body, [parameters]);
        foreach (var resource in query.Resources.OfType<VariablePattern>())
        {
            Use(resource.Variable, "described", query.Body.Start, visible);
        }

        foreach (var triple in query.Template)
        {
            Template(triple.Subject, triple.Predicate, triple.Object, query.Body.Start, visible);
        }
    }

    public void Check(ModifySyntax modify)
    {
        var visible = Select(modify.Body, [parameters]);
        foreach (var block in modify.Templates)
        {
            if (block.Graph is VariablePattern graph)
            {
                Use(graph.Variable, "in the template", block.Start, visible);
            }

            foreach (var triple in block.Triples)
            {
                Template(triple.Subject, triple.Verb!, triple.Object, block.Start, visible);
            }
        }
    }

    /// <summary>Writes what was found, when all that binds is known.</summary>
    public void Report()
    {
        var told = new HashSet<Variable>();
        foreach (var (variable, use, start, visible) in _unbound)
        {
            if (!told.Add(variable))
            {
                continue;
            }

            if (_boundSomewhere.Contains(variable))
            {
                warnings.AddAt(
                    WarningCode.OutOfScope,
                    $"{variable}, {use} here, has no value: what binds it is out of scope (a group sees what is in it, a subquery gives what it selects)",
                    variable,
                    start);
            }
            else
            {
                var near = visible.SelectMany(static set => set.Names).Where(name => name != variable.Name);
                var meant = NearestWord.Find(variable.Name, near) is { } name ? $"; did you mean ?{name}?" : string.Empty;
                warnings.AddAt(WarningCode.NeverBound, $"{variable}, {use} here, has no value: nothing binds it" + meant, variable, start);
            }
        }
    }

    private void Template(PatternTerm subject, PatternTerm predicate, PatternTerm node, int start, ImmutableArray<VariableSet> visible)
    {
        var used = new VariableSet();
        used.Add(subject);
        used.Add(predicate);
        used.Add(node);
        foreach (var variable in used.ToImmutable())
        {
            Use(variable, "in the template", start, visible);
        }
    }

    /// <summary>Checks a SELECT; gives the sets of variables that what stands around its pattern sees.</summary>
    /// <param name="select">The SELECT.</param>
    /// <param name="given">What has a value from outside: parameters, and inside EXISTS the solution's variables.</param>
    private ImmutableArray<VariableSet> Select(SelectSyntax select, ImmutableArray<VariableSet> given)
    {
        Group(select.Where, given, null);
        var own = new VariableSet();
        var visible = given.Add(scopes.Of(select.Where)).Add(own);
        var modifier = select.Modifier;
        own.AddRange(select.Data?.Variables ?? []);
        foreach (var condition in modifier.GroupBy)
        {
            Expression(condition.Expression, "in GROUP BY", condition.Start, visible);
            own.AddRange(condition is { Name: { } name, Expression: not VariableExpression } ? [name] : []);
        }

        foreach (var item in select.Items)
        {
            if (item.Expression is null)
            {
                Use(item.Variable, "selected", item.Start, visible);
            }
            else
            {
                Expression(item.Expression, "used", item.Start, visible);
                own.Add(item.Variable);
            }
        }

        foreach (var condition in modifier.Having)
        {
            Expression(condition, "in HAVING", modifier.Start, visible);
        }

        foreach (var condition in modifier.OrderBy)
        {
            Expression(condition.Expression, "in ORDER BY", modifier.Start, visible);
        }

        return visible;
    }

    /// <param name="group">The group.</param>
    /// <param name="given">What has a value from outside in all that is in the group.</param>
    /// <param name="left">Of OPTIONAL: what stands before it, which the group's own filters see too.</param>
    private void Group(GroupGraphPattern group, ImmutableArray<VariableSet> given, VariableSet? left)
    {
        var before = new VariableSet();
        var inFilter = given.Add(scopes.Of(group));
        inFilter = left is null ? inFilter : inFilter.Add(left);
        foreach (var element in group.Elements)
        {
            switch (element)
            {
                case FilterElement filter:
                    Expression(filter.Condition, "in FILTER", filter.Start, inFilter);
                    break;
                case BindElement bind:
                    Expression(bind.Expression, "in BIND", bind.Start, given.Add(before));
                    break;
                case OptionalElement optional:
                    Group(optional.Group, given, before);
                    break;
                case SubSelectElement subSelect:
                    SubSelect(subSelect.Select, given);
                    break;
                default:
                    foreach (var inner in ProductWarnings.GroupsOf(element))
                    {
                        Group(inner, given, null);
                    }

                    break;
            }

            before.AddRange(scopes.Of(element));
        }

        _boundSomewhere.AddRange(before);
        _products.Check(group, given);
    }

    private void SubSelect(SelectSyntax select, ImmutableArray<VariableSet> given)
    {
        Select(select, given);
        if (select.Modifier is { OrderBy.IsEmpty: false, Offset: 0, Limit: null } modifier)
        {
            warnings.Add(
                WarningCode.UselessOrder, "ORDER BY of a subquery without LIMIT or OFFSET has no effect: solutions between operators have no order", modifier.Start, modifier.Start + "ORDER".Length);
        }
    }

    private void Expression(Expression expression, string use, int start, ImmutableArray<VariableSet> visible)
    {
        foreach (var part in ExpressionWalk.All(expression))
        {
            switch (part)
            {
                case VariableExpression { Variable: var variable }:
                    Use(variable, use, start, visible);
                    break;
                case ExistsGroup exists:
                    Group(exists.Group, visible, null);
                    break;
                case AggregateExpression { Aggregation.Argument: { } argument }:
                    Expression(argument, use, start, visible);
                    break;
            }
        }
    }

    private void Use(Variable variable, string use, int start, ImmutableArray<VariableSet> visible)
    {
        foreach (var set in visible)
        {
            if (set.Contains(variable))
            {
                return;
            }
        }

        if (!variable.IsHidden)
        {
            _unbound.Add((variable, use, start, visible));
        }
    }
}
