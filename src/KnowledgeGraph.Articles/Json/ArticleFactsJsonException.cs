using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Articles;

/// <summary>A line that holds no facts that can be read.</summary>
/// <example><code>catch (ArticleFactsJsonException e) { Console.Error.WriteLine(e.Diagnostic); }</code></example>
public sealed class ArticleFactsJsonException : FormatException
{
    /// <summary>A failure without position.</summary>
    public ArticleFactsJsonException()
        : this("facts cannot be read")
    {
    }

    /// <summary>A failure without position.</summary>
    public ArticleFactsJsonException(string message)
        : this(new Diagnostic("KG2202", message, default, default))
    {
    }

    /// <summary>A failure without position, with its cause.</summary>
    public ArticleFactsJsonException(string message, Exception innerException)
        : base(message, innerException) => Diagnostic = new Diagnostic("KG2202", message, default, default);

    /// <summary>
    /// A failure. Codes: <c>KG2201</c> no JSON, <c>KG2202</c> JSON that is no line of facts, <c>KG2203</c> of a newer version,
    /// <c>KG2204</c> longer than allowed.
    /// </summary>
    public ArticleFactsJsonException(Diagnostic diagnostic)
        : base(diagnostic?.ToString()) => Diagnostic = diagnostic ?? throw new ArgumentNullException(nameof(diagnostic));

    /// <summary>What is wrong, and where: line from 1, byte from 0 in the whole input.</summary>
    public Diagnostic Diagnostic { get; }
}
