using System.Buffers;

namespace KnowledgeGraph.Storage.Files;

/// <summary>The parts of a transaction while its records are read. For one thread.</summary>
internal sealed class LogParts
{
    private readonly List<LogPart> _parts = [];
    private readonly ArrayBufferWriter<byte> _open = new();
    private LogRecordKind _kind;

    /// <summary>Whether the last record goes on in the next one.</summary>
    public bool IsOpen { get; private set; }

    public bool IsEmpty => _parts.Count == 0 && !IsOpen;

    /// <summary>Whether a record of this kind can come now.</summary>
    public bool Accepts(LogRecordKind kind) => !IsOpen || kind == _kind;

    public void Add(in LogRecord record, ReadOnlySpan<byte> payload)
    {
        if (record.Continues || IsOpen)
        {
            _open.Write(payload);
            _kind = record.Kind;
            IsOpen = record.Continues;
            if (IsOpen)
            {
                return;
            }

            _parts.Add(new LogPart(record.Kind, _open.WrittenSpan.ToArray()));
            _open.ResetWrittenCount();
            return;
        }

        _parts.Add(new LogPart(record.Kind, payload.ToArray()));
    }

    public IReadOnlyList<LogPart> ToList() => _parts;
}
