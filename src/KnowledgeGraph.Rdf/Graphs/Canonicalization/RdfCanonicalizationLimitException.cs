namespace KnowledgeGraph.Rdf;

/// <summary>
/// A dataset's blank nodes were so alike that telling them apart reached <see cref="RdfCanonicalizationOptions.MaxWork"/> (RDFC-1.0,
/// section 7.1, Dataset Poisoning). There is no partial result.
/// </summary>
/// <example>
/// <code>
/// try
/// {
///     canonical = RdfCanonicalizer.Canonicalize(untrusted);
/// }
/// catch (RdfCanonicalizationLimitException e)
/// {
///     Console.Error.WriteLine(e.Message);
/// }
/// </code>
/// </example>
public sealed class RdfCanonicalizationLimitException : InvalidOperationException
{
    /// <summary>The limit was reached.</summary>
    public RdfCanonicalizationLimitException(long maxWork)
        : base(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"Telling the blank nodes apart reached the limit of {maxWork} steps ({nameof(RdfCanonicalizationOptions)}.{nameof(RdfCanonicalizationOptions.MaxWork)})."))
    {
        MaxWork = maxWork;
    }

    /// <summary>The limit was reached.</summary>
    public RdfCanonicalizationLimitException()
        : base("Telling the blank nodes apart reached its work limit.")
    {
    }

    /// <summary>The limit was reached, said in other words.</summary>
    public RdfCanonicalizationLimitException(string message)
        : base(message)
    {
    }

    /// <summary>The limit was reached, said in other words, because of another exception.</summary>
    public RdfCanonicalizationLimitException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The limit, in steps; 0 if not known.</summary>
    public long MaxWork { get; }
}
