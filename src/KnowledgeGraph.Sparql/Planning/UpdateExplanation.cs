using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>How an operation of an update is named and described in a plan.</summary>
internal static class UpdateExplanation
{
    public static UpdateOperationPlan Of(UpdateOperation operation, QueryPlan? where, Rdf.Access.QuadChange? change, string? failure)
    {
        var (name, detail) = Describe(operation);
        return new UpdateOperationPlan(operation.Silent ? name + " SILENT" : name, detail, where, change, failure);
    }

    private static (string Name, string Detail) Describe(UpdateOperation operation) => operation switch
    {
        InsertData insert => ("INSERT DATA", Quads(insert.Quads.Length)),
        DeleteData delete => ("DELETE DATA", Quads(delete.Quads.Length)),
        Modify { Insert.IsEmpty: true } modify => ("DELETE", Templates(modify)),
        Modify { Delete.IsEmpty: true } modify => ("INSERT", Templates(modify)),
        Modify modify => ("DELETE/INSERT", Templates(modify)),
        Load load => ("LOAD", $"{load.Source} into {GraphName(load.Into)}"),
        Clear clear => ("CLEAR", Selected(clear.Graphs)),
        Drop drop => ("DROP", Selected(drop.Graphs)),
        Create create => ("CREATE", GraphName(create.Graph)),
        Add add => ("ADD", $"{GraphName(add.Source)} to {GraphName(add.Target)}"),
        Move move => ("MOVE", $"{GraphName(move.Source)} to {GraphName(move.Target)}"),
        Copy copy => ("COPY", $"{GraphName(copy.Source)} to {GraphName(copy.Target)}"),
        _ => (operation.GetType().Name, string.Empty),
    };

    private static string Templates(Modify modify)
    {
        var parts = new List<string>();
        parts.AddRange(modify.Delete.IsEmpty ? [] : [Quads(modify.Delete.Length) + " to delete"]);
        parts.AddRange(modify.Insert.IsEmpty ? [] : [Quads(modify.Insert.Length) + " to insert"]);
        parts.AddRange(modify.With is null ? [] : ["in " + modify.With]);
        return string.Join(", ", parts) + (parts.Count > 0 ? " for each solution" : string.Empty);
    }

    private static string Quads(int count) => count.ToString(CultureInfo.InvariantCulture) + (count == 1 ? " quad" : " quads");

    private static string GraphName(Iri? graph) => graph?.ToString() ?? "the default graph";

    private static string Selected(GraphSelection graphs) => graphs.Kind switch
    {
        GraphSelectionKind.All => "all graphs",
        GraphSelectionKind.Named => "all named graphs",
        _ => GraphName(graphs.Name),
    };
}
