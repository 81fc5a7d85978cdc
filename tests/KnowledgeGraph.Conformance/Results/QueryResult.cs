using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Conformance.Results;

/// <summary>What a query gives, expected or found: exactly one of the three is there.</summary>
internal sealed record QueryResult(ResultTable? Table, bool? Boolean, Dataset? Graph)
{
    public static QueryResult Of(ResultTable table) => new(table, null, null);

    public static QueryResult Of(bool boolean) => new(null, boolean, null);

    public static QueryResult Of(Dataset graph) => new(null, null, graph);
}
