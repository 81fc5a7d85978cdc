using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph;

/// <summary>
/// What differs between two graphs, told by facts and not by triples: facts and things added, removed and changed, with the members that
/// differ. A result whose outcome became known is one change; so is a role whose character was corrected, although its IRI is another. Nothing
/// that differs is left out, except triples that a changed fact implies (<c>kg:won</c>, <c>kg:actsIn</c> and their like).
/// </summary>
/// <remarks>
/// Both graphs are held in memory. Blank nodes are compared by their canonical labels (RDFC-1.0), so that two graphs that mean the same have no
/// difference; where one blank node differs, others may too. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// GraphDiff diff = GraphDiff.Compare(yesterday, today);
/// foreach (FactChange change in diff.Changes.Where(c => c.Layer == DiffLayer.Facts))
///     Console.WriteLine(change);   // ~ result Ann Lee: outcome Nominated -> Won &lt;https://example.org/kg/result/...>
/// </code>
/// </example>
public sealed class GraphDiff
{
    private GraphDiff(IReadOnlyList<FactChange> changes) => Changes = changes;

    /// <summary>The changes: facts first, then things, articles, claims; in a layer by type and node.</summary>
    public IReadOnlyList<FactChange> Changes { get; }

    /// <summary>Whether the graphs are the same.</summary>
    public bool IsEmpty => Changes.Count == 0;

    /// <summary>Compares two graphs: a <see cref="Dataset"/>, a store, a knowledge base.</summary>
    /// <exception cref="RdfCanonicalizationLimitException">The blank nodes of a graph are too hard to tell apart.</exception>
    /// <exception cref="NotSupportedException">A blank node is inside a triple term.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static GraphDiff Compare(IQuadSource before, IQuadSource after, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var sides = new DiffSides(DiffGraph.Of(before, cancellationToken), DiffGraph.Of(after, cancellationToken));
        return new GraphDiff(new DiffRun(sides, cancellationToken).Run());
    }

    /// <summary>How many changes of a layer are of a kind.</summary>
    public int Count(DiffLayer layer, ChangeKind kind) => Changes.Count(change => change.Layer == layer && change.Kind == kind);
}
