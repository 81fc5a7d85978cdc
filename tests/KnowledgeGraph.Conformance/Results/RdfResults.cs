using System.Globalization;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Conformance.Results;

/// <summary>Result sets in the DAWG's vocabulary <c>rs:</c>.</summary>
internal static class RdfResults
{
    private static readonly Iri ResultSet = new(TestVocabulary.Rs + "ResultSet");
    private static readonly Iri Boolean = new(TestVocabulary.Rs + "boolean");
    private static readonly Iri ResultVariable = new(TestVocabulary.Rs + "resultVariable");
    private static readonly Iri Solution = new(TestVocabulary.Rs + "solution");
    private static readonly Iri Index = new(TestVocabulary.Rs + "index");
    private static readonly Iri Binding = new(TestVocabulary.Rs + "binding");
    private static readonly Iri Variable = new(TestVocabulary.Rs + "variable");
    private static readonly Iri Value = new(TestVocabulary.Rs + "value");

    /// <summary>Null if the graph is not a result set, but the result of CONSTRUCT.</summary>
    public static QueryResult? TryRead(ManifestGraph graph)
    {
        var root = graph.Subjects(RdfVocabulary.Type, ResultSet).FirstOrDefault();
        if (root is null)
        {
            return null;
        }

        if (graph.Text(root, Boolean) is { } boolean)
        {
            return QueryResult.Of(boolean == "true");
        }

        var variables = graph.Objects(root, ResultVariable).Select(name => ((Literal)name).LexicalForm).ToList();
        var rows = graph.Objects(root, Solution)
            .OrderBy(solution => int.Parse(graph.Text(solution, Index) ?? "0", CultureInfo.InvariantCulture))
            .Select(solution => ReadRow(graph, solution, variables));
        return QueryResult.Of(new ResultTable(variables, [.. rows]));
    }

    private static Term?[] ReadRow(ManifestGraph graph, Term solution, List<string> variables)
    {
        var row = new Term?[variables.Count];
        foreach (var binding in graph.Objects(solution, Binding))
        {
            row[variables.IndexOf(graph.Text(binding, Variable)!)] = graph.Object(binding, Value);
        }

        return row;
    }
}
