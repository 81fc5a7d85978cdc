using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Conformance.Manifests;

/// <summary>Reads a W3C manifest with this project's own Turtle reader.</summary>
internal static class Manifest
{
    /// <summary>The entries of one <c>manifest.ttl</c>, in its order.</summary>
    public static IReadOnlyList<SuiteTest> Read(SuitePart part)
    {
        var graph = ManifestGraph.ReadTurtle(part.ManifestIri);
        var root = graph.Quads.First(quad => quad.Predicate.Equals(TestVocabulary.Entries)).Subject;
        var testBase = (graph.Object(root, TestVocabulary.AssumedTestBase) as Iri)?.Value;
        return [.. graph.Items(graph.Object(root, TestVocabulary.Entries)).Select(entry => ReadEntry(part, entry, testBase, graph))];
    }

    private static SuiteTest ReadEntry(SuitePart part, Term entry, string? testBase, ManifestGraph graph)
    {
        var iri = ((Iri)entry).Value;
        var id = iri[(iri.LastIndexOfAny(['#', '/']) + 1)..];
        return new SuiteTest(
            part,
            id,
            (graph.Object(entry, RdfVocabulary.Type) as Iri)?.Value ?? "",
            graph.Text(entry, TestVocabulary.Name) ?? id,
            graph.Text(entry, Rdfs.Comment),
            testBase,
            graph.Object(entry, TestVocabulary.Action),
            graph.Object(entry, TestVocabulary.Result),
            entry,
            graph);
    }
}
