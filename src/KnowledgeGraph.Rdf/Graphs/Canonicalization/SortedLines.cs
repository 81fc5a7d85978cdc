using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Rdf;

/// <summary>
/// Lines of text to sort by code point, which is the order of their bytes. Lines of one dataset begin alike, so each carries the eight
/// bytes after what all have in common: most comparisons end there.
/// </summary>
internal sealed class SortedLines
{
    private readonly List<Line> _lines = [];
    private int _start;
    private int _common;

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
        _lines.Add(new Line(0, _start, length, item));
        _start = Text.Length;
    }

    public void Sort()
    {
        var lines = CollectionsMarshal.AsSpan(_lines);
        if (lines.Length < 2)
        {
            return;
        }

        Span<byte> key = stackalloc byte[sizeof(ulong)];
        foreach (ref var line in lines)
        {
            var rest = Text.Slice(line.Start + _common, line.Length - _common);
            key.Clear();
            rest[..Math.Min(rest.Length, key.Length)].CopyTo(key);
            line = line with { Key = BinaryPrimitives.ReadUInt64BigEndian(key) };
        }

        lines.Sort(Compare);
    }

    public ReadOnlySpan<byte> LineAt(int index) => Text.Slice(_lines[index].Start, _lines[index].Length);

    public int ItemAt(int index) => _lines[index].Item;

    public bool IsRepeated(int index) => index > 0 && LineAt(index - 1).SequenceEqual(LineAt(index));

    private int Compare(Line left, Line right)
    {
        var order = left.Key.CompareTo(right.Key);
        return order != 0
            ? order
            : Text.Slice(left.Start + _common, left.Length - _common)
                .SequenceCompareTo(Text.Slice(right.Start + _common, right.Length - _common));
    }

    private readonly record struct Line(ulong Key, int Start, int Length, int Item);
}
