using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax.Tree;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>Group graph patterns to algebra (SPARQL 1.1, sections 18.2.2.2 to 18.2.2.8).</summary>
internal sealed class GroupTranslator
{
    private readonly Func<SelectSyntax, AlgebraNode> _translateSelect;
    private readonly PathTranslator _paths = new();

    /// <param name="translateSelect">Translates a subquery.</param>
    public GroupTranslator(Func<SelectSyntax, AlgebraNode> translateSelect)
    {
        _translateSelect = translateSelect;
        Expressions = new ExpressionTranslator(this);
    }

    public ExpressionTranslator Expressions { get; }

    public AlgebraNode Translate(GroupGraphPattern group)
    {
        var (pattern, condition) = TranslateParts(group);
        return condition is null ? pattern : new Filter(condition, pattern);
    }

    /// <summary>
    /// The pattern and its filters apart: OPTIONAL takes the filters of its own group as the condition of the left join,
    /// but not those of a group inside it.
    /// </summary>
    private (AlgebraNode Pattern, Expression? Condition) TranslateParts(GroupGraphPattern group)
    {
        AlgebraNode pattern = Bgp.Empty;
        var filters = new List<Expression>();
        var triples = new List<PathTriple>();
        foreach (var element in group.Elements)
        {
            switch (element)
            {
                case FilterElement filter:
                    filters.Add(Expressions.Rewrite(filter.Condition));
                    break;
                case TriplesBlock block:
                    triples.AddRange(block.Triples);
                    break;
                default:
                    pattern = Joined(pattern, _paths.Translate(triples));
                    triples.Clear();
                    pattern = Add(pattern, element);
                    break;
            }
        }

        pattern = Joined(pattern, _paths.Translate(triples));
        return (pattern, filters.Count == 0 ? null : Balance.Tree(filters, static (left, right) => new And(left, right)));
    }

    private AlgebraNode Add(AlgebraNode pattern, GroupElement element)
    {
        switch (element)
        {
            case OptionalElement optional:
                var (right, condition) = TranslateParts(optional.Group);
                return new LeftJoin(pattern, right, condition);
            case MinusElement minus:
                return new Algebra.Minus(pattern, Translate(minus.Group));
            case BindElement bind:
                return new Extend(pattern, bind.Variable, Expressions.Rewrite(bind.Expression));
            default:
                return Joined(pattern, Translate(element));
        }
    }

    private AlgebraNode Translate(GroupElement element) => element switch
    {
        GroupOrUnionElement union => Balance.Tree<AlgebraNode>(
            [.. union.Branches.Select(Translate)], static (left, right) => new Union(left, right)),
        GraphElement graph => new Graph(graph.Name, Translate(graph.Group)),
        ServiceElement service => new Service(service.Endpoint, Translate(service.Group), service.Silent, service.QueryText),
        ValuesElement values => values.Data,
        SubSelectElement subSelect => _translateSelect(subSelect.Select),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A join with the empty pattern is its other side (section 18.2.2.8).</summary>
    public static AlgebraNode Joined(AlgebraNode left, AlgebraNode right) =>
        left is Bgp { Triples.IsEmpty: true } ? right
        : right is Bgp { Triples.IsEmpty: true } ? left
        : new Join(left, right);
}
