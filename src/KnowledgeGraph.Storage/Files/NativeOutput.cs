using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Files;

/// <summary>Collects bytes in memory outside of the collected heap.</summary>
internal sealed unsafe class NativeOutput : ISealedOutput
{
    private const int FirstCapacity = 1 << 12;

    private byte* _start;
    private long _capacity;

    public NativeOutput()
    {
        _start = (byte*)NativeMemory.Alloc(FirstCapacity);
        _capacity = FirstCapacity;
    }

    ~NativeOutput() => Free();

    public long Length { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        ObjectDisposedException.ThrowIf(_start == null, this);
        if (Length + bytes.Length + SealedBytes.Slack > _capacity)
        {
            _capacity = Math.Max(Length + bytes.Length + SealedBytes.Slack, _capacity + (_capacity / 2));
            _start = (byte*)NativeMemory.Realloc(_start, (nuint)_capacity);
        }

        bytes.CopyTo(new Span<byte>(_start + Length, bytes.Length));
        Length += bytes.Length;
    }

    public SealedBytes Complete()
    {
        ObjectDisposedException.ThrowIf(_start == null, this);
        var start = (byte*)NativeMemory.Realloc(_start, (nuint)(Length + SealedBytes.Slack));
        new Span<byte>(start + Length, SealedBytes.Slack).Clear();
        _start = null;
        return new NativeBytes(start, Length);
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        NativeMemory.Free(_start);
        _start = null;
    }
}
