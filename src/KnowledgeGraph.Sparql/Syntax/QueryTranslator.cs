using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax.Tree;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>Queries and subqueries to algebra: grouping, HAVING, VALUES, SELECT expressions and modifiers (sections 18.2.4 and 18.2.5).</summary>
internal sealed class QueryTranslator
{
    private readonly ScopeRules _rules;
    private readonly GroupTranslator _groups;

    private QueryTranslator(SourceText source)
    {
        _rules = new ScopeRules(source);
        _groups = new GroupTranslator(select => TranslateSelect(select, isSelect: true));
    }

    /// <summary>Checks the rules of scope and translates.</summary>
    /// <exception cref="SparqlSyntaxException">A rule is broken, or the algebra nests too deep.</exception>
    public static Query Translate(QuerySyntax syntax, SourceText source)
    {
        var (pattern, scope) = Translate(syntax.Body, syntax.Form == SparqlQueryForm.Select, source);
        return syntax.Form switch
        {
            SparqlQueryForm.Select => new SelectQuery(syntax.Base, syntax.From, syntax.FromNamed, pattern, scope.Projected),
            SparqlQueryForm.Ask => new AskQuery(syntax.Base, syntax.From, syntax.FromNamed, pattern),
            SparqlQueryForm.Construct => new ConstructQuery(syntax.Base, syntax.From, syntax.FromNamed, pattern, syntax.Template),
            _ => new DescribeQuery(syntax.Base, syntax.From, syntax.FromNamed, pattern, Resources(syntax, scope)),
        };
    }

    /// <summary>The pattern of an update operation.</summary>
    /// <exception cref="SparqlSyntaxException">A rule is broken, or the algebra nests too deep.</exception>
    public static AlgebraNode TranslatePattern(SelectSyntax body, SourceText source) => Translate(body, isSelect: false, source).Pattern;

    private static (AlgebraNode Pattern, SelectScope Scope) Translate(SelectSyntax body, bool isSelect, SourceText source)
    {
        var translator = new QueryTranslator(source);
        var scope = translator._rules.Check(body);
        var pattern = translator.TranslateSelect(body, isSelect);
        return AlgebraDepth.IsWithinLimit(pattern)
            ? (pattern, scope)
            : throw source.Error(SyntaxCode.Limit, $"the query's algebra nests deeper than {AlgebraDepth.Most} operators", body.Start, body.Start);
    }

    private static ImmutableArray<PatternTerm> Resources(QuerySyntax syntax, SelectScope scope) =>
        syntax.Resources.IsEmpty ? [.. scope.Projected.Select(static variable => new VariablePattern(variable))] : syntax.Resources;

    private AlgebraNode TranslateSelect(SelectSyntax select, bool isSelect)
    {
        var scope = _rules.ScopeOf(select);
        var pattern = _groups.Translate(select.Where);
        var aggregates = scope.IsGrouped ? new AggregateTranslator(select, scope, _groups.Expressions) : null;
        AlgebraRewriter expressions = aggregates is null ? _groups.Expressions : aggregates;

        // All three rewrites come before the group is made: they collect its aggregates.
        var having = select.Modifier.Having.Select(expressions.Rewrite).ToList();
        var items = select.Items.Where(static item => item.Expression is not null)
            .Select(item => (item.Variable, Expression: expressions.Rewrite(item.Expression!))).ToList();
        var order = select.Modifier.OrderBy
            .Select(condition => condition with { Expression = expressions.Rewrite(condition.Expression) }).ToImmutableArray();

        pattern = aggregates?.Group(pattern) ?? pattern;
        pattern = having.Count == 0 ? pattern : new Filter(Balance.Tree(having, static (left, right) => new And(left, right)), pattern);
        pattern = select.Data is null ? pattern : GroupTranslator.Joined(pattern, select.Data);
        foreach (var (variable, expression) in items)
        {
            pattern = new Extend(pattern, variable, expression);
        }

        pattern = order.IsEmpty ? pattern : new OrderBy(pattern, order);
        pattern = isSelect ? new Project(pattern, scope.Projected) : pattern;
        pattern = select.Distinct ? new Distinct(pattern) : select.Reduced ? new Reduced(pattern) : pattern;
        var (offset, limit) = (select.Modifier.Offset, select.Modifier.Limit);
        return offset == 0 && limit is null ? pattern : new Slice(pattern, offset, limit);
    }
}
