namespace KnowledgeGraph.Formats.Turtle;

/// <summary>
/// The labels of blank nodes that have none in the document: <c>gen0</c>, <c>gen1</c>, ... Written labels that look so step aside.
/// </summary>
internal sealed class GeneratedLabels(long first)
{
    private long _next = first;

    public void AppendNew(TermArena arena) => arena.Append("gen"u8, _next++);

    /// <summary>
    /// Whether a written label looks like a generated one with any number of x before it (<c>x*gen[0-9]+</c>). All of those get
    /// one x more, so that different labels stay different and none is ever <c>gen[0-9]+</c>.
    /// </summary>
    public static bool MustStepAside(ReadOnlySpan<byte> label)
    {
        if (label[0] is not ((byte)'x' or (byte)'g'))
        {
            return false;
        }

        var rest = label.TrimStart((byte)'x');
        return rest.Length > 3 && rest.StartsWith("gen"u8) && !rest[3..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }
}
