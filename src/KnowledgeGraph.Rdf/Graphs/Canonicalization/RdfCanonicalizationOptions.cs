namespace KnowledgeGraph.Rdf;

/// <summary>How a dataset is canonicalized. Immutable; safe to share between threads.</summary>
/// <example><code>var options = new RdfCanonicalizationOptions { MaxWork = 10_000_000 };</code></example>
public sealed record RdfCanonicalizationOptions
{
    private readonly long? _maxWork;
    private readonly RdfCanonicalizationHash _hashAlgorithm;

    /// <summary>SHA-256 and the usual work limit.</summary>
    public static RdfCanonicalizationOptions Default { get; } = new();

    /// <summary>The hash algorithm; SHA-256 if not said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enumeration.</exception>
    public RdfCanonicalizationHash HashAlgorithm
    {
        get => _hashAlgorithm;
        init
        {
            if (value is not (RdfCanonicalizationHash.Sha256 or RdfCanonicalizationHash.Sha384))
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, "The hash algorithm is SHA-256 or SHA-384.");
            }

            _hashAlgorithm = value;
        }
    }

    /// <summary>
    /// The most steps that telling alike blank nodes apart may take, where a step is one call of Hash N-Degree Quads, or one visit of
    /// a related blank node inside such a call. Null (the default): <c>4,000,000 + 40 x</c> the number of blank nodes, which is
    /// about a second for a poisoned dataset of usual size. Zero refuses every dataset that needs the algorithm at all.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public long? MaxWork
    {
        get => _maxWork;
        init
        {
            if (value is { } work)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(work, nameof(value));
            }

            _maxWork = value;
        }
    }

    internal long WorkLimitFor(int blankNodes) => _maxWork ?? 4_000_000 + (40L * blankNodes);
}
