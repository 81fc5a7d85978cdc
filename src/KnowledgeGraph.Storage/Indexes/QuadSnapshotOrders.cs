using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>The orders that the store offers: with all seven every set of bound positions begins some order.</summary>
internal static class QuadSnapshotOrders
{
    private static readonly QuadOrder[] Table = Enum.GetValues<QuadOrder>();

    public static ReadOnlySpan<QuadOrder> All => Table;
}
