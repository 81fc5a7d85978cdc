namespace KnowledgeGraph.Formats.Detection;

/// <summary>Tells JSON from the brackets and braces of Turtle and TriG.</summary>
internal static class JsonSniffer
{
    private static ReadOnlySpan<byte> White => " \t\r\n"u8;

    public static bool LooksLikeJson(ReadOnlySpan<byte> bytes)
    {
        // The arrays around may be many; a nested [ [ is never Turtle.
        var arrays = 0;
        while (!bytes.IsEmpty && bytes[0] == '[')
        {
            arrays++;
            bytes = bytes[1..].TrimStart(White);
        }

        if (bytes.IsEmpty)
        {
            return arrays > 1;
        }

        return (char)bytes[0] switch
        {
            '{' => arrays > 0 || IsObject(bytes[1..].TrimStart(White)),
            '"' => arrays > 0,

            // [] is a blank node if something follows.
            ']' => arrays > 1 || (arrays == 1 && bytes[1..].TrimStart(White).IsEmpty),
            _ => arrays > 1,
        };
    }

    /// <summary>A member begins with a string, which is no subject in TriG; an empty object is all of its document.</summary>
    private static bool IsObject(ReadOnlySpan<byte> inside) =>
        !inside.IsEmpty && (inside[0] == '"' || (inside[0] == '}' && inside[1..].TrimStart(White).IsEmpty));
}
