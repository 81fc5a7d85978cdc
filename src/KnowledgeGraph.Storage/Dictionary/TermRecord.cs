using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// A term in the arena: a word of tag, length and number of the id; of a literal 4 bytes of type; of a long text 4 bytes of length; the text.
/// </summary>
internal static unsafe class TermRecord
{
    private const int NumberBits = 37;
    private const int LengthBits = 24;
    private const int HeaderBytes = sizeof(ulong);
    private const uint LongLength = (1 << LengthBits) - 1;
    private const ulong NumberMask = (1UL << NumberBits) - 1;

    /// <summary>The bytes that a term needs.</summary>
    public static long Length(in TermKey key) => (long)HeaderBytes + TypeBytes(key.Tag) + (key.Text.Length >= LongLength ? sizeof(int) : 0) + key.Text.Length;

    public static void Write(byte* record, in TermKey key, ulong number)
    {
        *(ulong*)record = Shape(key) | number;
        var at = record + HeaderBytes + TypeBytes(key.Tag);
        if (key.Tag == TermIdTag.Literal)
        {
            *(uint*)(record + HeaderBytes) = key.Type;
        }

        if (key.Text.Length >= LongLength)
        {
            *(int*)at = key.Text.Length;
            at += sizeof(int);
        }

        key.Text.CopyTo(new Span<byte>(at, key.Text.Length));
    }

    public static TermIdTag Tag(byte* record) => (TermIdTag)(*(ulong*)record >> (NumberBits + LengthBits));

    public static ulong Id(byte* record) => new TermId(Tag(record), *(ulong*)record & NumberMask).Value;

    /// <summary>Of a literal its type; else 0.</summary>
    public static uint Type(byte* record) => Tag(record) == TermIdTag.Literal ? *(uint*)(record + HeaderBytes) : 0;

    public static ReadOnlySpan<byte> Text(byte* record)
    {
        var length = (uint)(*(ulong*)record >> NumberBits) & LongLength;
        var at = record + HeaderBytes + TypeBytes(Tag(record));
        return length < LongLength ? new ReadOnlySpan<byte>(at, (int)length) : new ReadOnlySpan<byte>(at + sizeof(int), *(int*)at);
    }

    /// <summary>Whether the record is of the key's kind and length, or of a length as large.</summary>
    public static bool HasShape(byte* record, in TermKey key) => (*(ulong*)record & ~NumberMask) == Shape(key);

    private static int TypeBytes(TermIdTag tag) => tag == TermIdTag.Literal ? sizeof(uint) : 0;

    private static ulong Shape(in TermKey key) =>
        ((ulong)key.Tag << (NumberBits + LengthBits)) | ((ulong)Math.Min((uint)key.Text.Length, LongLength) << NumberBits);
}
