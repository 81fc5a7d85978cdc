using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Tests.Differential.Random;
using KnowledgeGraph.Sparql.Tests.Differential.Spec;

namespace KnowledgeGraph.Sparql.Tests.Differential;

/// <summary>Queries that must agree with each other, over small data of all kinds and over hundreds of quads.</summary>
[TestFixture(true)]
[TestFixture(false)]
public sealed class MetamorphicTests(bool large)
{
    private const int MostRows = 3000;

    private readonly int _iterations = Cases.Count(large ? 50 : 200);

    private Gen<RandomData> Data => large ? RandomLarge.Data : RandomData.Small;

    private Gen<Written> Group(string prefix) => (large ? RandomLarge.Group : RandomGroups.Any).Select(g => Scope.Repair(g, prefix));

    /// <summary>Each row has a condition that is true, false or an error, so the three filters share the rows out.</summary>
    [Test]
    public void Filters_PartTheRowsInThree() =>
        Gen.Select(Data, Group("a"), RandomExpressions.ConditionWith(RandomGroups.AtDepth(1)).Select(c => Scope.Repair(c, "b"))).Sample((data, group, condition) =>
        {
            var isError = new BuiltInCall(BuiltInFunction.Coalesce, [new BuiltInCall(BuiltInFunction.If, [condition, False, False]), True]);
            Agree(
                data, [[group]],
                [[group, new WrittenFilter(condition)], [group, new WrittenFilter(new Not(condition))], [group, new WrittenFilter(isError)]]);
        }, iter: _iterations, print: Print);

    [Test]
    public void Joins_TakeTheirOperandsInAnyOrder() =>
        Gen.Select(Data, Operand.Array[2, 4].Select(o => o.Select((e, i) => Scope.Repair(e, "abcd"[i..(i + 1)])).ToArray()), Gen.Int[0, 1000]).Sample((data, operands, turn) =>
        {
            var turned = operands.Skip(turn % operands.Length).Concat(operands.Take(turn % operands.Length));
            Agree(data, [operands], [[.. operands.Reverse()]]);
            Agree(data, [operands], [[.. turned]]);
        }, iter: _iterations, print: Print);

    [Test]
    public void Unions_AreTheirBranches_AndJoinsGoIntoThem() =>
        Gen.Select(Data, Group("a"), Group("b"), Group("c")).Sample((data, a, b, joined) =>
        {
            Agree(data, [[new WrittenUnion([(WrittenGroup)a, (WrittenGroup)b])]], [[a], [b]]);
            Agree(data, [[joined, new WrittenUnion([(WrittenGroup)a, (WrittenGroup)b])]], [[joined, a], [joined, b]]);
        }, iter: _iterations, print: Print);

    [Test]
    public void Optional_IsTheJoinAndTheRest() =>
        Gen.Select(Data, Group("a"), Group("b")).Sample((data, a, b) =>
        {
            // Only where the right side sees nothing of the left: otherwise EXISTS, which substitutes, may say something else.
            if (b is WrittenGroup right && right.Elements.All(e => e is WrittenTriples { Patterns: var patterns } && patterns.All(p => p is Bgp)))
            {
                Agree(data, [[a, new WrittenOptional(right)]], [[a, b], [a, new WrittenFilter(new WrittenExists(right, Negated: true))]]);
            }
        }, iter: _iterations, print: Print);

    [Test]
    public void Distinct_IsEachRowOnce() =>
        Gen.Select(Data, Group("a")).Sample((data, group) =>
        {
            var once = Select([group]) with { Distinct = true };
            foreach (var source in Sources(data))
            {
                if (Rows(source, Select([group])) is { } rows)
                {
                    Same(rows.Distinct(), Rows(source, once)!);
                    Same(rows.Distinct(), Rows(source, Select([once]) with { Distinct = true })!);
                    Same(rows.Distinct(), Rows(source, Select([Select([group]) with { Reduced = true }]) with { Distinct = true })!);
                }
            }
        }, iter: _iterations, print: Print);

    /// <summary>COUNT(*) is the number of rows, and LIMIT under a full order takes the first of them: the keys stand where they stood.</summary>
    [Test]
    public void Limit_TakesTheFirstRows_AndCountsAreRows() =>
        Gen.Select(Data, Group("a"), Gen.Int[0, 12], Gen.Int[0, 5]).Sample((data, group, limit, offset) =>
        {
            var all = Select([group]);
            var names = Scope.Projected(all);
            var ordered = all with { OrderBy = [.. names.Select((v, i) => new OrderCondition(new VariableExpression(v), i == 1))] };
            var count = all with { Items = [new WrittenItem(new AggregateExpression(new Aggregation(AggregateFunction.Count, null, false, null)), new Variable("count"))] };
            foreach (var source in Sources(data))
            {
                if (Terms(source, ordered) is { } rows)
                {
                    var cut = Terms(source, ordered with { Limit = limit, Offset = offset })!;
                    var expected = rows.Skip(offset).Take(limit).ToList();
                    Difference.Check(cut.Count == expected.Count && cut.Zip(expected).All(p => p.First.Zip(p.Second).All(t => SpecOrder.Compare(t.First, t.Second) is 0 or null)), () => "LIMIT takes others");
                    Difference.Check(((Literal)Terms(source, count)![0][0]!).LexicalForm == rows.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), () => $"COUNT(*) is not {rows.Count}");
                }
            }
        }, iter: _iterations, print: Print);

    private Gen<Written> Operand => Gen.Frequency((3, large ? RandomLarge.Connected : RandomGroups.AtDepth(0).Select(g => (Written)g)), (1, Group("a")));

    private static TermExpression True { get; } = new(SpecValues.True);

    private static TermExpression False { get; } = new(SpecValues.False);

    private static WrittenSelect Select(IEnumerable<Written> elements) => new(false, false, null, new WrittenGroup([.. elements]), [], [], [], 0, null, null);

    /// <summary>The rows of the groups on one side together are those on the other.</summary>
    private static void Agree(RandomData data, Written[][] left, Written[][] right)
    {
        foreach (var source in Sources(data))
        {
            var (a, b) = (left.Select(g => Rows(source, Select(g))).ToList(), right.Select(g => Rows(source, Select(g))).ToList());
            if (!a.Contains(null) && !b.Contains(null))
            {
                Same(a.SelectMany(rows => rows!), b.SelectMany(rows => rows!));
            }
        }
    }

    private static void Same(IEnumerable<string> left, IEnumerable<string> right)
    {
        var (a, b) = (left.Order(StringComparer.Ordinal).ToList(), right.Order(StringComparer.Ordinal).ToList());
        Difference.Check(a.SequenceEqual(b), () => $"{a.Count} and {b.Count} rows\n{string.Join('\n', a.Except(b).Take(5))}\nand\n{string.Join('\n', b.Except(a).Take(5))}");
    }

    private static IEnumerable<IQuadSource> Sources(RandomData data)
    {
        yield return data.Dataset();
        using var store = data.Store();
        yield return store;
    }

    private static List<string>? Rows(IQuadSource source, WrittenSelect select)
    {
        var names = Scope.Projected(select).Select(v => v.Name).ToList();
        return Terms(source, select)?.ConvertAll(row => string.Join(' ', names.Zip(row).Where(p => p.Second is not null).OrderBy(p => p.First, StringComparer.Ordinal).Select(p => p.First + "=" + p.Second)));
    }

    /// <summary>The rows, or null if there are too many to look at.</summary>
    private static List<Term?[]>? Terms(IQuadSource source, WrittenSelect select)
    {
        var query = SparqlQuery.Parse(WrittenText.Of(new WrittenQuery(WrittenForm.Select, [], [], select, [])));
        try
        {
            using var rows = new SparqlEngine(new SparqlOptions { MaxRows = MostRows }).Select(query, source);
            return [.. rows.Select(row => Enumerable.Range(0, row.Count).Select(i => row[i]).ToArray())];
        }
        catch (SparqlLimitException)
        {
            return null;
        }
    }

    private static string Print<T1, T2>((T1 Data, T2 First) t) => $"{Text(t.First)}\n{t.Data}";

    private static string Print<T1, T2, T3>((T1 Data, T2 First, T3 Second) t) => $"{Text(t.First)}\n{Text(t.Second)}\n{t.Data}";

    private static string Print<T1, T2, T3, T4>((T1 Data, T2 First, T3 Second, T4 Third) t) => $"{Text(t.First)}\n{Text(t.Second)}\n{Text(t.Third)}\n{t.Data}";

    private static string? Text(object? value) => value switch
    {
        Written written => WrittenText.Of(written),
        Written[] several => string.Join("\n", several.Select(WrittenText.Of)),
        Expression expression => WrittenExpressionText.Of(expression),
        _ => value?.ToString(),
    };
}
