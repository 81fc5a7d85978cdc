namespace KnowledgeGraph.Extraction.Text;

/// <summary>What a line of an article is for.</summary>
internal enum BlockKind
{
    Paragraph,
    Metadata,
    Headline,
    RepeatedHeadline,
    Description,
    Byline,
    Caption,
}

/// <summary>A line or paragraph of an article.</summary>
internal sealed record Block(BlockKind Kind, int Start, int End)
{
    /// <summary>Whether sentences of this block may hold facts about the world.</summary>
    public bool HoldsFacts => Kind is BlockKind.Paragraph or BlockKind.Headline or BlockKind.Description;
}
