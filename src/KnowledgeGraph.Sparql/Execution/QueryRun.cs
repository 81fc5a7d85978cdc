using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>A planned query with the context of its one run.</summary>
internal sealed class QueryRun(QueryContext context, PhysicalOperator plan)
{
    public QueryContext Context => context;

    /// <summary>Counts the batches that the plan will hold: thousands of patterns make thousands of wide rows.</summary>
    public void ReserveBatches()
    {
        var open = new Stack<PhysicalOperator>([plan]);
        while (open.TryPop(out var node))
        {
            context.Memory.Add((long)node.Layout.Width * Batch.SmallestCapacity * sizeof(ulong));
            foreach (var child in node.Children)
            {
                open.Push(child);
            }
        }
    }

    public PhysicalOperator Plan => plan;

    /// <summary>Runs to the first row.</summary>
    public bool Any()
    {
        context.BeginRun();
        using var cursor = plan.Open(context);
        return cursor.Next(new Batch(plan.Layout.Width));
    }

    /// <summary>The rows as ids in the plan's layout; a batch is valid until the next.</summary>
    public IEnumerable<Batch> Batches()
    {
        context.BeginRun();
        var batch = new Batch(plan.Layout.Width);
        using var cursor = plan.Open(context);
        while (cursor.Next(batch))
        {
            yield return batch;
        }
    }

    /// <summary>The rows as terms of the given variables; a limit on rows is an error when it is passed.</summary>
    public IEnumerable<Term?[]> Rows(ImmutableArray<string> variables)
    {
        context.BeginRun();
        var columns = variables.Select(plan.Layout.ColumnOf).ToArray();
        var batch = new Batch(plan.Layout.Width);
        var given = 0L;
        using var cursor = plan.Open(context);
        while (cursor.Next(batch))
        {
            for (var row = 0; row < batch.Count; row++)
            {
                context.CountResult(++given);
                var terms = new Term?[columns.Length];
                for (var i = 0; i < terms.Length; i++)
                {
                    var id = columns[i] < 0 ? 0 : batch[columns[i], row];
                    terms[i] = id == 0 ? null : context.Terms.GetTerm(new TermId(id));
                }

                yield return terms;
            }
        }
    }
}
