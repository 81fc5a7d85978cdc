using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Rdf;

/// <summary>
/// Lines of text to sort by code point, which is the order of their bytes. Lines of one dataset begin alike, so they are first sorted
/// by the eight bytes after what all have in common, as numbers; only those that agree in them are compared.
/// </summary>
internal sealed class SortedLines
{
    private readonly List<Line> _lines = [];
    private readonly Comparison<Line> _compare;
    private int _start;
    private int _common;

    public SortedLines() => _compare = Compare;

    public Utf8Text Text { get; } = new();

    public int Count => _lines.Count;

    public void Clear()
    {
        Text.Clear();
        _lines.Clear();
        _start = 0;
    }

    /// <summary>What was appended to <see cref="Text"/> since the last call is a line, made from the item of this number.</summary>
    public void EndLine(int item)
    {
        var length = Text.Length - _start;
        _common = _lines.Count == 0
            ? length
            : Text.Slice(0, _common).CommonPrefixLength(Text.Slice(_start, Math.Min(length, _common)));
        _lines.Add(new Line(_start, length, item));
        _start = Text.Length;
    }

    public void Sort()
    {
        var lines = CollectionsMarshal.AsSpan(_lines);
        if (lines.Length < 32)
        {
            lines.Sort(_compare);
            return;
        }

        var keys = new ulong[lines.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = KeyOf(lines[i]);
        }

        keys.AsSpan().Sort(lines);
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end > start + 1)
            {
                lines[start..end].Sort(_compare);
            }

            start = end;
        }
    }

    public ReadOnlySpan<byte> LineAt(int index) => Text.Slice(_lines[index].Start, _lines[index].Length);

    public int ItemAt(int index) => _lines[index].Item;

    public bool IsRepeated(int index) => index > 0 && LineAt(index - 1).SequenceEqual(LineAt(index));

    /// <summary>The next bytes as a number, with zeros for those behind the end; a line ends in LF, so none of them is in a line.</summary>
    private ulong KeyOf(Line line)
    {
        Span<byte> key = stackalloc byte[sizeof(ulong)];
        key.Clear();
        var rest = RestOf(line);
        rest[..Math.Min(rest.Length, key.Length)].CopyTo(key);
        return BinaryPrimitives.ReadUInt64BigEndian(key);
    }

    private int Compare(Line left, Line right) => RestOf(left).SequenceCompareTo(RestOf(right));

    private ReadOnlySpan<byte> RestOf(Line line) => Text.Slice(line.Start + _common, line.Length - _common);

    private readonly record struct Line(int Start, int Length, int Item);
}
