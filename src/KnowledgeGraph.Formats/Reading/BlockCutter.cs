using KnowledgeGraph.Formats.Turtle;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>Knows where a document may be cut so that its parts can be read apart. It is asked for one block after the other.</summary>
internal abstract class BlockCutter
{
    /// <summary>Of the block cut last: what its reader must know.</summary>
    public TurtleSeed? Seed { get; protected set; }

    /// <summary>Of the block cut last: its declarations, if it holds nothing else.</summary>
    public IReadOnlyList<Declaration>? Declared { get; protected set; }

    /// <summary>Whether this document cannot be cut from here on; then it is read in one piece.</summary>
    public bool IsBroken { get; protected set; }

    /// <summary>Where the next block ends, which begins with these bytes; 0 if more must be seen. The bytes after the end were looked at in vain.</summary>
    /// <param name="bytes">What follows the last block.</param>
    /// <param name="offset">How many bytes of the document are before them.</param>
    /// <param name="isLast">Whether the document ends with them.</param>
    public abstract int Cut(ReadOnlySpan<byte> bytes, long offset, bool isLast);
}
