using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;
using KnowledgeGraph.Sparql.Optimization;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Tests.Differential.Spec;
using KnowledgeGraph.Sparql.Tests.Execution;

namespace KnowledgeGraph.Sparql.Tests.Optimization;

/// <summary>Random patterns: each rewrite alone and all together give the solutions of the pattern as written.</summary>
public sealed class EquivalenceTests
{
    private static readonly IRewrite[] Rewrites = [.. Optimizer.Standard.Rewrites];

    [Test]
    public void Rewritten_patterns_have_the_same_solutions([Range(0, 3)] int block)
    {
        var changed = 0;
        for (var seed = block * 1000; seed < (block + 1) * 1000; seed++)
        {
            var random = new RandomPatterns(seed);
            var data = random.Data();
            var pattern = WithFilters(random.Pattern(2 + (seed % 3)), seed);
            var expected = Solutions(pattern, data);
            foreach (var rewrites in Rewrites.Select(static rewrite => new[] { rewrite }).Append(Rewrites))
            {
                var rewritten = new Optimizer([.. rewrites]).Apply(pattern);
                changed += ReferenceEquals(rewritten, pattern) ? 0 : 1;
                Assert.That(
                    Solutions(rewritten, data), Is.EqualTo(expected),
                    $"seed {seed}\n{AlgebraPrinter.Print(pattern)}\nbecame\n{AlgebraPrinter.Print(rewritten)}\n{string.Join('\n', data)}");
            }
        }

        Assert.That(changed, Is.GreaterThan(500), "rewrites that change little test little");
    }

    [Test]
    public void Rewritten_patterns_run_as_the_plain_ones([Range(0, 3)] int block)
    {
        for (var seed = block * 500; seed < (block + 1) * 500; seed++)
        {
            var random = new RandomPatterns(seed);
            var data = random.Data();
            var pattern = WithFilters(random.Pattern(2 + (seed % 3)), seed);
            var rewritten = Optimizer.Standard.Apply(pattern);
            Assert.That(
                Run(rewritten, pattern, data), Is.EqualTo(Solutions(pattern, data)),
                $"seed {seed}\n{AlgebraPrinter.Print(pattern)}\nbecame\n{AlgebraPrinter.Print(rewritten)}\n{string.Join('\n', data)}");
        }
    }

    /// <summary>Conditions on top, some of them constant: what pushdown and folding work on.</summary>
    private static Filter WithFilters(AlgebraNode pattern, long seed)
    {
        var names = AlgebraVariables.InScope(pattern).Append("none").ToList();
        var random = new DeterministicRandom(seed);
        Expression Variable() => new VariableExpression(new Variable(names[(int)(random.NextBits() % (ulong)names.Count)]));
        Expression One() => (random.NextBits() % 5) switch
        {
            0 => new Not(new BuiltInCall(BuiltInFunction.Bound, [Variable()])),
            1 => new Comparison(ComparisonOperator.Equal, Variable(), Variable()),
            2 => new Or(new BuiltInCall(BuiltInFunction.Bound, [Variable()]), new TermExpression(new Literal(random.NextBits() % 2 == 0 ? "true" : "false", Xsd.Boolean))),
            3 => new Or(new BuiltInCall(BuiltInFunction.Bound, [Variable()]), new Comparison(ComparisonOperator.Equal, Variable(), Variable())),
            _ => new BuiltInCall(BuiltInFunction.Bound, [Variable()]),
        };
        return new Filter(new And(One(), One()), new Filter(One(), pattern));
    }

    private static List<string> Solutions(AlgebraNode pattern, Dataset data) =>
        [.. new SpecEvaluator(data).Eval(pattern, null).Select(SpecEvaluator.Text).Order(StringComparer.Ordinal)];

    private static List<string> Run(AlgebraNode pattern, AlgebraNode written, Dataset data)
    {
        using var snapshot = data.Snapshot();
        var context = new QueryContext(snapshot, SparqlOptions.Default, null, default);
        var run = new QueryRun(context, new Planner(context).Plan(pattern));
        var names = AlgebraVariables.InScope(written).Where(static name => !name.StartsWith('.')).Order(StringComparer.Ordinal).ToList();
        var rows = run.Rows([.. names]).Select(row => string.Join(' ', names.Zip(row).Where(static pair => pair.Second is not null).Select(static pair => pair.First + "=" + pair.Second)));
        return [.. rows.Order(StringComparer.Ordinal)];
    }
}
