namespace KnowledgeGraph.Extraction.Text;

internal enum QuoteKind
{
    /// <summary>Words that somebody said or wrote: no award fact is taken out of them.</summary>
    Speech,

    /// <summary>Written like a title.</summary>
    Title,
}

/// <summary>A stretch between quotation marks.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Outer">With its marks.</param>
/// <param name="Inner">Without them.</param>
internal sealed record QuoteSpan(QuoteKind Kind, TextSpan Outer, TextSpan Inner);
