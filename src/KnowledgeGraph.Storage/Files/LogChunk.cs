namespace KnowledgeGraph.Storage.Files;

/// <summary>Some records in a row, with room for their headers, which are filled in when it is known where they go. For one thread.</summary>
internal sealed class LogChunk(int capacity)
{
    // Kept free at the end, for the zeros behind the last payload.
    private const int Padding = 8;

    private readonly List<Record> _records = [];
    private byte[] _bytes = new byte[capacity];
    private int _payloadAt;
    private int _end;

    /// <summary>The bytes, with headers and the zeros behind payloads.</summary>
    public int Length => LogFormat.Padded(_end);

    /// <summary>The payload of the last record so far.</summary>
    public int PayloadLength => _end - _payloadAt;

    private int Room => Math.Min(_bytes.Length - Padding - _end, LogFormat.MaxPayload - PayloadLength);

    public void BeginRecord(LogRecordKind kind)
    {
        CloseRecord();
        Grow(LogFormat.RecordHeaderSize);
        _records.Add(new Record(_end, kind, 0, Continues: false));
        _end += LogFormat.RecordHeaderSize;
        _payloadAt = _end;
    }

    /// <summary>The last record goes on in the next one.</summary>
    public void Continue() => _records[^1] = _records[^1] with { Continues = true };

    /// <summary>Room for bytes of the payload; <see cref="Advance"/> says how many were written.</summary>
    public Memory<byte> Reserve(int size)
    {
        Grow(size);
        return _bytes.AsMemory(_end, Room);
    }

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)Room);
        _end += count;
    }

    /// <summary>Fills in the headers for records from <paramref name="offset"/> of the log on, and gives all the bytes.</summary>
    public ReadOnlySpan<byte> Complete(LogFormat format, long offset, ulong sequence, long durableUpTo, ref uint link)
    {
        CloseRecord();
        foreach (var (start, kind, length, continues) in _records)
        {
            var header = new LogRecord(length, kind, continues, sequence, durableUpTo, link);
            link = format.WriteRecordHeader(_bytes.AsSpan(start), offset + start, header);
        }

        return _bytes.AsSpan(0, _end);
    }

    private void CloseRecord()
    {
        if (_records.Count > 0 && _records[^1].Length == 0)
        {
            _records[^1] = _records[^1] with { Length = PayloadLength };
            var padded = LogFormat.Padded(_end);
            _bytes.AsSpan(_end, padded - _end).Clear();
            _end = padded;
        }
    }

    private void Grow(int size)
    {
        if (_end + size + Padding > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_end + size + Padding, 2 * _bytes.Length));
        }
    }

    private readonly record struct Record(int Start, LogRecordKind Kind, int Length, bool Continues);
}
