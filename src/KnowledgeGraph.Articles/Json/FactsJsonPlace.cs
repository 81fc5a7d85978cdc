using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Articles.Json;

/// <summary>Where a line stands in its input.</summary>
internal readonly record struct FactsJsonPlace(string? Name, long Line, long Offset)
{
    /// <summary>The failure at an offset in the line. The column counts bytes, since the line may be no text.</summary>
    public ArticleFactsJsonException Fault(string code, string message, long offset)
    {
        var position = new SourcePosition(Line, offset + 1, Offset + offset);
        return new ArticleFactsJsonException(new Diagnostic(code, message, position, position) { Source = Name });
    }
}
