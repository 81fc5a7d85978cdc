using System.Numerics;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>
/// Estimates for every set of a few items: the rows of their join, after the filters that can be applied to it, and the different
/// values of each variable in it. A set's numbers do not depend on the order in which it is joined.
/// </summary>
internal sealed class JoinSizes
{
    private readonly double[] _rows;
    private readonly double[] _independent;
    private readonly IReadOnlyList<StarSizes> _stars;
    private readonly double[] _rowsBefore;
    private readonly double[][] _distinct;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ulong[] _variables;
    private readonly ulong[] _uncertain;
    private readonly (ulong Mask, JoinCondition Condition)[] _conditions;

    /// <param name="items">At most so many that all their sets can be counted.</param>
    /// <param name="filters">The conditions on the join.</param>
    /// <param name="stars">What is known of items with one subject.</param>
    public JoinSizes(IReadOnlyList<JoinItem> items, IReadOnlyList<JoinCondition> filters, IReadOnlyList<StarSizes>? stars = null)
    {
        _stars = stars ?? [];
        foreach (var column in items.SelectMany(item => item.Columns))
        {
            _numbers.TryAdd(column.Variable, _numbers.Count);
        }

        _rows = new double[1 << items.Count];
        _rowsBefore = new double[1 << items.Count];
        _distinct = new double[1 << items.Count][];
        _variables = new ulong[1 << items.Count];
        _uncertain = new ulong[1 << items.Count];
        _independent = new double[1 << items.Count];
        (_rows[0], _independent[0]) = (1, 1);
        _distinct[0] = new double[_numbers.Count];
        var alone = items.Select(DistinctOf).ToArray();
        _conditions = [.. filters
            .Where(f => f.Variables.Count > 0 && f.Variables.All(_numbers.ContainsKey))
            .Select(f => (f.Variables.Aggregate(0UL, (mask, v) => mask | (1UL << _numbers[v])), f))];
        for (var set = 1; set < _rows.Length; set++)
        {
            var first = BitOperations.TrailingZeroCount(set);
            Join(set, set & (set - 1), items[first], alone[first]);
        }
    }

    /// <summary>More variables than bits: such groups are ordered greedily.</summary>
    public static bool Fits(IEnumerable<JoinItem> items) => items.SelectMany(i => i.Columns).Select(c => c.Variable).Distinct(StringComparer.Ordinal).Count() <= 64;

    public double Rows(int set) => _rows[set];

    /// <summary>The rows before the filters that can be applied to this set and to none of its parts are applied.</summary>
    public double RowsBefore(int set) => _rowsBefore[set];

    /// <summary>How many different values a variable of the set takes.</summary>
    public double Distinct(int set, string variable) => Math.Max(1, _distinct[set][_numbers[variable]]);

    /// <summary>Whether two sets share a variable.</summary>
    public bool AreConnected(int left, int right) => (_variables[left] & _variables[right]) != 0;

    /// <summary>Whether a set has no variable at all.</summary>
    public bool IsConstant(int set) => _variables[set] == 0;

    public bool Has(int set, string variable) => (_variables[set] & (1UL << _numbers[variable])) != 0;

    /// <summary>The work of the conditions that a join of two sets is the first to be able to test; an item that is looked up tests none by itself.</summary>
    public double WorkOfConditions(int set, int left, int right)
    {
        var work = 0.0;
        foreach (var (needed, condition) in _conditions)
        {
            work += Covers(set, needed) && !Covers(left, needed) && !Covers(right, needed) ? condition.Work * _rows[set] / condition.Selectivity : 0;
        }

        return work;
    }

    /// <summary>Whether all items of both sets always bind the variables that the sets share.</summary>
    public bool IsCertainWhereShared(int left, int right) => ((_uncertain[left] | _uncertain[right]) & _variables[left] & _variables[right]) == 0;

    private bool Covers(int set, ulong needed) => (_variables[set] & needed) == needed;

    private double[] DistinctOf(JoinItem item)
    {
        var distinct = new double[_numbers.Count];
        foreach (var column in item.Columns)
        {
            distinct[_numbers[column.Variable]] = Math.Max(1, item.Distinct(column.Variable));
        }

        return distinct;
    }

    private void Join(int set, int rest, JoinItem item, double[] own)
    {
        var known = _distinct[rest];
        var distinct = (double[])known.Clone();
        var rows = _independent[rest] * Math.Max(item.Rows, 0.001);
        var mask = 0UL;
        for (var i = 0; i < own.Length; i++)
        {
            if (own[i] == 0)
            {
                continue;
            }

            mask |= 1UL << i;
            rows /= known[i] == 0 ? 1 : Math.Max(known[i], own[i]);
            distinct[i] = known[i] == 0 ? own[i] : Math.Min(known[i], own[i]);
        }

        _variables[set] = _variables[rest] | mask;
        _uncertain[set] = _uncertain[rest] | item.Columns.Aggregate(0UL, (uncertain, c) => c.IsCertain ? uncertain : uncertain | (1UL << _numbers[c.Variable]));
        var correction = _stars.Aggregate(1.0, (product, star) => product * star.Correction(set));
        _rowsBefore[set] = Math.Max(rows * correction, 0.01);
        foreach (var (needed, condition) in _conditions)
        {
            rows *= Covers(set, needed) && !Covers(rest, needed) ? condition.Selectivity : 1;
        }

        _independent[set] = Math.Max(rows, 1e-6);
        rows = Math.Max(rows * correction, 0.01);
        for (var i = 0; i < distinct.Length; i++)
        {
            distinct[i] = distinct[i] == 0 ? 0 : Math.Min(distinct[i], Math.Max(rows, 1));
        }

        (_rows[set], _distinct[set]) = (rows, distinct);
    }
}
