using System.Buffers;

namespace KnowledgeGraph.Storage.Files;

/// <summary>
/// A transaction as bytes for the log: <see cref="Begin"/> a part, write its bytes, and so on; <see cref="WriteAheadLog.Append"/> takes it.
/// The bytes are collected with room for the headers between them, so that they go to the file as they are. For one thread.
/// </summary>
internal sealed class LogTransaction(ulong sequence) : IBufferWriter<byte>
{
    /// <summary>The longest part: one array must hold it when the log is read.</summary>
    public const int MaxPart = 1 << 30;

    private const int FirstCapacity = 1 << 10;
    private const int NextCapacity = 1 << 18;

    private readonly List<LogChunk> _chunks = [];
    private LogChunk? _last;
    private byte[] _scratch = [];
    private bool _isDirect;
    private bool _isComplete;
    private LogRecordKind _kind;
    private int _partLength;

    /// <summary>The number of the transaction; each transaction of a store has a greater one than those before.</summary>
    public ulong Sequence { get; } = sequence;

    /// <summary>The bytes that the transaction takes in the log so far.</summary>
    public long Length => _chunks.Sum(chunk => (long)chunk.Length);

    /// <summary>The records, in chunks that are written with one call each.</summary>
    internal IReadOnlyList<LogChunk> Chunks => _chunks;

    /// <summary>Begins a part: the bytes written from here on are of this kind. A part without bytes is kept too.</summary>
    public void Begin(LogRecordKind kind)
    {
        if (_isComplete)
        {
            throw new InvalidOperationException("The transaction was given to the log.");
        }

        _kind = kind;
        _partLength = 0;
        BeginRecord();
    }

    /// <summary>Nothing more comes but this last record; called again, it changes nothing.</summary>
    internal void Complete(LogRecordKind kind)
    {
        if (!_isComplete)
        {
            Begin(kind);
            _isComplete = true;
        }
    }

    /// <summary>Appends bytes to the part.</summary>
    /// <exception cref="InvalidOperationException">The part is longer than <see cref="MaxPart"/>: begin another one of this kind.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        Count(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var room = LogFormat.MaxPayload - Last.PayloadLength;
            if (room == 0)
            {
                Last.Continue();
                BeginRecord();
                room = LogFormat.MaxPayload;
            }

            var taken = Math.Min(room, bytes.Length);
            bytes[..taken].CopyTo(Last.Reserve(taken).Span);
            Last.Advance(taken);
            bytes = bytes[taken..];
        }
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    // What may not fit into the record goes by way of a buffer of its own, and is cut from there.
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var size = Math.Max(sizeHint, 256);
        _isDirect = size <= LogFormat.MaxPayload - Last.PayloadLength;
        if (_isDirect)
        {
            return Last.Reserve(size);
        }

        if (_scratch.Length < size)
        {
            _scratch = new byte[size];
        }

        return _scratch;
    }

    public void Advance(int count)
    {
        if (_isDirect)
        {
            Count(count);
            Last.Advance(count);
        }
        else
        {
            Write(_scratch.AsSpan(0, count));
        }
    }

    private LogChunk Last => _last ?? throw new InvalidOperationException("Begin a part first.");

    private void Count(int bytes)
    {
        if (bytes > MaxPart - _partLength)
        {
            throw new InvalidOperationException($"A part of a transaction in the log has at most {MaxPart} bytes.");
        }

        _partLength += bytes;
    }

    private void BeginRecord()
    {
        var isLast = _kind is LogRecordKind.Commit or LogRecordKind.Seal;
        if (_last is null || (_last.Length > LogFormat.MaxPayload / 2 && !isLast))
        {
            _last = new LogChunk(_last is null ? FirstCapacity : NextCapacity);
            _chunks.Add(_last);
        }

        _last.BeginRecord(_kind);
    }
}
