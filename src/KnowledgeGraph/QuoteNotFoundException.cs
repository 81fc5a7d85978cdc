namespace KnowledgeGraph;

/// <summary>A fact by hand names words that its article does not hold.</summary>
public sealed class QuoteNotFoundException : Exception
{
    /// <summary>Without a message.</summary>
    public QuoteNotFoundException()
    {
    }

    /// <summary>With the article and the words.</summary>
    public QuoteNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>With the cause.</summary>
    public QuoteNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
