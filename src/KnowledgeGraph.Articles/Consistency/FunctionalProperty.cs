using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Consistency;

/// <summary>A property with at most one value of each thing (<c>owl:FunctionalProperty</c>).</summary>
internal sealed class FunctionalProperty(Iri property) : IInvariant
{
    public IEnumerable<(StatementGroup Left, StatementGroup Right)> Conflicts(StatementIndex statements) =>
        from said in statements.WithProperty(property)
        from i in Enumerable.Range(0, said.Count)
        from j in Enumerable.Range(i + 1, said.Count - i - 1)
        select (said[i], said[j]);
}
