using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Consistency;

/// <summary>
/// A property with at most one value of each thing (<c>owl:FunctionalProperty</c>). Each value stands against the surest other,
/// which decides as much as all pairs would, in linear time.
/// </summary>
internal sealed class FunctionalProperty(Iri property) : IInvariant
{
    public string Name => "one-value " + ShortName.Of(property);

    public IEnumerable<(StatementGroup Left, StatementGroup Right)> Conflicts(StatementIndex statements)
    {
        foreach (var said in statements.WithProperty(property))
        {
            var surest = statements.Strongest(said);
            foreach (var other in said.Where(g => g != surest))
            {
                yield return (surest, other);
            }
        }
    }
}
