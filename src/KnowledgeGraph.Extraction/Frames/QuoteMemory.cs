using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Who spoke last, and where: for quotations that go on without naming their speaker again.</summary>
internal sealed class QuoteMemory
{
    public PersonEntry? Speaker { get; private set; }

    public int Paragraph { get; private set; } = -10;

    /// <summary>The index of the sentence in the document where somebody spoke last.</summary>
    public int Sentence { get; private set; } = -10;

    public void Remember(PersonEntry speaker, int paragraph, int sentence)
    {
        Speaker = speaker;
        Paragraph = paragraph;
        Sentence = sentence;
    }
}
