namespace KnowledgeGraph.Rdf.Access;

/// <summary>
/// A dataset as it was at one moment, seen as ids: what engines read. A snapshot never changes and may be read by many
/// threads. Ids mean something only with the snapshot that gave them (inline ids mean the same everywhere).
/// </summary>
/// <example>
/// <code>
/// using IQuadSnapshot snapshot = source.Snapshot();
/// if (snapshot.TryGetId(RdfVocabulary.Type, out TermId type))
/// {
///     long types = snapshot.Count(new QuadPattern(default, type, default, TermId.DefaultGraph));
/// }
/// </code>
/// </example>
public interface IQuadSnapshot : IDisposable
{
    /// <summary>The orders in which this snapshot scans without sorting; never empty.</summary>
    ReadOnlySpan<QuadOrder> Orders { get; }

    /// <summary>
    /// Starts a scan of the quads that match the pattern, in the given order, which must be one of <see cref="Orders"/>.
    /// The cursor fills the named columns only.
    /// </summary>
    /// <exception cref="ArgumentException">The order is not offered.</exception>
    QuadCursor Scan(in QuadPattern pattern, QuadOrder order, QuadPositions columns);

    /// <summary>The exact number of quads that match the pattern.</summary>
    long Count(in QuadPattern pattern);

    /// <summary>
    /// The number of different terms at a position among the quads that match the pattern: exact, or a good estimate
    /// from the index. Engines use it to order joins, never for an answer.
    /// </summary>
    long EstimateDistinct(in QuadPattern pattern, QuadPosition position);

    /// <summary>
    /// What is known of which of the predicates subjects have together, in the whole snapshot: engines use it to order joins of patterns
    /// with one subject, never for an answer. Subjects that have none of them are left out; empty where nothing is known.
    /// </summary>
    IReadOnlyList<StarCount> EstimateStars(ReadOnlySpan<TermId> predicates) => [];

    /// <summary>The names of the graphs that hold at least one quad, the default graph not among them, ascending by id.</summary>
    IEnumerable<TermId> GraphNames { get; }

    /// <summary>The id of a term, if it is inline or in the dictionary; false means that no quad holds it.</summary>
    bool TryGetId(Term term, out TermId id);

    /// <summary>The term of an id that this snapshot gave, or that is inline.</summary>
    /// <exception cref="ArgumentException">The id is unbound, the default graph, local to a query, or unknown.</exception>
    Term GetTerm(TermId id);

    /// <summary>
    /// The text of a term as UTF-8, copied to the buffer, without an object for it: of an IRI, a blank node or a literal that is not inline.
    /// False where the snapshot cannot, which says nothing of the term: ask <see cref="GetTerm"/> then.
    /// </summary>
    /// <param name="id">An id that this snapshot gave.</param>
    /// <param name="buffer">Takes the bytes; a larger one is made if need be.</param>
    /// <param name="term">Lies in the buffer until that is used again.</param>
    /// <exception cref="ArgumentException">As <see cref="GetTerm"/>.</exception>
    bool TryRead(TermId id, ref byte[] buffer, out TermSpan term)
    {
        term = default;
        return false;
    }
}
