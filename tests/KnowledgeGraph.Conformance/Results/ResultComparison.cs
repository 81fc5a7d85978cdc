using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Conformance.Results;

/// <summary>
/// Compares results as the suites ask (suites/GUIDE.md, section 4): the same variables; the same multiset of rows under one bijection
/// of blank nodes; the order where the sort keys of rows differ; terms as RDF terms, but computed numbers by value.
/// </summary>
/// <param name="orderVariables">The variables in ORDER BY; empty if the order is free.</param>
/// <param name="lax">Whether duplicates may be dropped (REDUCED).</param>
/// <param name="isGiven">Whether a literal stands in the data as it is; two that do are not two forms of one computed number.</param>
internal sealed class ResultComparison(IReadOnlyList<string> orderVariables, bool lax, Func<Literal, bool> isGiven)
{
    private const int WorkLimit = 2_000_000;

    private readonly Dictionary<BlankNode, BlankNode> _there = [];
    private readonly Dictionary<BlankNode, BlankNode> _back = [];
    private int _work;

    public bool AreSame(ResultTable expected, ResultTable actual)
    {
        if (!expected.Variables.Order(StringComparer.Ordinal).SequenceEqual(actual.Variables.Order(StringComparer.Ordinal)))
        {
            return false;
        }

        actual = actual.WithColumns(expected.Variables);
        var keys = orderVariables.Select(name => expected.Variables.ToList().IndexOf(name)).Where(i => i >= 0).ToArray();
        var groups = keys.Length == 0 ? [(0, expected.Rows.Count)] : Runs(expected.Rows, keys);
        if (lax)
        {
            return actual.Rows.Count <= expected.Rows.Count && expected.Rows.All(row => actual.Rows.Any(other => CouldMatch(row, other)))
                && actual.Rows.All(row => expected.Rows.Any(other => CouldMatch(other, row)));
        }

        return expected.Rows.Count == actual.Rows.Count && Match(expected.Rows, actual.Rows, groups, 0, new bool[actual.Rows.Count]);
    }

    /// <summary>Runs of rows with equal sort keys; inside a run the order is free.</summary>
    private static List<(int Start, int End)> Runs(IReadOnlyList<Term?[]> rows, int[] keys)
    {
        var runs = new List<(int, int)>();
        for (var start = 0; start < rows.Count;)
        {
            var end = start + 1;
            while (end < rows.Count && Array.TrueForAll(keys, key => SameKey(rows[start][key], rows[end][key])))
            {
                end++;
            }

            runs.Add((start, end));
            start = end;
        }

        return runs;
    }

    /// <summary>Blank nodes have no order among themselves.</summary>
    private static bool SameKey(Term? left, Term? right) => Equals(left, right) || (left is BlankNode && right is BlankNode);

    /// <summary>Finds for each expected row a row in the same run that is not yet taken, going back where the bijection fails.</summary>
    private bool Match(
        IReadOnlyList<Term?[]> expected, IReadOnlyList<Term?[]> actual, List<(int Start, int End)> runs, int row, bool[] taken)
    {
        if (row == expected.Count)
        {
            return true;
        }

        var (start, end) = runs.First(run => row < run.End);
        for (var candidate = start; candidate < end; candidate++)
        {
            if (taken[candidate])
            {
                continue;
            }

            if (++_work > WorkLimit)
            {
                throw new ConformanceFailure("The comparison of the results needs too much work.");
            }

            var bound = new List<BlankNode>();
            if (Bind(expected[row], actual[candidate], bound))
            {
                taken[candidate] = true;
                if (Match(expected, actual, runs, row + 1, taken))
                {
                    return true;
                }

                taken[candidate] = false;
            }

            foreach (var node in bound)
            {
                _back.Remove(_there[node]);
                _there.Remove(node);
            }
        }

        return false;
    }

    private bool CouldMatch(Term?[] expected, Term?[] actual) =>
        expected.Zip(actual).All(pair => CouldMatch(pair.First, pair.Second));

    private bool CouldMatch(Term? expected, Term? actual) => (expected, actual) switch
    {
        (BlankNode, BlankNode) => true,
        (TripleTerm { Triple: var left }, TripleTerm { Triple: var right }) =>
            CouldMatch(left.Subject, right.Subject) && left.Predicate.Equals(right.Predicate) && CouldMatch(left.Object, right.Object),
        _ => SameTerm(expected, actual),
    };

    private bool Bind(Term?[] expected, Term?[] actual, List<BlankNode> bound)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            if (!Bind(expected[i], actual[i], bound))
            {
                return false;
            }
        }

        return true;
    }

    private bool Bind(Term? expected, Term? actual, List<BlankNode> bound) => (expected, actual) switch
    {
        (BlankNode left, BlankNode right) => BindNode(left, right, bound),
        (TripleTerm { Triple: var left }, TripleTerm { Triple: var right }) =>
            Bind(left.Subject, right.Subject, bound) && left.Predicate.Equals(right.Predicate) && Bind(left.Object, right.Object, bound),
        _ => SameTerm(expected, actual),
    };

    private bool BindNode(BlankNode left, BlankNode right, List<BlankNode> bound)
    {
        var known = _there.TryGetValue(left, out var partner);
        if (known ? !right.Equals(partner) : _back.ContainsKey(right))
        {
            return false;
        }

        if (!known)
        {
            _there.Add(left, right);
            _back.Add(right, left);
            bound.Add(left);
        }

        return true;
    }

    private bool SameTerm(Term? expected, Term? actual) =>
        Equals(expected, actual)
        || (expected is Literal left && actual is Literal right && left.Datatype.Equals(right.Datatype) && !(isGiven(left) && isGiven(right)) && SameNumber(left, right));

    private static bool SameNumber(Literal left, Literal right)
    {
        if (left.Datatype.Equals(Xsd.Double) || left.Datatype.Equals(Xsd.Float))
        {
            return double.TryParse(left.LexicalForm, NumberStyles.Float, CultureInfo.InvariantCulture, out var a)
                && double.TryParse(right.LexicalForm, NumberStyles.Float, CultureInfo.InvariantCulture, out var b)
                && (a.Equals(b) || Math.Abs(a - b) <= Math.Abs(a) * 1e-12);
        }

        return left.Datatype.Value.StartsWith(Xsd.Namespace, StringComparison.Ordinal)
            && decimal.TryParse(left.LexicalForm, NumberStyles.Number, CultureInfo.InvariantCulture, out var x)
            && decimal.TryParse(right.LexicalForm, NumberStyles.Number, CultureInfo.InvariantCulture, out var y)
            && x == y;
    }
}
