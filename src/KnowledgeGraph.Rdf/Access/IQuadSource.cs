namespace KnowledgeGraph.Rdf.Access;

/// <summary>
/// Something that holds quads and can be queried: the one door between data and engines. The in-memory
/// <see cref="Dataset"/> implements it, and so does every store.
/// </summary>
/// <example><code>using IQuadSnapshot now = source.Snapshot();</code></example>
public interface IQuadSource
{
    /// <summary>The quads as they are now; later changes do not show in it.</summary>
    IQuadSnapshot Snapshot();
}
