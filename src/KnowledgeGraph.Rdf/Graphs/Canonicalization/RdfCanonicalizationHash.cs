namespace KnowledgeGraph.Rdf;

/// <summary>The hash algorithm of a canonicalization (RDFC-1.0, section 4.1). Another algorithm gives other labels.</summary>
/// <example><code>var options = new RdfCanonicalizationOptions { HashAlgorithm = RdfCanonicalizationHash.Sha384 };</code></example>
public enum RdfCanonicalizationHash
{
    /// <summary>SHA-256, the default of the recommendation.</summary>
    Sha256 = 0,

    /// <summary>SHA-384.</summary>
    Sha384 = 1,
}
