using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Conformance.Results;

/// <summary>A sequence of solutions: variable names, and rows with a term or null for each.</summary>
internal sealed record ResultTable(IReadOnlyList<string> Variables, IReadOnlyList<Term?[]> Rows)
{
    /// <summary>The rows with their columns in another order of the same variables.</summary>
    public ResultTable WithColumns(IReadOnlyList<string> variables)
    {
        var from = variables.Select(name => Variables.ToList().IndexOf(name)).ToArray();
        return new ResultTable(variables, [.. Rows.Select(row => from.Select(i => row[i]).ToArray())]);
    }

    public override string ToString() =>
        string.Join(" ", Variables.Select(name => "?" + name)) + "\n"
        + string.Join("\n", Rows.Take(60).Select(row => "  " + string.Join(" | ", row.Select(term => term?.ToString() ?? "-"))))
        + (Rows.Count > 60 ? $"\n  ... {Rows.Count} rows" : "");
}
