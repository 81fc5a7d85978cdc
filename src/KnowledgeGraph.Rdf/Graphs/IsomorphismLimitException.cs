namespace KnowledgeGraph.Rdf;

/// <summary>
/// Two graphs were so symmetric that comparing them reached its work limit: whether they are isomorphic stays unknown.
/// </summary>
/// <example>
/// <code>
/// try
/// {
///     same = Isomorphism.AreIsomorphic(left, right, workLimit: 1_000_000);
/// }
/// catch (IsomorphismLimitException e)
/// {
///     Console.Error.WriteLine(e.Message);
/// }
/// </code>
/// </example>
public sealed class IsomorphismLimitException : InvalidOperationException
{
    /// <summary>The limit was reached.</summary>
    public IsomorphismLimitException(long workLimit)
        : base($"Comparing the blank nodes reached the work limit of {workLimit} steps.")
    {
        WorkLimit = workLimit;
    }

    /// <summary>The limit was reached.</summary>
    public IsomorphismLimitException()
        : base("Comparing the blank nodes reached its work limit.")
    {
    }

    /// <summary>The limit was reached, said in other words.</summary>
    public IsomorphismLimitException(string message)
        : base(message)
    {
    }

    /// <summary>The limit was reached, said in other words, because of another exception.</summary>
    public IsomorphismLimitException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The limit, in visits of a blank node's place in a quad; 0 if not known.</summary>
    public long WorkLimit { get; }
}
