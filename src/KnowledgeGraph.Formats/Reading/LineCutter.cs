namespace KnowledgeGraph.Formats.Reading;

/// <summary>Cuts behind line ends.</summary>
internal sealed class LineCutter : BlockCutter
{
    public override int Cut(ReadOnlySpan<byte> bytes, long offset, bool isLast) =>
        isLast ? bytes.Length : bytes.LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
}
