using System.Collections.Immutable;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph;

/// <summary>The prefixes that queries may use undeclared and that written files declare.</summary>
internal static class UsualPrefixes
{
    public static ImmutableSortedDictionary<string, string> Vocabularies { get; } = new Dictionary<string, string>
    {
        ["kg"] = ArticleOntology.Namespace,
        ["rdf"] = RdfVocabulary.Namespace,
        ["rdfs"] = Rdfs.Namespace,
        ["xsd"] = Xsd.Namespace,
        ["owl"] = Owl.Namespace,
        ["schema"] = "https://schema.org/",
        ["prov"] = Prov.Namespace,
        ["oa"] = Oa.Namespace,
        ["skos"] = Skos.Namespace,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static SparqlParseOptions ParseOptions { get; } = new() { Prefixes = Vocabularies };
}
