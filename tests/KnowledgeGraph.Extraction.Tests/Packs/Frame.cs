namespace KnowledgeGraph.Extraction.Tests.Packs;

/// <summary>A frame made of a delegate.</summary>
internal sealed class Frame(Action<SentenceView, FrameOutput> read) : IFrame
{
    public string Name => "test-frame";

    public void Read(SentenceView sentence, FrameOutput output) => read(sentence, output);
}
