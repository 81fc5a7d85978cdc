using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax.Tree;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>
/// The rules that the grammar cannot say (SPARQL 1.1, sections 18.2.1 and 19.8, notes 10 to 14): which variables are in
/// scope, BIND and AS only for new ones, what a grouped SELECT may project. It also finds what each <c>*</c> stands for.
/// </summary>
internal sealed class ScopeRules(SourceText source)
{
    private readonly Dictionary<SelectSyntax, SelectScope> _selects = new(ReferenceEqualityComparer.Instance);

    /// <summary>What was found about a SELECT that was checked.</summary>
    public SelectScope ScopeOf(SelectSyntax select) => _selects[select];

    public SelectScope Check(SelectSyntax select)
    {
        var scope = Check(select.Where);
        var modifier = select.Modifier;
        CheckAll(select.Items.Select(static item => item.Expression).OfType<Expression>());
        CheckAll(modifier.GroupBy.Select(static condition => condition.Expression));
        CheckAll(modifier.Having);
        CheckAll(modifier.OrderBy.Select(static condition => condition.Expression));
        var isGrouped = !modifier.GroupBy.IsEmpty || !modifier.Having.IsEmpty || HasAggregate(select);
        var keys = GroupKeys(modifier, scope);
        var visible = isGrouped ? keys : scope;
        visible.AddRange(select.Data?.Variables ?? []);
        var inWhere = scope.ToImmutable();
        var projected = select.Star ? Star(select, isGrouped, visible) : Items(select, isGrouped, visible);
        var result = new SelectScope(projected, isGrouped, inWhere);
        _selects[select] = result;
        return result;
    }

    private ImmutableArray<Variable> Star(SelectSyntax select, bool isGrouped, VariableSet visible) =>
        isGrouped && source.Text.AsSpan(select.Start).StartsWith("SELECT", StringComparison.OrdinalIgnoreCase)
            ? throw source.Error(SyntaxCode.Grouping, "SELECT * cannot be grouped: name the variables", select.Start, select.Start + 6)
            : visible.ToImmutable();

    private ImmutableArray<Variable> Items(SelectSyntax select, bool isGrouped, VariableSet visible)
    {
        var projected = new VariableSet();
        foreach (var item in select.Items)
        {
            if (item.Expression is null)
            {
                RequireGrouped(item.Variable, isGrouped, visible, item);
            }
            else
            {
                foreach (var variable in isGrouped ? FreeVariables(item.Expression) : [])
                {
                    RequireGrouped(variable, isGrouped, visible, item);
                }

                if (visible.Contains(item.Variable) || projected.Contains(item.Variable))
                {
                    throw source.Error(SyntaxCode.VariableScope, $"{item.Variable} already has a value here: AS needs a new variable", item.Start, item.End);
                }

                visible.Add(item.Variable);
            }

            projected.Add(item.Variable);
        }

        return projected.ToImmutable();
    }

    private void RequireGrouped(Variable variable, bool isGrouped, VariableSet visible, SelectItem item)
    {
        if (isGrouped && !visible.Contains(variable))
        {
            throw source.Error(
                SyntaxCode.Grouping, $"{variable} is neither in GROUP BY nor inside an aggregate", item.Start, item.End);
        }
    }

    private VariableSet GroupKeys(SolutionModifier modifier, VariableSet scope)
    {
        var keys = new VariableSet();
        foreach (var condition in modifier.GroupBy)
        {
            if (condition.Name is not { } name)
            {
                continue;
            }

            var isPlain = condition.Expression is VariableExpression { Variable: var variable } && variable == name
                && source.Text[condition.Start] != '(';
            if (!isPlain && (scope.Contains(name) || keys.Contains(name)))
            {
                throw source.Error(SyntaxCode.VariableScope, $"{name} already has a value here: AS needs a new variable", condition.Start, condition.End);
            }

            keys.Add(name);
        }

        return keys;
    }

    private static bool HasAggregate(SelectSyntax select) =>
        select.Items.Select(static item => item.Expression).OfType<Expression>()
            .Concat(select.Modifier.OrderBy.Select(static condition => condition.Expression))
            .SelectMany(ExpressionWalk.All)
            .Any(static expression => expression is AggregateExpression);

    /// <summary>Variables outside aggregates and EXISTS.</summary>
    private static IEnumerable<Variable> FreeVariables(Expression expression) =>
        ExpressionWalk.All(expression).OfType<VariableExpression>().Select(static variable => variable.Variable);

    /// <summary>The variables in scope after a group.</summary>
    private VariableSet Check(GroupGraphPattern group)
    {
        var scope = new VariableSet();
        foreach (var element in group.Elements)
        {
            Add(element, scope);
        }

        return scope;
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
                scope.AddRange(Check(optional.Group).ToImmutable());
                break;
            case GroupOrUnionElement union:
                foreach (var branch in union.Branches)
                {
                    scope.AddRange(Check(branch).ToImmutable());
                }

                break;
            case GraphElement graph:
                scope.Add(graph.Name);
                scope.AddRange(Check(graph.Group).ToImmutable());
                break;
            case ServiceElement service:
                scope.Add(service.Endpoint);
                scope.AddRange(Check(service.Group).ToImmutable());
                break;
            case MinusElement minus:
                Check(minus.Group);
                break;
            case FilterElement filter:
                Check(filter.Condition);
                break;
            case BindElement bind:
                AddBind(bind, scope);
                break;
            case ValuesElement values:
                scope.AddRange(values.Data.Variables);
                break;
            case SubSelectElement subSelect:
                scope.AddRange(Check(subSelect.Select).Projected);
                break;
        }
    }

    private void AddBind(BindElement bind, VariableSet scope)
    {
        Check(bind.Expression);
        if (scope.Contains(bind.Variable))
        {
            throw source.Error(
                SyntaxCode.VariableScope, $"{bind.Variable} already has a value in this group: BIND needs a new variable", bind.Start, bind.End);
        }

        scope.Add(bind.Variable);
    }

    private void CheckAll(IEnumerable<Expression> expressions)
    {
        foreach (var expression in expressions)
        {
            Check(expression);
        }
    }

    /// <summary>Patterns inside EXISTS keep the same rules.</summary>
    private void Check(Expression expression)
    {
        foreach (var part in ExpressionWalk.All(expression))
        {
            if (part is ExistsGroup exists)
            {
                Check(exists.Group);
            }
            else if (part is AggregateExpression { Aggregation.Argument: { } argument })
            {
                Check(argument);
            }
        }
    }
}

/// <summary>What the rules found about one SELECT: its columns, whether it is grouped, what its pattern can bind.</summary>
internal sealed record SelectScope(ImmutableArray<Variable> Projected, bool IsGrouped, ImmutableArray<Variable> InWhere);
