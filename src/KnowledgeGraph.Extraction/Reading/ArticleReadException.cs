using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Extraction;

/// <summary>A document that is no article that can be read: too large, binary, wrongly encoded, malformed.</summary>
/// <example><code>catch (ArticleReadException e) { Console.Error.WriteLine(e.Diagnostic); }</code></example>
public sealed class ArticleReadException : FormatException
{
    /// <summary>A failure without position.</summary>
    public ArticleReadException()
        : this("an article cannot be read")
    {
    }

    /// <summary>A failure without position.</summary>
    public ArticleReadException(string message)
        : this(new Diagnostic("KG2000", message, default, default))
    {
    }

    /// <summary>A failure without position, with its cause.</summary>
    public ArticleReadException(string message, Exception innerException)
        : base(message, innerException) => Diagnostic = new Diagnostic("KG2000", message, default, default);

    /// <summary>
    /// A failure. Codes: <c>KG2001</c> too large, <c>KG2002</c> binary, <c>KG2003</c> not in its encoding, <c>KG2004</c> a JSON line
    /// that is no article, <c>KG2005</c> HTML nested too deep.
    /// </summary>
    public ArticleReadException(Diagnostic diagnostic)
        : base(diagnostic?.ToString()) => Diagnostic = diagnostic ?? throw new ArgumentNullException(nameof(diagnostic));

    /// <summary>What is wrong, and where.</summary>
    public Diagnostic Diagnostic { get; }

    internal static ArticleReadException At(string code, string message, string? source, SourcePosition position) =>
        new(new Diagnostic(code, message, position, position) { Source = source });
}
