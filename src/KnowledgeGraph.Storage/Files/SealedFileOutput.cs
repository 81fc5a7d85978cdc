using System.Buffers.Binary;

namespace KnowledgeGraph.Storage.Files;

/// <summary>
/// Writes a sealed file under a temporary name. <see cref="Complete()"/> makes it durable and gives it its name; that the name is durable too is
/// the caller's care (<see cref="IStoreFiles.Sync"/>, once for many files).
/// </summary>
internal sealed class SealedFileOutput : ISealedOutput
{
    private const int BufferPages = 4;

    private readonly IStoreFiles _files;
    private readonly string _name;
    private readonly uint _kind;
    private readonly byte[] _buffer = new byte[BufferPages * SealedFileFooter.PageSize];
    private readonly List<uint> _table = [];
    private IStoreFile? _file;
    private int _buffered;

    public SealedFileOutput(IStoreFiles files, string name, uint kind)
    {
        _files = files;
        _name = name;
        _kind = kind;
        _file = files.Create(name + StoreFileNames.Temporary);
    }

    public long Length { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        ObjectDisposedException.ThrowIf(_file is null, this);
        while (!bytes.IsEmpty)
        {
            var taken = Math.Min(bytes.Length, _buffer.Length - _buffered);
            bytes[..taken].CopyTo(_buffer.AsSpan(_buffered));
            _buffered += taken;
            Length += taken;
            bytes = bytes[taken..];
            if (_buffered == _buffer.Length)
            {
                Flush(_file);
            }
        }
    }

    /// <inheritdoc/>
    SealedBytes ISealedOutput.Complete() => Complete();

    /// <inheritdoc cref="ISealedOutput.Complete"/>
    public SealedFileBytes Complete()
    {
        ObjectDisposedException.ThrowIf(_file is null, this);
        Flush(_file);
        var (footer, checksum, table) = WriteEnd(_file);
        _file.Sync();
        _file.Dispose();
        _files.Rename(_name + StoreFileNames.Temporary, _name);
        _file = null;
        return new SealedFileBytes(_files.Map(_name, Length), Path.Combine(_files.Path, _name), footer, checksum, table);
    }

    public void Dispose()
    {
        if (_file is null)
        {
            return;
        }

        _file.Dispose();
        _file = null;
        try
        {
            _files.Delete(_name + StoreFileNames.Temporary);
        }
        catch (StoreException)
        {
            // What is left of it goes when the store is opened the next time; why it was given up is known already.
        }
    }

    private void Flush(IStoreFile file)
    {
        var bytes = _buffer.AsSpan(0, _buffered);
        for (var at = 0; at < bytes.Length; at += SealedFileFooter.PageSize)
        {
            _table.Add(Crc32C.Compute(bytes[at..Math.Min(at + SealedFileFooter.PageSize, bytes.Length)]));
        }

        if (!bytes.IsEmpty)
        {
            file.Write(Length - _buffered, bytes);
            _buffered = 0;
        }
    }

    private (SealedFileFooter Footer, uint Checksum, byte[] Table) WriteEnd(IStoreFile file)
    {
        var footer = new SealedFileFooter(_kind, Length, 0);
        var end = new byte[footer.FileLength - Length];
        var table = end.AsSpan((int)(footer.TableOffset - Length));
        for (var page = 0; page < _table.Count; page++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(table[(page * 4)..], _table[page]);
        }

        var crc = Crc32C.Compute(end.AsSpan(0, end.Length - SealedFileFooter.Size));
        footer = footer with { TableCrc = crc };
        var checksum = footer.Write(end.AsSpan(end.Length - SealedFileFooter.Size));
        file.Write(Length, end);
        return (footer, checksum, table[..^SealedFileFooter.Size].ToArray());
    }
}
