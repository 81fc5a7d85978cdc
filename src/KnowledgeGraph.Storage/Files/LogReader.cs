namespace KnowledgeGraph.Storage.Files;

/// <summary>
/// Reads the complete transactions of a log in order. The first record that does not fit ends the log if nothing speaks against that: in
/// the newest log, a crash leaves such a tail of bytes that nobody was promised. It is damage if the log is not the newest one, or if a
/// record behind it says that the bytes here had been durable. For one thread.
/// </summary>
internal sealed class LogReader : IDisposable
{
    private readonly LogWindow _window;
    private readonly LogFormat _format;
    private readonly string _path;
    private readonly bool _isNewest;
    private LogEnd _end;
    private bool _atEnd;

    /// <summary>Opens a log; of one that is being written only the first bytes, up to <paramref name="length"/>, which must be complete.</summary>
    /// <exception cref="StoreException">It cannot be read, or is damaged, or of a newer version.</exception>
    public LogReader(IStoreFiles files, StoreId store, long number, bool isNewest, long length = long.MaxValue)
    {
        var name = StoreFileNames.Log(number);
        _path = Path.Combine(files.Path, name);
        _isNewest = isNewest;
        _format = new LogFormat(store, number);
        _window = new LogWindow(files.OpenToRead(name), length);
        try
        {
            _end = ReadFileHeader();
        }
        catch
        {
            _window.Dispose();
            throw;
        }
    }

    /// <summary>Where the log ends; known when <see cref="TryRead"/> has said that there is no more.</summary>
    public LogEnd End => _atEnd ? _end : throw new InvalidOperationException("The log was not read to its end.");

    /// <summary>The number of the last transaction before those of this log, as its header says.</summary>
    public ulong SequenceBefore { get; private set; }

    /// <summary>Reads the next complete transaction; false at the end.</summary>
    /// <exception cref="StoreException">The log is damaged, or cannot be read.</exception>
    public bool TryRead(out LoggedTransaction transaction)
    {
        transaction = null!;
        if (_atEnd)
        {
            return false;
        }

        var parts = new LogParts();
        var (offset, link, sequence, durable) = (_end.ValidLength, _end.Link, 0UL, _end.KnownDurable);
        while (TryReadRecord(offset, link, out var record, out var payload))
        {
            CheckPlace(record, offset, parts, ref sequence);
            durable = Math.Max(durable, record.DurableUpTo);
            offset += LogFormat.RecordHeaderSize + payload.Length;
            link = record.Crc;
            switch (record.Kind)
            {
                case LogRecordKind.Commit:
                    _end = _end with { ValidLength = offset, KnownDurable = durable, LastSequence = sequence, Link = link };
                    transaction = new LoggedTransaction(sequence, parts.ToList());
                    return true;
                case LogRecordKind.Seal:
                    _end = _end with { ValidLength = offset, KnownDurable = durable, Link = link, IsSealed = true };
                    break;
                default:
                    parts.Add(record, payload[..record.Length]);
                    continue;
            }

            break;
        }

        Finish(offset);
        return false;
    }

    public void Dispose() => _window.Dispose();

    private LogEnd ReadFileHeader()
    {
        if (_format.TryReadFileHeader(_window.Read(0, LogFormat.FileHeaderSize), _path, out var sequence, out var crc))
        {
            SequenceBefore = sequence;
            return new LogEnd(LogFormat.FileHeaderSize, 0, sequence, crc, _window.Length, IsSealed: false);
        }

        // The log was being made when the crash came, or its header is damaged: then a record will say that it had been durable.
        _end = new LogEnd(0, 0, 0, 0, _window.Length, IsSealed: false);
        Finish(0);
        return _end;
    }

    private bool TryReadRecord(long offset, uint link, out LogRecord record, out ReadOnlySpan<byte> payload)
    {
        payload = default;
        if (!_format.TryReadRecordHeader(_window.Read(offset, LogFormat.RecordHeaderSize), offset, out record) || record.Link != link)
        {
            return false;
        }

        var length = LogFormat.Padded(record.Length);
        payload = _window.Read(offset + LogFormat.RecordHeaderSize, length);
        return payload.Length == length && Crc32C.Compute(payload) == record.PayloadCrc;
    }

    // A record with the right checksums where none of its kind can be was not written by this library as it is.
    private void CheckPlace(in LogRecord record, long offset, LogParts parts, ref ulong sequence)
    {
        var isFirst = parts.IsEmpty;
        var fits = record.Kind switch
        {
            LogRecordKind.Terms or LogRecordKind.Adds or LogRecordKind.Removes or LogRecordKind.Clear => parts.Accepts(record.Kind),
            LogRecordKind.Commit => !parts.IsOpen && !record.Continues && record.Length == 0,
            LogRecordKind.Seal => isFirst && !record.Continues && record.Length == 0,
            _ => false,
        };
        fits &= isFirst
            ? (record.Kind == LogRecordKind.Seal ? record.Sequence == _end.LastSequence : record.Sequence > _end.LastSequence)
            : record.Sequence == sequence;
        if (!fits || record.DurableUpTo > offset)
        {
            throw Damage(offset, "has a record that does not belong there");
        }

        sequence = record.Sequence;
    }

    private void Finish(long badAt)
    {
        if (!_isNewest && !(_end.IsSealed && badAt == _window.Length))
        {
            throw Damage(badAt, "is not the newest log and yet does not end in order");
        }

        if (FindClaim(badAt) is { } claim)
        {
            throw Damage(badAt, $"was durable up to byte {claim} and does not fit its checksums any more");
        }

        _atEnd = true;
    }

    // A header is believed by itself, whatever became of its payload: what it says was true when it was written.
    private long? FindClaim(long badAt)
    {
        var offset = (badAt + 7) & ~7L;
        while ((offset = _window.Find(_format.Mark, offset)) >= 0)
        {
            if (_format.TryReadRecordHeader(_window.Read(offset, LogFormat.RecordHeaderSize), offset, out var record) && record.DurableUpTo > badAt)
            {
                return record.DurableUpTo;
            }

            offset += 8;
        }

        return null;
    }

    private StoreException Damage(long offset, string what) =>
        new(StoreError.Corrupt, $"{_path} {what} (byte {offset}): changes that were acknowledged are lost or wrong. Restore a backup.", _path, offset);
}
