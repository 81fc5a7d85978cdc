using System.Buffers.Binary;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>Collects small pieces before they go to a sealed output.</summary>
internal sealed class FrozenOutput(ISealedOutput output)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _used;

    /// <summary>The bytes written so far.</summary>
    public long Position => output.Length + _used;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _used)
        {
            Flush();
            if (bytes.Length > _buffer.Length)
            {
                output.Write(bytes);
                return;
            }
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    /// <summary>Writes the low bytes of a number, lowest first.</summary>
    public void Write(ulong value, int bytes)
    {
        Span<byte> word = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(word, value);
        Write(word[..bytes]);
    }

    public void Flush()
    {
        output.Write(_buffer.AsSpan(0, _used));
        _used = 0;
    }
}
