using System.Text.Json;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Conformance.Results;

/// <summary>SPARQL 1.2 Query Results JSON Format.</summary>
internal static class JsonResults
{
    public static QueryResult Read(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        var root = document.RootElement;
        if (root.TryGetProperty("boolean", out var boolean))
        {
            return QueryResult.Of(boolean.GetBoolean());
        }

        var variables = root.GetProperty("head").GetProperty("vars").EnumerateArray().Select(v => v.GetString()!).ToList();
        var rows = new List<Term?[]>();
        foreach (var binding in root.GetProperty("results").GetProperty("bindings").EnumerateArray())
        {
            var row = new Term?[variables.Count];
            foreach (var cell in binding.EnumerateObject())
            {
                row[variables.IndexOf(cell.Name)] = ReadTerm(cell.Value);
            }

            rows.Add(row);
        }

        return QueryResult.Of(new ResultTable(variables, rows));
    }

    private static Term ReadTerm(JsonElement cell)
    {
        var value = cell.GetProperty("value");
        return cell.GetProperty("type").GetString() switch
        {
            "uri" => new Iri(value.GetString()!),
            "bnode" => ResultTerms.BlankNode(value.GetString()!),
            "literal" or "typed-literal" => ResultTerms.Literal(value.GetString()!, Text(cell, "xml:lang"), Text(cell, "datatype"), Text(cell, "its:dir")),
            "triple" => ResultTerms.TripleTerm(Part(value, "subject"), Part(value, "predicate"), Part(value, "object")),
            var type => throw new ConformanceFailure($"'{type}' is not a type of term."),
        };
    }

    private static Term Part(JsonElement triple, string name) => ReadTerm(triple.GetProperty(name));

    private static string? Text(JsonElement cell, string name) => cell.TryGetProperty(name, out var value) ? value.GetString() : null;
}
