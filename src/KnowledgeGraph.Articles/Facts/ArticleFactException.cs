namespace KnowledgeGraph.Articles;

/// <summary>A fact that cannot be written: its quote is not in the article, or a value is not of its property's type.</summary>
/// <example><code>catch (ArticleFactException e) when (e.Code == "KG2103") { /* the quote is not in the text */ }</code></example>
public sealed class ArticleFactException : ArgumentException
{
    /// <summary>A refusal without a code.</summary>
    public ArticleFactException()
        : this("KG2100", "a fact was refused")
    {
    }

    /// <summary>A refusal without a code.</summary>
    public ArticleFactException(string message)
        : this("KG2100", message)
    {
    }

    /// <summary>A refusal without a code, with its cause.</summary>
    public ArticleFactException(string message, Exception innerException)
        : base(message, innerException) => Code = "KG2100";

    /// <summary>A refusal.</summary>
    /// <param name="code">The code: <c>KG2103</c> the quote is not at its place in the text; <c>KG2104</c> the value does not fit the
    /// property; <c>KG2105</c> a name or text holds half of a surrogate pair; <c>KG2106</c> the subject does not fit the property.</param>
    /// <param name="message">The reason in one sentence.</param>
    public ArticleFactException(string code, string message)
        : base($"{code}: {message}") => Code = code;

    /// <summary>The stable code of the reason.</summary>
    public string Code { get; }
}
