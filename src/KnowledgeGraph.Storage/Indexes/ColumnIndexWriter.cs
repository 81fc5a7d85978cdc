using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>Writes an index from rows that come sorted and without repetition. For one thread.</summary>
internal sealed class ColumnIndexWriter : IDisposable
{
    private const int OutputBytes = 1 << 16;

    private readonly QuadOrder _order;
    private readonly ISealedOutput _output;
    private readonly ColumnEncoder _encoder = new();
    private readonly StatisticsCollector _statistics;
    private readonly BlockDirectoryWriter _directory = new();
    private readonly ulong[] _rows = new ulong[4 * ColumnEncoder.MaxRows];
    private readonly byte[] _bytes = new byte[OutputBytes + (4 * ColumnEncoder.MaxBytes) + ColumnEncoder.MaxBytes];
    private int _pending;
    private int _used;
    private long _written;
    private IndexFooter _footer;

    public ColumnIndexWriter(QuadOrder order, ISealedOutput output)
    {
        _order = order;
        _output = output;
        _statistics = new StatisticsCollector(order);
        _footer = new IndexFooter { Magic = IndexFooter.RightMagic, Version = IndexFooter.RightVersion, Order = (int)order };
    }

    /// <summary>The rows so far.</summary>
    public long Count => _footer.Count + _pending;

    /// <summary>Appends the rows of a batch that holds all four columns.</summary>
    public void Append(QuadBatch batch)
    {
        var positions = QuadOrders.Positions(_order);
        for (var at = 0; at < batch.Count;)
        {
            var rows = Math.Min(batch.Count - at, ColumnEncoder.MaxRows - _pending);
            if (rows == ColumnEncoder.MaxRows)
            {
                WriteBlock(Part(batch, positions[0], at), Part(batch, positions[1], at), Part(batch, positions[2], at), Part(batch, positions[3], at));
            }
            else
            {
                for (var depth = 0; depth < 4; depth++)
                {
                    batch.Column(positions[depth]).Slice(at, rows).CopyTo(_rows.AsSpan((depth * ColumnEncoder.MaxRows) + _pending));
                }

                _pending += rows;
                if (_pending == ColumnEncoder.MaxRows)
                {
                    WritePending();
                }
            }

            at += rows;
        }
    }

    /// <summary>Writes directory, statistics and footer, and seals the output.</summary>
    public SealedBytes Complete()
    {
        if (_pending > 0)
        {
            WritePending();
        }

        Flush();
        _footer.BlockBytes = _written;
        _output.Write(stackalloc byte[(int)(-_written & 7)]);
        _directory.Write(_footer, _output);
        var statistics = new ArrayBufferWriter<byte>();
        _statistics.Complete().Write(statistics);
        _footer.StatisticsBytes = statistics.WrittenCount;
        _output.Write(statistics.WrittenSpan);
        _output.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<IndexFooter>(in _footer)));
        return _output.Complete();
    }

    /// <summary>Gives up the output, if it was not completed.</summary>
    public void Dispose() => _output.Dispose();

    private static ReadOnlySpan<ulong> Part(QuadBatch batch, QuadPosition position, int at) => batch.Column(position).Slice(at, ColumnEncoder.MaxRows);

    private void WritePending()
    {
        var rows = _pending;
        var all = _rows.AsSpan();
        _pending = 0;
        WriteBlock(
            all[..rows],
            all.Slice(ColumnEncoder.MaxRows, rows),
            all.Slice(2 * ColumnEncoder.MaxRows, rows),
            all.Slice(3 * ColumnEncoder.MaxRows, rows));
    }

    private void WriteBlock(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second, ReadOnlySpan<ulong> third, ReadOnlySpan<ulong> fourth)
    {
        var positions = QuadOrders.Positions(_order);
        Note(positions[0], first);
        Note(positions[1], second);
        Note(positions[2], third);
        Note(positions[3], fourth);
        _directory.Add(_written + _used, first[0], second[0], third[0], fourth[0], positions[0] == QuadPosition.Graph ? first : fourth);
        _statistics.Append(first, second);
        _encoder.BeginBlock();
        _used += _encoder.Encode(first, _bytes.AsSpan(_used));
        _used += _encoder.Encode(second, _bytes.AsSpan(_used));
        _used += _encoder.Encode(third, _bytes.AsSpan(_used));
        _used += _encoder.Encode(fourth, _bytes.AsSpan(_used));
        _footer.Count += first.Length;
        if (_used >= OutputBytes)
        {
            Flush();
        }
    }

    private unsafe void Note(QuadPosition position, ReadOnlySpan<ulong> column)
    {
        if (_footer.Count == 0)
        {
            _footer.First[(int)position] = column[0];
        }

        var (first, mask) = (_footer.First[(int)position], 0UL);
        foreach (var id in column)
        {
            mask |= id ^ first;
        }

        _footer.RowMask[(int)position] |= mask;
        _footer.BlockMask[(int)position] |= column[0] ^ first;
    }

    private void Flush()
    {
        _output.Write(_bytes.AsSpan(0, _used));
        _written += _used;
        _used = 0;
    }
}
