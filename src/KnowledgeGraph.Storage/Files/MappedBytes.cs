using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace KnowledgeGraph.Storage.Files;

/// <summary>
/// Bytes of a file as the system maps them. The system pages them in: an error of the disk in that moment, or a file that somebody cut,
/// ends the process, as with every program that maps files.
/// </summary>
internal sealed unsafe class MappedBytes : SealedBytes
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly long _length;
    private byte* _start;

    /// <summary>Maps the first bytes of a file that is at least <see cref="SealedBytes.Slack"/> bytes longer.</summary>
    public MappedBytes(SafeFileHandle handle, long length)
    {
        _file = MemoryMappedFile.CreateFromFile(handle, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        _view = _file.CreateViewAccessor(0, length + Slack, MemoryMappedFileAccess.Read);
        _length = length;

        // Not AcquirePointer: a count taken there would keep the mapping when only finalizers are left to free it. Nobody reads without
        // this object, and it holds the view.
        _start = (byte*)_view.SafeMemoryMappedViewHandle.DangerousGetHandle();
    }

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
        _start = null;
        if (disposing)
        {
            _view.Dispose();
            _file.Dispose();
        }
    }
}
