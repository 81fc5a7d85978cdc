using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>A compiled expression.</summary>
internal abstract class RowEvaluator(TermTable terms) : IRowEvaluator
{
    protected TermTable Terms => terms;

    public abstract Value Evaluate(Batch batch, int row);

    public virtual ulong EvaluateId(Batch batch, int row) => Evaluate(batch, row).ToId(terms);

    public virtual Truth Test(Batch batch, int row) => Evaluate(batch, row).Test();
}
