using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.StoreProofs.Disk;

/// <summary>A folder in memory on a disk that forgets what was not synced when its power is cut, and that fails as it is told.</summary>
internal sealed class FaultyFiles : IStoreFiles
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _locks = new(StringComparer.Ordinal);
    private readonly DiskModel _disk;
    private readonly Action<DiskCall>? _record;
    private bool _isOff;

    public FaultyFiles()
        : this(new DiskModel())
    {
    }

    public FaultyFiles(DiskModel disk, Action<DiskCall>? record = null)
    {
        _disk = disk;
        _record = record;
    }

    public string Path => "disk";

    /// <summary>How the disk fails; null if it does not.</summary>
    public FaultPlan? Plan { get; set; }

    /// <summary>Is called before a file is synced, by the thread that does it.</summary>
    public Action<string>? Syncing { get; set; }

    /// <summary>Cuts the power: this object fails from now on, and the new one is what may be there then.</summary>
    public FaultyFiles Crash(ulong seed)
    {
        lock (_gate)
        {
            _isOff = true;
            return new FaultyFiles(_disk.Crash(seed));
        }
    }

    /// <summary>The disk as it is now, with what is not synced.</summary>
    public DiskModel CopyDisk()
    {
        lock (_gate)
        {
            return _disk.Copy();
        }
    }

    /// <summary>What a file holds.</summary>
    public byte[] BytesOf(string name)
    {
        lock (_gate)
        {
            return _disk.File(Find(name)).Visible.Span.ToArray();
        }
    }

    /// <summary>Replaces what a file holds, as damage does: durably and without a call.</summary>
    public void Damage(string name, byte[] bytes)
    {
        lock (_gate)
        {
            _disk.Place(name, bytes);
        }
    }

    public IStoreFile Create(string name) => Do(DiskCalls.Create, name, () =>
    {
        Change(new DiskCall(DiskCalls.Create, Name: name));
        return new FaultyFile(this, name, Find(name));
    });

    public IStoreFile Open(string name) => Do(DiskCalls.Open, name, () => new FaultyFile(this, name, Find(name)));

    public IStoreFile OpenToRead(string name) => Open(name);

    public SealedBytes Map(string name, long length) => Do(DiskCalls.Open, name, () =>
    {
        var bytes = _disk.File(Find(name)).Visible.Span;
        if (bytes.Length < length)
        {
            throw new StoreException(StoreError.Corrupt, $"{name} is too short.", name);
        }

        using var output = new NativeOutput();
        output.Write(bytes[..(int)length]);
        return output.Complete();
    });

    public bool Exists(string name)
    {
        lock (_gate)
        {
            return _disk.TryFind(name, out _);
        }
    }

    public IEnumerable<string> Names() => Do(DiskCalls.Open, Path, () => _disk.Names.ToArray());

    public void Rename(string from, string to) => Do(DiskCalls.Rename, from, () =>
    {
        Find(from);
        Change(new DiskCall(DiskCalls.Rename, Name: from, To: to));
        return 0;
    });

    public void Delete(string name) => Do(DiskCalls.Delete, name, () =>
    {
        if (_disk.TryFind(name, out _))
        {
            Change(new DiskCall(DiskCalls.Delete, Name: name));
        }

        return 0;
    });

    public void Sync() => Do(DiskCalls.SyncFolder, Path, () =>
    {
        Change(new DiskCall(DiskCalls.SyncFolder));
        return 0;
    });

    public IDisposable Lock(string name)
    {
        lock (_gate)
        {
            return _locks.Add(name) ? new Unlock(this, name) : throw new StoreException(StoreError.Locked, $"{name} is locked.", name);
        }
    }

    internal int Read(string name, int file, long offset, Span<byte> buffer)
    {
        lock (_gate)
        {
            ThrowIf(DiskCalls.Read, name, null);
            var bytes = _disk.File(file).Visible.Span;
            bytes = bytes[(int)Math.Min(offset, bytes.Length)..];
            bytes = bytes[..Math.Min(bytes.Length, buffer.Length)];
            bytes.CopyTo(buffer);
            return bytes.Length;
        }
    }

    internal long LengthOf(int file)
    {
        lock (_gate)
        {
            return _disk.File(file).Visible.Length;
        }
    }

    internal void Write(string name, int file, long offset, ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            var copy = bytes.ToArray();
            ThrowIf(DiskCalls.Write, name, plan =>
            {
                var chance = new DiskChance(plan.Seed);
                var part = chance.Below(4) == 0 ? copy : copy[..chance.Below(copy.Length + 1)];
                Change(new DiskCall(DiskCalls.Write, file, checked((int)offset), part));
            });
            Change(new DiskCall(DiskCalls.Write, file, checked((int)offset), copy));
        }
    }

    internal void SetLength(string name, int file, long length)
    {
        lock (_gate)
        {
            var call = new DiskCall(DiskCalls.SetLength, file, checked((int)length));
            ThrowIf(DiskCalls.SetLength, name, _ => Change(call));
            Change(call);
        }
    }

    internal void Sync(string name, int file)
    {
        Syncing?.Invoke(name);
        lock (_gate)
        {
            if (Plan is { } plan && plan.Fails(DiskCalls.Sync))
            {
                Change(new DiskCall(DiskCalls.Sync, file, FailureSeed: plan.Seed + 1));
                throw Failure(plan, name);
            }

            ThrowIf(DiskCalls.None, name, null);
            Change(new DiskCall(DiskCalls.Sync, file));
        }
    }

    private static StoreException Failure(FaultPlan plan, string name)
    {
        var error = plan.Fault is DiskFault.NoSpace or DiskFault.ShortNoSpace ? StoreError.NoSpace : StoreError.InputOutput;
        return new StoreException(error, $"The disk fails as planned: {name}.", name);
    }

    private T Do<T>(DiskCalls kind, string name, Func<T> action)
    {
        lock (_gate)
        {
            ThrowIf(kind, name, _ => action());
            return action();
        }
    }

    private void ThrowIf(DiskCalls kind, string name, Action<FaultPlan>? partly)
    {
        if (_isOff)
        {
            throw new StoreException(StoreError.InputOutput, "The power is off.");
        }

        if (Plan is not { } plan || !plan.Fails(kind))
        {
            return;
        }

        if (plan.Fault is DiskFault.ShortInputOutput or DiskFault.ShortNoSpace)
        {
            partly?.Invoke(plan);
        }

        throw Failure(plan, name);
    }

    private void Change(in DiskCall call)
    {
        _disk.Apply(call);
        _record?.Invoke(call);
    }

    private int Find(string name) =>
        _disk.TryFind(name, out var file) ? file : throw new StoreException(StoreError.InputOutput, $"There is no file {name}.", name);

    private sealed class Unlock(FaultyFiles files, string name) : IDisposable
    {
        public void Dispose()
        {
            lock (files._gate)
            {
                files._locks.Remove(name);
            }
        }
    }
}
