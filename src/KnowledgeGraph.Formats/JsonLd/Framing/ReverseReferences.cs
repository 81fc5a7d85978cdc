using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Framing;

/// <summary>Which nodes refer to a node by a property, found for the whole graph at the first question.</summary>
internal sealed class ReverseReferences
{
    private readonly Dictionary<(string Graph, string Property), Dictionary<string, List<string>>> _tables = [];

    public IReadOnlyList<string> To(JsonMap graph, string graphName, string property, string id)
    {
        if (!_tables.TryGetValue((graphName, property), out var table))
        {
            _tables.Add((graphName, property), table = Read(graph, property));
        }

        return table.TryGetValue(id, out var subjects) ? subjects : [];
    }

    private static Dictionary<string, List<string>> Read(JsonMap graph, string property)
    {
        var table = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (subject, node) in graph.Members)
        {
            foreach (var value in ((JsonMap)node)[property]?.Items ?? [])
            {
                if ((value as JsonMap)?.Text("@id") is { } id)
                {
                    if (!table.TryGetValue(id, out var subjects))
                    {
                        table.Add(id, subjects = []);
                    }

                    // A node that refers twice stands at the end already.
                    if (subjects.Count == 0 || !string.Equals(subjects[^1], subject, StringComparison.Ordinal))
                    {
                        subjects.Add(subject);
                    }
                }
            }
        }

        return table;
    }
}
