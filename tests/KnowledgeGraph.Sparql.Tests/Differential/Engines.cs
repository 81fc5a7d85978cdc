using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;
using KnowledgeGraph.Sparql.Optimization;
using KnowledgeGraph.Sparql.Planning;

namespace KnowledgeGraph.Sparql.Tests.Differential;

/// <summary>All the ways to run a query that must not differ: with and without optimisation, and without each rewrite.</summary>
internal static class Engines
{
    /// <summary>The rows of each way, in its order, as terms of the given variables.</summary>
    /// <exception cref="SparqlLimitException">While reading: a limit of the options was reached.</exception>
    public static IEnumerable<EngineAnswer> Run(Query query, IReadOnlyList<string> variables, SparqlOptions options, params (string Name, IQuadSource Source)[] sources)
    {
        var plain = options with { Optimize = false };
        foreach (var (name, source) in sources)
        {
            yield return Answer(name + ", plain", query, source, plain, query.Pattern, variables);
            yield return Answer(name + ", optimised", query, source, options, Optimizer.Standard.Apply(query.Pattern), variables);
        }

        var rewrites = Optimizer.Standard.Rewrites;
        for (var i = 0; i < rewrites.Length; i++)
        {
            var (name, source) = sources[i % sources.Length];
            var rewritten = new Optimizer(rewrites.RemoveAt(i)).Apply(query.Pattern);
            yield return Answer($"{name}, without {rewrites[i].GetType().Name}", query, source, options, rewritten, variables);
        }
    }

    private static EngineAnswer Answer(string name, Query query, IQuadSource source, SparqlOptions options, AlgebraNode pattern, IReadOnlyList<string> variables)
    {
        using var snapshot = source.Snapshot();
        var seen = query.HasDataset ? DatasetView.Of(snapshot, query.From, query.FromNamed) : options.UnionDefaultGraph ? DatasetView.Union(snapshot) : snapshot;
        var context = new QueryContext(seen, options, query.Base, default);
        var run = new QueryRun(context, new Planner(context).Plan(pattern, query is AskQuery ? 1 : null));
        return new EngineAnswer(name, [.. run.Rows([.. variables])], run);
    }
}
