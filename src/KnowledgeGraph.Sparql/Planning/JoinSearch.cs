using System.Numerics;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>
/// The best order and methods to join a few items, by dynamic programming over their sets (Selinger), with the sort order of rows as a
/// property. Up to <see cref="MostBushy"/> items both sides of a join may be joins; above, the right side is one item.
/// </summary>
internal sealed class JoinSearch
{
    /// <summary>Groups of more items are ordered greedily.</summary>
    public const int MostItems = 11;

    private const int MostBushy = 7;

    private readonly IReadOnlyList<JoinItem> _items;
    private readonly JoinSizes _sizes;
    private readonly double _fraction;
    private readonly bool _isSeeded;
    private readonly List<JoinCandidate>[] _best;

    /// <param name="items">The items, at most <see cref="MostItems"/>.</param>
    /// <param name="sizes">Their estimates.</param>
    /// <param name="limit">How many rows will be read, if it is known.</param>
    /// <param name="isSeeded">Whether the first item is what a correlated plan begins from, which must come first.</param>
    public JoinSearch(IReadOnlyList<JoinItem> items, JoinSizes sizes, long? limit, bool isSeeded)
    {
        (_items, _sizes, _isSeeded) = (items, sizes, isSeeded);
        _best = new List<JoinCandidate>[1 << items.Count];
        var all = _best.Length - 1;
        _fraction = limit is { } most ? Math.Min(1, most * 10 / Math.Max(sizes.Rows(all), 1)) : 1;
    }

    /// <summary>What a way to join all items costs, for as many rows as will be read.</summary>
    public double CostOf(JoinCandidate candidate) => candidate.Cost(_fraction);

    /// <summary>The best way to join all items; null if some of them share no variable with the others.</summary>
    public JoinCandidate? Best()
    {
        for (var set = 1; set < _best.Length; set++)
        {
            _best[set] = [];
            if (BitOperations.IsPow2(set))
            {
                AddAlone(set);
            }
            else if (_isSeeded || _items.Count > MostBushy)
            {
                for (var rest = set; rest != 0; rest &= rest - 1)
                {
                    var right = rest & -rest;
                    Join(set, set & ~right, right);
                }
            }
            else
            {
                for (var left = (set - 1) & set; left != 0; left = (left - 1) & set)
                {
                    Join(set, left, set & ~left);
                }
            }
        }

        return _best[^1].MinBy(c => c.Cost(_fraction));
    }

    private void AddAlone(int set)
    {
        var item = _items[BitOperations.TrailingZeroCount(set)];
        if (item.WaitsFor(RowLayout.Empty))
        {
            return;
        }

        Keep(new JoinCandidate(set, 0, item.Cost, null));
        foreach (var column in item.Columns)
        {
            if (item.CanSortOn(column.Variable))
            {
                Keep(new JoinCandidate(set, 0, item.Cost, column.Variable));
            }
        }
    }

    private void Join(int set, int left, int right)
    {
        if (_best[left].Count == 0 || (_isSeeded && (left & 1) == 0) || !(_sizes.AreConnected(left, right) || _sizes.IsConstant(left) || _sizes.IsConstant(right)))
        {
            return;
        }

        var (leftRows, rightRows, rows) = (_sizes.Rows(left), _sizes.Rows(right), _sizes.Rows(set));
        var output = rows * JoinCost.Output;
        if (BitOperations.IsPow2(right))
        {
            Bind(set, left, right, output);
        }

        if (_best[right].MinBy(c => c.Total) is not { } build)
        {
            return;
        }

        var kept = build.Total + (rightRows * JoinCost.Build);
        foreach (var a in _best[left])
        {
            Keep(new JoinCandidate(set, a.Startup + kept, a.Total + kept + (leftRows * JoinCost.Probe) + output, a.SortedOn) { Method = JoinMethod.Hash, Left = a, Right = build });
            foreach (var b in _best[right])
            {
                if (b.SortedOn is not null && a.SortedOn == b.SortedOn && IsCertainWhereShared(left, right) && IsCertainWhereShared(right, left))
                {
                    // A scan that stands alone is told what to pass over.
                    var scanned = b.Total + (rightRows * JoinCost.Merge);
                    scanned = b.Method == JoinMethod.None ? Math.Min(scanned, JoinCost.Lookups(leftRows, rightRows, sorted: true)) : scanned;

                    // Rows with one value of the variable are paired before the other shared variables are looked at.
                    var tried = leftRows * rightRows / Math.Max(_sizes.Distinct(left, a.SortedOn!), _sizes.Distinct(right, a.SortedOn!));
                    var work = a.Total + scanned + (leftRows * JoinCost.Merge) + (Math.Max(tried, rows) * JoinCost.Output);
                    Keep(new JoinCandidate(set, a.Startup + b.Startup, work, a.SortedOn) { Method = JoinMethod.Merge, Left = a, Right = b, On = a.SortedOn });
                }
            }
        }
    }

    private void Bind(int set, int left, int right, double output)
    {
        var item = _items[BitOperations.TrailingZeroCount(right)];
        foreach (var a in _best[left])
        {
            var work = item.BindWork(_sizes.Rows(left), a.SortedOn is { } sorted && item.Mentions(sorted), () => ColumnsOf(left));
            if (!double.IsPositiveInfinity(work))
            {
                var alone = new JoinCandidate(right, 0, 0, null);
                Keep(new JoinCandidate(set, a.Startup, a.Total + work + output, a.SortedOn) { Method = JoinMethod.Bind, Left = a, Right = alone });
            }
        }
    }

    /// <summary>Keeps the candidate if no other of its set is both cheaper and as well sorted.</summary>
    private void Keep(JoinCandidate candidate)
    {
        if (candidate.SortedOn is { } variable && !IsOfUse(candidate.Items, variable))
        {
            candidate = candidate with { SortedOn = null };
        }

        var best = _best[candidate.Items];
        for (var i = 0; i < best.Count; i++)
        {
            if (best[i].SortedOn == candidate.SortedOn)
            {
                if (candidate.Cost(_fraction) < best[i].Cost(_fraction))
                {
                    best[i] = candidate;
                }

                return;
            }
        }

        best.Add(candidate);
    }

    /// <summary>Whether an item outside of the set may be merged on the variable.</summary>
    private bool IsOfUse(int set, string variable)
    {
        for (var i = 0; i < _items.Count; i++)
        {
            if ((set & (1 << i)) == 0 && _items[i].Mentions(variable))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the set always binds what it shares with the other: a merge compares values, and an unbound one fits any.</summary>
    private bool IsCertainWhereShared(int set, int other) =>
        ItemsOf(set).All(item => item.Columns.All(c => c.IsCertain || !_sizes.Has(other, c.Variable)));

    private RowLayout ColumnsOf(int set)
    {
        var layout = RowLayout.Empty;
        foreach (var item in ItemsOf(set))
        {
            foreach (var column in item.Columns)
            {
                layout = layout.With(column.Variable, column.IsCertain);
            }
        }

        return layout;
    }

    private IEnumerable<JoinItem> ItemsOf(int set)
    {
        for (; set != 0; set &= set - 1)
        {
            yield return _items[BitOperations.TrailingZeroCount(set)];
        }
    }
}
