using System.Reflection;

namespace KnowledgeGraph.Tests.Design;

/// <summary>The libraries that users install, by name.</summary>
internal static class Libraries
{
    public static IEnumerable<string> Names { get; } =
    [
        "KnowledgeGraph.Rdf", "KnowledgeGraph.Formats", "KnowledgeGraph.Storage", "KnowledgeGraph.Sparql",
        "KnowledgeGraph.Articles", "KnowledgeGraph.Extraction", "KnowledgeGraph.Extraction.Models", "KnowledgeGraph",
    ];

    public static IEnumerable<Type> PublicTypes(string library) =>
        Assembly.Load(library).GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal);
}
