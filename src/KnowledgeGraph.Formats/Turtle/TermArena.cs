using System.Buffers.Text;
using System.Text;
using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Turtle;

/// <summary>
/// The bytes of the terms that must outlive their token: a stack, because statements nest. What is above <see cref="Top"/> may be
/// written over. It grows with the longest statement's terms and is used again for each.
/// </summary>
internal sealed class TermArena
{
    private byte[] _bytes = new byte[4096];

    /// <summary>How much is in use.</summary>
    public int Top { get; set; }

    public ReadOnlySpan<byte> Slice(int start, int length) => _bytes.AsSpan(start, length);

    public void Append(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Room(bytes.Length));

    /// <summary>Two parts at once: a namespace and a local name.</summary>
    public void Append(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var room = Room(first.Length + second.Length);
        first.CopyTo(room);
        second.CopyTo(room[first.Length..]);
    }

    public void Append(string text)
    {
        var room = Room(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, room);
    }

    /// <summary>A number behind some text.</summary>
    public void Append(ReadOnlySpan<byte> text, long number)
    {
        var room = Room(text.Length + 20);
        text.CopyTo(room);
        Utf8Formatter.TryFormat(number, room[text.Length..], out var digits);
        Top -= 20 - digits;
    }

    /// <summary>ECHAR and UCHAR undone; the lexer has checked them.</summary>
    public void AppendUnescaped(ReadOnlySpan<byte> escaped)
    {
        // Undone text is never longer than what was written.
        var room = Room(escaped.Length);
        Top -= room.Length - Utf8Unescaper.Write(escaped, room);
    }

    /// <summary>PN_LOCAL_ESC undone: the character after each backslash stands for itself.</summary>
    public void AppendLocal(ReadOnlySpan<byte> escaped)
    {
        var room = Room(escaped.Length);
        var length = 0;
        for (var i = 0; i < escaped.Length; i++)
        {
            i += escaped[i] == '\\' ? 1 : 0;
            room[length++] = escaped[i];
        }

        Top -= room.Length - length;
    }

    /// <summary>Moves bytes down to a place that is free and cuts what is behind.</summary>
    public void MoveDown(int from, int length, int to)
    {
        _bytes.AsSpan(from, length).CopyTo(_bytes.AsSpan(to));
        Top = to + length;
    }

    private Span<byte> Room(int length)
    {
        var start = Top;
        if (_bytes.Length - start < length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Math.Max(_bytes.Length * 2L, start + (long)length), Array.MaxLength));
        }

        Top = start + length;
        return _bytes.AsSpan(start, length);
    }
}
