using System.Collections.Concurrent;
using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;
using KnowledgeGraph.Sparql.Tests.Differential.Random;
using KnowledgeGraph.Sparql.Tests.Differential.Spec;

namespace KnowledgeGraph.Sparql.Tests.Differential;

/// <summary>Hundreds of quads, too many for the naive evaluator: the engine in all its ways against itself without optimisation, joins in written order.</summary>
public sealed class LargeDifferentialTests
{
    private const int MostRows = 20_000;

    private static readonly Gen<WrittenSelect> Query = Gen.Select(
        RandomLarge.Group, Gen.OneOf("x", "y", "z", "w").Array[0, 2], Gen.Bool, Gen.Bool, Gen.Frequency((2, Gen.Const((long?)null)), (1, Gen.Long[1, 12].Select(n => (long?)n))), Gen.Long[0, 3],
        (group, order, descending, distinct, limit, offset) => Scope.Repair(new WrittenSelect(
            distinct, false, null, group, [], [], [.. order.Select(n => new OrderCondition(new VariableExpression(new Variable(n)), descending))], limit is null ? 0 : offset, limit, null)));

    private readonly ConcurrentDictionary<string, int> _operators = new(StringComparer.Ordinal);
    private int _cases;
    private int _answered;
    private int _tooLarge;

    [Test]
    public void Engine_GivesTheSameAnswersInAllItsWays()
    {
        Gen.Select(RandomLarge.Data, Query).Sample(Check, iter: Cases.Count(150), print: static t => new RandomQuery(t.Item1, new WrittenQuery(WrittenForm.Select, [], [], t.Item2, []), false).ToString());
        Cases.ExpectSome(_cases - _tooLarge, _cases, 2, "small enough");
        Cases.ExpectSome(_answered, _cases, 8, "with rows");
        TestContext.Out.WriteLine(string.Join(", ", _operators.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Value} {p.Key}")));
        Assert.That(_cases < 100 || new[] { "MergeJoin", "HashJoin", "IndexJoin", "HashLeftJoin", "SemiJoin", "LateralJoin", "LeapfrogJoin", "Sort" }.All(_operators.ContainsKey), "each kind of join has something to do");
    }

    private void Check(RandomData data, WrittenSelect select)
    {
        Interlocked.Increment(ref _cases);
        var query = SparqlQuery.Parse(WrittenText.Of(new WrittenQuery(WrittenForm.Select, [], [], select, [])));
        var dataset = data.Dataset();
        using var store = data.Store();
        List<string>? expected = null;
        List<Term?[]> first = [];
        try
        {
            foreach (var answer in Engines.Run(query.Algebra, query.Variables, new SparqlOptions { MaxRows = MostRows }, ("dataset", dataset), ("store", store)))
            {
                Note(answer.Run.Plan);
                var rows = answer.Rows;
                var found = select.Limit is null ? [.. rows.Select(row => string.Join(' ', row.Select(t => t?.ToString() ?? "-"))).Order(StringComparer.Ordinal)] : new List<string>();
                if (expected is null)
                {
                    (expected, first) = (found, rows);
                    Interlocked.Add(ref _answered, rows.Count > 0 ? 1 : 0);
                }

                answer.Check(rows.Count == first.Count, () => $"{rows.Count} rows, not {first.Count}");
                answer.Check(found.SequenceEqual(expected), () => $"{string.Join('\n', found.Except(expected).Take(5))}\nnot\n{string.Join('\n', expected.Except(found).Take(5))}");
                answer.Check(HaveSameKeys(query, select, rows, first), () => "another order");
            }
        }
        catch (SparqlLimitException)
        {
            Interlocked.Increment(ref _tooLarge);
        }
    }

    private void Note(PhysicalOperator node)
    {
        _operators.AddOrUpdate(node.GetType().Name, 1, static (_, n) => n + 1);
        foreach (var child in node.Children)
        {
            Note(child);
        }
    }

    /// <summary>Under ORDER BY the values that are ordered by stand in the same places, whatever the order of rows that tie.</summary>
    private static bool HaveSameKeys(SparqlQuery query, WrittenSelect select, List<Term?[]> rows, List<Term?[]> others)
    {
        var keys = select.OrderBy.Select(c => query.Variables.IndexOf(((VariableExpression)c.Expression).Variable.Name)).Where(i => i >= 0).ToList();
        return rows.Zip(others).All(pair => keys.TrueForAll(k => Equals(pair.First[k], pair.Second[k]) || SpecOrder.Compare(pair.First[k], pair.Second[k]) == 0));
    }
}
