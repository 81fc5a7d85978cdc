using System.Buffers;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>Writes terms for the log.</summary>
internal sealed class TermLogWriter(IBufferWriter<byte> writer)
{
    private FrozenTypes _types = new();
    private byte[] _last = [];
    private int _lastLength;

    public void WriteCounts(TermCounts counts)
    {
        for (var place = 0; place < TermCounts.Tags; place++)
        {
            WriteNumber((ulong)counts[TermCounts.TagAt(place)]);
        }
    }

    public void WriteTypes(FrozenTypes used, LiteralTypes types)
    {
        _types = used;
        var bytes = used.Write(types);
        WriteNumber((ulong)bytes.Length);
        writer.Write(bytes);
    }

    public void WriteTerm(TermIdTag tag, ReadOnlySpan<byte> text, uint type)
    {
        if (tag == TermIdTag.TripleTerm)
        {
            writer.Write(text);
            return;
        }

        var shared = text.CommonPrefixLength(_last.AsSpan(0, _lastLength));
        WriteNumber((ulong)shared);
        WriteNumber((ulong)(text.Length - shared));
        if (tag == TermIdTag.Literal)
        {
            WriteNumber((ulong)_types.Place(type));
        }

        writer.Write(text[shared..]);
        _last = text.Length > _last.Length ? new byte[text.Length * 2L > Array.MaxLength ? text.Length : text.Length * 2] : _last;
        text.CopyTo(_last);
        _lastLength = text.Length;
    }

    /// <summary>The next term shares nothing with the last one.</summary>
    public void Forget() => _lastLength = 0;

    private void WriteNumber(ulong value)
    {
        var span = writer.GetSpan(10);
        var at = 0;
        for (; value >= 128; value >>= 7)
        {
            span[at++] = (byte)(value | 128);
        }

        span[at] = (byte)value;
        writer.Advance(at + 1);
    }
}
