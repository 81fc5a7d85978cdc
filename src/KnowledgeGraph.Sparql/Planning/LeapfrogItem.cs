using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>The patterns of a cycle, joined at once.</summary>
internal sealed class LeapfrogItem : JoinItem
{
    // So many variables have few enough orders to look at all of them.
    private const int MostVariables = 6;

    private readonly ImmutableArray<QuadItem> _items;
    private readonly ImmutableArray<string> _variables;

    private LeapfrogItem(ImmutableArray<QuadItem> items, ImmutableArray<string> variables, double cost, double rows)
    {
        (_items, _variables, Cost, Rows) = (items, variables, cost, rows);
        Columns = [.. variables.Select(v => new Column(v, true))];
    }

    public override IReadOnlyList<Column> Columns { get; }

    public override double Rows { get; }

    public override double Cost { get; }

    /// <summary>The item with the cheapest order of variables that the source's indexes can give; null if there is none.</summary>
    public static LeapfrogItem? Of(IReadOnlyList<QuadItem> items, ImmutableArray<QuadOrder> orders, double rows)
    {
        var variables = items.SelectMany(i => i.Spec.Variables).Distinct(StringComparer.Ordinal).ToList();
        if (variables.Count > MostVariables)
        {
            return null;
        }

        var best = (Order: ImmutableArray<string>.Empty, Cost: double.PositiveInfinity);
        foreach (var order in Permutations(variables, 0))
        {
            if (items.All(i => SortedRelation.OrderOf(i.Spec, LeapfrogJoin.Levels(i.Spec, order), orders.AsSpan()) is not null)
                && Work(items, order) is var cost && cost < best.Cost)
            {
                best = ([.. order], cost);
            }
        }

        return best.Order.IsEmpty ? null : new LeapfrogItem([.. items], best.Order, best.Cost, rows);
    }

    public override double Distinct(string variable) => _items.Where(i => i.Mentions(variable)).Min(i => i.Distinct(variable));

    public override bool CanSortOn(string variable) => variable == _variables[0];

    public override PhysicalOperator Alone(string? sortedOn) => With([]);

    /// <summary>The level on which all of the variables are bound; -1 if the cycle does not bind them all.</summary>
    public int LevelOf(IReadOnlyList<string> variables) => variables.Count > 0 && variables.All(_variables.Contains) ? variables.Max(v => _variables.IndexOf(v)) : -1;

    /// <summary>The columns that conditions are compiled over.</summary>
    public RowLayout Layout => LeapfrogJoin.LayoutOf(_variables);

    public LeapfrogJoin With(ImmutableArray<(int Level, IRowEvaluator Condition, string Text)> conditions) =>
        new([.. _items.Select(i => i.Spec)], _variables, conditions) { EstimatedRows = Rows, EstimatedCost = Cost };

    public override double BindWork(double rows, bool sorted, Func<RowLayout> input) => double.PositiveInfinity;

    public override PhysicalOperator Bind(PhysicalOperator input, double estimatedRows, double cost) =>
        throw new System.Diagnostics.UnreachableException();

    /// <summary>Reading the relations, and for each level the values of the shortest list under each row so far, searched in the other lists.</summary>
    private static double Work(IReadOnlyList<QuadItem> items, List<string> order)
    {
        var work = items.Sum(i => i.Rows) * 2;
        var rows = 1.0;
        for (var level = 0; level < order.Count; level++)
        {
            var variable = order[level];
            var lists = items.Where(i => i.Mentions(variable)).Select(i => Under(i, order, level)).ToList();
            var domain = items.Where(i => i.Mentions(variable)).Max(i => i.Distinct(variable));
            var shortest = lists.Min();
            work += rows * Math.Max(1, shortest) * lists.Count * JoinCost.Search;
            rows *= lists.Aggregate(domain, (matches, list) => matches * Math.Min(1, list / domain));
        }

        return work;
    }

    /// <summary>How many values a pattern has for a variable under values of the earlier ones.</summary>
    private static double Under(QuadItem item, List<string> order, int level)
    {
        var above = order.Take(level).Where(item.Mentions).Aggregate(1.0, (product, v) => product * item.Distinct(v));
        return above <= 1 ? item.Distinct(order[level]) : Math.Min(item.Distinct(order[level]), item.Rows / Math.Min(above, item.Rows));
    }

    private static IEnumerable<List<string>> Permutations(List<string> variables, int from)
    {
        if (from == variables.Count)
        {
            yield return variables;
            yield break;
        }

        for (var i = from; i < variables.Count; i++)
        {
            (variables[from], variables[i]) = (variables[i], variables[from]);
            foreach (var order in Permutations(variables, from + 1))
            {
                yield return order;
            }

            (variables[from], variables[i]) = (variables[i], variables[from]);
        }
    }
}
