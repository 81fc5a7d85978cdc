using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Consistency;

/// <summary>Nothing is of two classes that the ontology declares disjoint (<c>owl:disjointWith</c>).</summary>
internal sealed class DisjointTypes : IInvariant
{
    /// <summary>The disjoint classes of works; a test compares them with the ontology.</summary>
    public static IReadOnlyList<Iri> Classes { get; } = [ArticleOntology.Film, ArticleOntology.Novel, ArticleOntology.Series];

    public string Name => "disjoint-types";

    public IEnumerable<(StatementGroup Left, StatementGroup Right)> Conflicts(StatementIndex statements) =>
        from types in statements.WithProperty(RdfVocabulary.Type)
        from left in types
        from right in types
        where Classes.Contains(left.Triple.Object) && Classes.Contains(right.Triple.Object)
            && left.Triple.Object.CompareTo(right.Triple.Object) < 0
        select (left, right);
}
