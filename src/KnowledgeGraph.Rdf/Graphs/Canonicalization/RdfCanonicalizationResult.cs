using System.Text;

namespace KnowledgeGraph.Rdf;

/// <summary>
/// A canonicalized dataset (RDFC-1.0, section 3): the canonical N-Quads document, and which label each blank node got. Immutable; safe
/// to share between threads.
/// </summary>
/// <example>
/// <code>
/// var canonical = RdfCanonicalizer.Canonicalize(dataset);
/// File.WriteAllBytes("canonical.nq", canonical.Utf8.Span);
/// foreach (var (label, issued) in canonical.IssuedIdentifiers)
/// {
///     Console.WriteLine($"_:{label} is _:{issued}");
/// }
/// </code>
/// </example>
public sealed class RdfCanonicalizationResult
{
    private readonly Quad[] _quads;

    internal RdfCanonicalizationResult(ReadOnlyMemory<byte> utf8, IReadOnlyDictionary<string, string> issued, Quad[] quads, long work)
    {
        Utf8 = utf8;
        IssuedIdentifiers = issued;
        _quads = quads;
        Work = work;
    }

    /// <summary>The canonical N-Quads document in UTF-8: one line a quad, sorted by code point, each ended by LF.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>
    /// The issued identifiers map: the label of each blank node of the input, without <c>_:</c>, to its canonical label <c>c14n0</c>,
    /// <c>c14n1</c> and so on, in the order in which they were issued. Between nodes that no isomorphism tells apart the choice is
    /// free; the document is the same.
    /// </summary>
    public IReadOnlyDictionary<string, string> IssuedIdentifiers { get; }

    /// <summary>The steps that were taken, as <see cref="RdfCanonicalizationOptions.MaxWork"/> counts them.</summary>
    public long Work { get; }

    /// <summary>The quads in the order of the document, without repetitions, with canonical blank node labels.</summary>
    public IEnumerable<Quad> Quads => _quads.Select(Relabel);

    /// <summary>The canonical N-Quads document.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);

    private Quad Relabel(Quad quad) =>
        new(Relabel(quad.Subject), quad.Predicate, Relabel(quad.Object), quad.GraphName is { } graph ? Relabel(graph) : null);

    private Term Relabel(Term term) => term is BlankNode node ? new BlankNode(IssuedIdentifiers[node.Label]) : term;
}
