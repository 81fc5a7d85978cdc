namespace KnowledgeGraph;

/// <summary>Records of a stream, line by line.</summary>
internal static class RecordReader
{
    /// <summary>The next line with its line feed; null at the end, and where the line feed is missing.</summary>
    public static byte[]? Next(Stream stream)
    {
        using var line = new MemoryStream();
        while (stream.ReadByte() is >= 0 and var next)
        {
            line.WriteByte((byte)next);
            if (next == '\n')
            {
                return line.ToArray();
            }
        }

        return null;
    }
}
