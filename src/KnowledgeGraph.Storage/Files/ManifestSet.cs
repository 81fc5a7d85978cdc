namespace KnowledgeGraph.Storage.Files;

/// <summary>A set of quads: a file for each order, none if it is empty.</summary>
internal sealed record ManifestSet(long Count, IReadOnlyList<ManifestIndex> Indexes)
{
    /// <summary>The set without quads.</summary>
    public static ManifestSet Empty { get; } = new(0, []);
}
