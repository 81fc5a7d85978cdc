namespace KnowledgeGraph.Formats.Turtle;

/// <summary>What each byte of UTF-8 can be in the names of Turtle, as bits, for loops that look at one byte at a time.</summary>
internal static class ByteClass
{
    /// <summary>An ASCII PN_CHARS.</summary>
    public const byte Name = 1;

    /// <summary>An ASCII PN_CHARS_BASE.</summary>
    public const byte Letter = 2;

    /// <summary>A part of a character beyond ASCII; whether names may hold that one is for <c>Characters</c> to say.</summary>
    public const byte Wide = 4;

    /// <summary>Blank, tab, line feed, carriage return.</summary>
    public const byte Blank = 8;

    public static readonly byte[] Of = Build();

    private static byte[] Build()
    {
        var table = new byte[256];
        for (var b = 0; b < 256; b++)
        {
            var c = (char)b;
            table[b] = (byte)((b < 0x80 && (char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? Name : 0)
                | (char.IsAsciiLetter(c) ? Letter : 0)
                | (b >= 0x80 ? Wide : 0)
                | (c is ' ' or '\t' or '\n' or '\r' ? Blank : 0));
        }

        return table;
    }
}
