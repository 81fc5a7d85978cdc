using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Tests.Differential.Spec;

namespace KnowledgeGraph.Sparql.Tests.Execution;

/// <summary>Random patterns over random data: the engine, with and without optimisation, against the algebra as the standard writes it.</summary>
public sealed class DifferentialTests
{
    private const int SeedsPerCase = 500;

    [Test]
    public void Engine_GivesTheSolutionsOfTheStandard([Range(0, 7)] int block, [Values] bool optimize) => Compare(block, optimize, tripleTerms: false);

    [Test]
    public void TripleTerms_GiveTheSolutionsOfTheStandard([Range(8, 11)] int block, [Values] bool optimize) => Compare(block, optimize, tripleTerms: true);

    private static void Compare(int block, bool optimize, bool tripleTerms)
    {
        var answered = 0;
        for (var seed = block * SeedsPerCase; seed < (block + 1) * SeedsPerCase; seed++)
        {
            var random = new RandomPatterns(seed, tripleTerms);
            var data = random.Data();
            var pattern = random.Pattern(1 + (seed % 4));
            var expected = new SpecEvaluator(data).Eval(pattern, null).Select(SpecEvaluator.Text).Order(StringComparer.Ordinal).ToList();
            var found = Run(pattern, data, optimize, out var plan).Order(StringComparer.Ordinal).ToList();
            answered += expected.Count > 0 ? 1 : 0;
            Assert.That(found, Is.EqualTo(expected), $"seed {seed}\n{AlgebraPrinter.Print(pattern)}\n{plan}\n{string.Join('\n', data)}");
        }

        Assert.That(answered, Is.GreaterThan(SeedsPerCase / 8), "too many patterns without an answer test little");
    }

    private static List<string> Run(AlgebraNode pattern, Dataset data, bool optimize, out string plan)
    {
        using var snapshot = data.Snapshot();
        var context = new QueryContext(snapshot, new SparqlOptions { Optimize = optimize }, null, default);
        var run = new QueryRun(context, new Planner(context, default).Plan(pattern));
        plan = PlanReader.Read(run.Plan, context).ToString();
        var names = AlgebraVariables.InScope(pattern).Where(v => !v.StartsWith('.')).Order(StringComparer.Ordinal).ToList();
        return [.. run.Rows([.. names]).Select(row => string.Join(' ', names.Zip(row).Where(p => p.Second is not null).Select(p => p.First + "=" + p.Second)))];
    }
}
