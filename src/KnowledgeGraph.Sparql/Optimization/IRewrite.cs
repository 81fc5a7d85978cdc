using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Optimization;

/// <summary>Algebra to algebra with the same solutions, whatever the data. One class for each rewrite.</summary>
internal interface IRewrite
{
    AlgebraNode Apply(AlgebraNode node);
}
