using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Files;

/// <summary>Sealed bytes in memory that the garbage collector neither moves nor scans.</summary>
internal sealed unsafe class NativeBytes : SealedBytes
{
    private readonly long _length;
    private byte* _start;

    /// <summary>Takes over memory of <see cref="NativeMemory"/> that is <see cref="SealedBytes.Slack"/> longer than the length.</summary>
    public NativeBytes(byte* start, long length)
    {
        _start = start;
        _length = length;
        GC.AddMemoryPressure(length + Slack);
    }

    ~NativeBytes() => Dispose(disposing: false);

    public override long Length => _length;

    public override ReadOnlySpan<byte> Slice(long offset, int length)
    {
        ObjectDisposedException.ThrowIf(_start == null, this);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((ulong)offset, (ulong)_length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((ulong)length, (ulong)(_length - offset));
        return new ReadOnlySpan<byte>(_start + offset, length);
    }

    protected override void Dispose(bool disposing)
    {
        if (_start != null)
        {
            NativeMemory.Free(_start);
            _start = null;
            GC.RemoveMemoryPressure(_length + Slack);
        }
    }
}
