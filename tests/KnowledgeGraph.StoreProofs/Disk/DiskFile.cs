namespace KnowledgeGraph.StoreProofs.Disk;

/// <summary>
/// A file of a disk that forgets: what everybody reads, what is safely on the disk, and the writes between the two, which a power cut may
/// keep, drop or tear, each sector by itself.
/// </summary>
internal sealed class DiskFile
{
    public const int Sector = 512;

    private readonly List<(int Offset, byte[]? Bytes)> _pending = [];
    private readonly DiskBytes _durable;
    private bool _hasLost;

    public DiskFile()
        : this(new DiskBytes([], 0))
    {
    }

    public DiskFile(DiskBytes bytes)
    {
        _durable = bytes;
        Visible = bytes.Share();
    }

    private DiskFile(DiskBytes durable, DiskBytes visible)
    {
        _durable = durable;
        Visible = visible;
    }

    /// <summary>What reading gives.</summary>
    public DiskBytes Visible { get; }

    public DiskFile Copy()
    {
        var copy = new DiskFile(_durable.Share(), Visible.Share()) { _hasLost = _hasLost };
        copy._pending.AddRange(_pending);
        return copy;
    }

    /// <summary>Writes bytes at an offset, or without bytes sets the length to it.</summary>
    public void Change(int offset, byte[]? bytes)
    {
        Apply(Visible, offset, bytes);
        _pending.Add((offset, bytes));
    }

    /// <summary>All is on the disk.</summary>
    public void Sync()
    {
        foreach (var (offset, bytes) in _pending)
        {
            Apply(_durable, offset, bytes);
        }

        _pending.Clear();
    }

    /// <summary>A sync that fails: some of it is on the disk, and the rest never will be, though it can be read until the power is cut.</summary>
    public void FailSync(ulong seed)
    {
        var chance = new DiskChance(seed);
        var after = Crash(ref chance, DiskFate.Any);
        _durable.SetLength(0);
        _durable.Write(0, after.Span);
        _pending.Clear();
        _hasLost = true;
    }

    /// <summary>What may be on the disk after a power cut now.</summary>
    public DiskBytes Crash(ref DiskChance chance, DiskFate fate)
    {
        if (_pending.Count == 0 || fate == DiskFate.Dropped)
        {
            return _durable.Share();
        }

        if (fate == DiskFate.Any)
        {
            fate = (DiskFate)(1 + chance.Below((int)DiskFate.Dropped));
        }

        if (fate == DiskFate.Kept && !_hasLost)
        {
            return Visible.Share();
        }

        var end = _pending.Max(change => change.Offset + (change.Bytes?.Length ?? 0));
        var data = new byte[Math.Max(end, _durable.Length)];
        _durable.Span.CopyTo(data);
        var (length, last) = (_durable.Length, chance.Below(_pending.Count));
        for (var i = 0; i < _pending.Count; i++)
        {
            var (offset, bytes) = _pending[i];
            var now = fate != DiskFate.UpToHere ? fate : i < last ? DiskFate.Kept : i == last ? DiskFate.Half : DiskFate.Dropped;
            length = Apply(ref chance, now, data, length, offset, bytes);
        }

        data.AsSpan(length).Clear();
        return new DiskBytes(data, length);
    }

    private static void Apply(DiskBytes to, int offset, byte[]? bytes)
    {
        if (bytes is null)
        {
            to.SetLength(offset);
        }
        else
        {
            to.Write(offset, bytes);
        }
    }

    private static int Apply(ref DiskChance chance, DiskFate fate, byte[] data, int length, int offset, byte[]? bytes)
    {
        if (bytes is null)
        {
            if (!IsKept(ref chance, fate))
            {
                return length;
            }

            data.AsSpan(Math.Min(offset, data.Length)).Clear();
            return offset;
        }

        for (var at = 0; at < bytes.Length;)
        {
            var next = Math.Min(bytes.Length, at + Sector - ((offset + at) % Sector));
            WriteSector(ref chance, fate, data.AsSpan(offset + at), bytes.AsSpan(at, next - at));
            at = next;
        }

        var end = offset + bytes.Length;
        return end > length && IsKept(ref chance, fate) ? end : length;
    }

    private static void WriteSector(ref DiskChance chance, DiskFate fate, Span<byte> to, ReadOnlySpan<byte> from)
    {
        if (fate is not (DiskFate.Kept or DiskFate.Dropped) && chance.Below(8) == 0)
        {
            var cut = chance.Below(from.Length + 1);
            var isStart = chance.Below(2) == 0;
            (isStart ? from[..cut] : from[cut..]).CopyTo(isStart ? to : to[cut..]);
        }
        else if (IsKept(ref chance, fate))
        {
            from.CopyTo(to);
        }
    }

    private static bool IsKept(ref DiskChance chance, DiskFate fate) => fate switch
    {
        DiskFate.Kept => true,
        DiskFate.MostlyKept => chance.Below(8) != 0,
        DiskFate.Half => chance.Below(2) == 0,
        DiskFate.MostlyDropped => chance.Below(8) == 0,
        _ => false,
    };
}
