using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>
/// DESCRIBE (section 16.4) as concise bounded description: the triples of the default graph whose subject is the resource,
/// and of the blank nodes that they lead to.
/// </summary>
internal static class Description
{
    public static IEnumerable<Triple> Of(QueryRun run, ImmutableArray<PatternTerm> resources)
    {
        var queue = new Queue<Term>();
        var seen = new HashSet<Term>();
        foreach (var term in Resources(run, resources))
        {
            if (seen.Add(term))
            {
                run.Context.Memory.AddTerm(TermTable.BytesOf(term));
                queue.Enqueue(term);
            }
        }

        var snapshot = run.Context.Snapshot;
        var batch = new QuadBatch(Batch.LargestCapacity);
        while (queue.TryDequeue(out var resource))
        {
            run.Context.ThrowIfStopped();
            if (!snapshot.TryGetId(resource, out var id))
            {
                continue;
            }

            var pattern = new QuadPattern(id, default, default, TermId.DefaultGraph);
            using var cursor = snapshot.Scan(pattern, QuadOrders.Choose(snapshot.Orders, pattern), QuadPositions.Predicate | QuadPositions.Object);
            while (cursor.Read(batch))
            {
                for (var i = 0; i < batch.Count; i++)
                {
                    var predicate = (Iri)run.Context.Terms.GetTerm(new TermId(batch.Column(QuadPosition.Predicate)[i]));
                    var @object = run.Context.Terms.GetTerm(new TermId(batch.Column(QuadPosition.Object)[i]));
                    if (@object is BlankNode && seen.Add(@object))
                    {
                        queue.Enqueue(@object);
                    }

                    yield return new Triple(resource, predicate, @object);
                }
            }
        }
    }

    private static IEnumerable<Term> Resources(QueryRun run, ImmutableArray<PatternTerm> resources)
    {
        foreach (var constant in resources.OfType<TermPattern>())
        {
            yield return constant.Term;
        }

        var variables = resources.OfType<VariablePattern>().Select(v => v.Variable.Name).ToImmutableArray();
        if (variables.IsEmpty)
        {
            yield break;
        }

        foreach (var row in run.Rows(variables))
        {
            foreach (var term in row)
            {
                if (term is { Kind: TermKind.Iri or TermKind.BlankNode })
                {
                    yield return term;
                }
            }
        }
    }
}
