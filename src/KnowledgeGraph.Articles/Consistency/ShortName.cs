using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Consistency;

/// <summary>The prefixed name of a property, for reports.</summary>
internal static class ShortName
{
    public static string Of(Iri property) => property.Value.StartsWith(ArticleOntology.Namespace, StringComparison.Ordinal)
        ? "kg:" + property.Value[ArticleOntology.Namespace.Length..]
        : Mapping.LocalName.Of(property);
}
