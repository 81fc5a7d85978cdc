namespace KnowledgeGraph.Rdf;

/// <summary>
/// RDF Dataset Canonicalization, RDFC-1.0 (W3C Recommendation, 21 May 2024): gives every blank node a label that depends only on the
/// dataset, and the dataset one canonical N-Quads document. Two graphs have the same document exactly if they are isomorphic, so
/// the document can be hashed, signed and compared; for datasets see the remarks. Literals are kept as written: <c>01</c> stays
/// <c>01</c> and a language tag keeps its case (section 4.4.3). Repeated quads count once. Static and free of state: safe for any number of threads.
/// </summary>
/// <remarks>
/// A graph has one canonical document, and so has nearly every dataset. The exceptions are the recommendation's own: it hashes how one blank
/// node is related to another without the graph in which it is so, and a blank node that names a graph without the rest of the quad. Where
/// quads of two or more blank nodes are in more than one graph, or in one that a blank node names, blank nodes may so look alike to the algorithm
/// and not be alike; which comes first then depends on the order of the quads. Datasets that have the same document are isomorphic, always.
/// Some datasets are made to take for ever (section 7.1, Dataset Poisoning); they end at <see cref="RdfCanonicalizationOptions.MaxWork"/>.
/// The recommendation knows RDF 1.1. Of RDF 1.2, base directions and triple terms without blank nodes are written as canonical
/// N-Quads 1.2 writes them; a blank node inside a triple term has no place in the algorithm and is refused.
/// </remarks>
/// <example>
/// <code>
/// var canonical = RdfCanonicalizer.Canonicalize(dataset);
/// byte[] fingerprint = System.Security.Cryptography.SHA256.HashData(canonical.Utf8.Span);
/// string label = canonical.IssuedIdentifiers["b0"];   // "c14n3"
/// </code>
/// </example>
public static class RdfCanonicalizer
{
    /// <summary>Canonicalizes a dataset. All of it is held in memory; the canonical document has at most 2 GB.</summary>
    /// <exception cref="RdfCanonicalizationLimitException">The work reached <see cref="RdfCanonicalizationOptions.MaxWork"/>.</exception>
    /// <exception cref="NotSupportedException">A blank node is inside a triple term.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static RdfCanonicalizationResult Canonicalize(
        IEnumerable<Quad> quads, RdfCanonicalizationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(quads);
        return new CanonicalizationRun(options ?? RdfCanonicalizationOptions.Default, cancellationToken).Canonicalize(quads);
    }
}
