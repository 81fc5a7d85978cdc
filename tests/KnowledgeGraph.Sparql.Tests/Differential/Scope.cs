using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning;

namespace KnowledgeGraph.Sparql.Tests.Differential;

/// <summary>
/// Makes a random query one that the rules of scope allow (section 19.8, notes 10 to 13): a name that BIND or AS may not take
/// becomes a new one, a grouped SELECT shows its keys only. Blank nodes get labels that no other block has.
/// </summary>
/// <param name="prefix">Begins new names.</param>
internal sealed class Scope(string prefix)
{
    private int _next;

    public static WrittenSelect Repair(WrittenSelect select) => new Scope("n").Select(select);

    public static Written Repair(Written element, string prefix) => new Scope(prefix).Element(element, []);

    public static Expression Repair(Expression expression, string prefix) => new Scope(prefix).Expression(expression);

    public static ImmutableArray<Variable> Projected(WrittenSelect select) => select.Items is { } items
        ? [.. items.Select(i => i.Variable).Distinct()]
        : [.. Of(select.Where).Concat(select.Data?.Variables.Select(v => v.Name) ?? []).Where(v => !v.StartsWith('.')).Distinct().Select(v => new Variable(v))];

    /// <summary>The variables in scope after an element (section 18.2.1).</summary>
    public static IEnumerable<string> Of(Written element) => element switch
    {
        WrittenTriples triples => triples.Patterns.SelectMany(AlgebraVariables.InScope),
        WrittenOptional optional => Of(optional.Group),
        WrittenUnion union => union.Branches.SelectMany(Of),
        WrittenGraph graph => [.. AlgebraVariables.Of(graph.Name), .. Of(graph.Group)],
        WrittenBind bind => [bind.Variable.Name],
        WrittenValues values => values.Data.Variables.Select(v => v.Name),
        WrittenGroup group => group.Elements.SelectMany(Of),
        WrittenSelect select => Projected(select).Select(v => v.Name),
        _ => [],
    };

    private WrittenGroup Group(WrittenGroup group)
    {
        var scope = new HashSet<string>();
        var elements = ImmutableArray.CreateBuilder<Written>();
        foreach (var element in group.Elements)
        {
            var repaired = Element(element, scope);
            elements.Add(repaired);
            scope.UnionWith(Of(repaired));
        }

        return new WrittenGroup(elements.ToImmutable());
    }

    private Written Element(Written element, HashSet<string> scope) => element switch
    {
        WrittenTriples triples => Labelled(triples, Next()),
        WrittenFilter filter => new WrittenFilter(Expression(filter.Condition)),
        WrittenOptional optional => new WrittenOptional(Group(optional.Group)),
        WrittenUnion union => new WrittenUnion([.. union.Branches.Select(Group)]),
        WrittenMinus minus => new WrittenMinus(Group(minus.Group)),
        WrittenGraph graph => graph with { Group = Group(graph.Group) },
        WrittenBind bind => new WrittenBind(Expression(bind.Expression), New(bind.Variable, scope)),
        WrittenGroup group => Group(group),
        WrittenSelect select => Select(select),
        _ => element,
    };

    private WrittenSelect Select(WrittenSelect select)
    {
        var where = Group(select.Where);
        var scope = Of(where).ToHashSet();
        var keys = ImmutableArray.CreateBuilder<WrittenItem>();
        foreach (var key in select.GroupBy)
        {
            keys.Add(key.Expression is null ? key : new WrittenItem(Expression(key.Expression), New(key.Variable, [.. scope, .. keys.Select(k => k.Variable.Name)])));
        }

        var grouped = keys.Count > 0 || (select.Items ?? []).Any(i => i.Expression is not null && HasAggregate(i.Expression));
        var taken = new HashSet<string>([.. scope, .. keys.Select(k => k.Variable.Name), .. select.Data?.Variables.Select(v => v.Name) ?? []]);
        return select with
        {
            Where = where,
            GroupBy = keys.ToImmutable(),
            Items = Items(select, grouped ? [.. keys.Select(k => k.Variable)] : null, taken),
            Having = grouped ? [.. select.Having.Select(Expression)] : [],
            OrderBy = [.. select.OrderBy.Select(c => c with { Expression = Expression(c.Expression) })
                .Where(c => !grouped || HasAggregate(c.Expression) || (c.Expression is VariableExpression v && keys.Any(k => k.Variable == v.Variable)))
                .Where(c => grouped || !HasAggregate(c.Expression))],
        };
    }

    private ImmutableArray<WrittenItem>? Items(WrittenSelect select, HashSet<Variable>? keys, HashSet<string> taken)
    {
        if (select.Items is null && keys is null)
        {
            return null;
        }

        var items = ImmutableArray.CreateBuilder<WrittenItem>();
        foreach (var item in select.Items ?? [])
        {
            if (item.Expression is null && (keys is null || keys.Contains(item.Variable)))
            {
                items.Add(item);
                taken.Add(item.Variable.Name);
            }
            else if (item.Expression is not null && HasAggregate(item.Expression) == keys is not null)
            {
                items.Add(new WrittenItem(Expression(item.Expression), New(item.Variable, taken)));
                taken.Add(items[^1].Variable.Name);
            }
        }

        return items.Count > 0 ? items.ToImmutable() : [new WrittenItem(null, keys is null ? new Variable("x") : keys.FirstOrDefault(new Variable("x")))];
    }

    private Expression Expression(Expression expression) => new ExistsRepair(this).Rewrite(expression);

    private static bool HasAggregate(Expression expression) => expression is AggregateExpression
        || (expression is not (WrittenExists or TermExpression or VariableExpression) && ExpressionTree.Operands(expression).Any(HasAggregate));

    private Variable New(Variable wanted, HashSet<string> taken) => taken.Contains(wanted.Name) ? new Variable(Next()) : wanted;

    private string Next() => prefix + (_next++).ToString(CultureInfo.InvariantCulture);

    private static WrittenTriples Labelled(WrittenTriples triples, string block) => new([.. triples.Patterns.Select(pattern => pattern switch
    {
        Bgp bgp => (AlgebraNode)new Bgp([.. bgp.Triples.Select(t => Labelled(t, block))]),
        PathPattern path => path with { Subject = Labelled(path.Subject, block), Object = Labelled(path.Object, block) },
        _ => pattern,
    })]);

    private static TriplePattern Labelled(TriplePattern t, string block) => new(Labelled(t.Subject, block), t.Predicate, Labelled(t.Object, block));

    private static PatternTerm Labelled(PatternTerm term, string block) => term switch
    {
        VariablePattern { Variable: { IsHidden: true } variable } => new VariablePattern(new Variable(variable.Name + block)),
        TripleTermPattern quoted => new TripleTermPattern(Labelled(quoted.Triple, block)),
        _ => term,
    };

    private sealed class ExistsRepair(Scope scope) : AlgebraRewriter
    {
        public override Expression Rewrite(Expression expression) => expression switch
        {
            WrittenExists exists => exists with { Group = scope.Group(exists.Group) },
            _ => RewriteOperands(expression),
        };
    }
}
