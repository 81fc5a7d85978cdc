namespace KnowledgeGraph.StoreProofs.Disk;

/// <summary>A folder of a disk that forgets: names and files as everybody sees them, and as they are on the disk.</summary>
internal sealed class DiskModel
{
    private readonly List<DiskFile> _files = [];
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _durableNames = new(StringComparer.Ordinal);
    private readonly List<(string? Gone, string? Named, int File)> _pendingNames = [];

    public IEnumerable<string> Names => _names.Keys.Order(StringComparer.Ordinal);

    public bool TryFind(string name, out int file) => _names.TryGetValue(name, out file);

    public DiskFile File(int file) => _files[file];

    /// <summary>Puts a durable file there, as if it had always been.</summary>
    public void Place(string name, byte[] bytes) => Place(name, new DiskBytes(bytes, bytes.Length));

    /// <summary>Does what a call did.</summary>
    public void Apply(in DiskCall call)
    {
        switch (call.Kind)
        {
            case DiskCalls.Create:
                Create(call.Name!);
                break;
            case DiskCalls.Write or DiskCalls.SetLength:
                _files[call.File].Change(call.Offset, call.Bytes);
                break;
            case DiskCalls.Sync when call.FailureSeed != 0:
                _files[call.File].FailSync(call.FailureSeed);
                break;
            case DiskCalls.Sync:
                _files[call.File].Sync();
                break;
            case DiskCalls.Rename:
                ChangeNames(_names, (call.Name, call.To, _names[call.Name!]));
                _pendingNames.Add((call.Name, call.To, _names[call.To!]));
                break;
            case DiskCalls.Delete:
                ChangeNames(_names, (call.Name, null, 0));
                _pendingNames.Add((call.Name, null, 0));
                break;
            case DiskCalls.SyncFolder when call.FailureSeed == 0:
                _pendingNames.ForEach(change => ChangeNames(_durableNames, change));
                _pendingNames.Clear();
                break;
        }
    }

    /// <summary>The same disk; its files are numbered as here.</summary>
    public DiskModel Copy()
    {
        var copy = new DiskModel();
        copy._files.AddRange(_files.Select(file => file.Copy()));
        copy._pendingNames.AddRange(_pendingNames);
        CopyNames(_names, copy._names);
        CopyNames(_durableNames, copy._durableNames);
        return copy;
    }

    /// <summary>A disk as this one may be after a power cut now; all of it is durable.</summary>
    public DiskModel Crash(ulong seed)
    {
        var chance = new DiskChance(seed);
        var fate = chance.Below(2) == 0 ? DiskFate.Any : (DiskFate)(1 + chance.Below((int)DiskFate.Dropped));
        var names = new Dictionary<string, int>(_durableNames, StringComparer.Ordinal);
        CrashNames(ref chance, names);
        var disk = new DiskModel();
        foreach (var (name, file) in names)
        {
            disk.Place(name, _files[file].Crash(ref chance, fate));
        }

        return disk;
    }

    private static void ChangeNames(Dictionary<string, int> names, (string? Gone, string? Named, int File) change)
    {
        if (change.Gone is not null)
        {
            names.Remove(change.Gone);
        }

        if (change.Named is not null)
        {
            names[change.Named] = change.File;
        }
    }

    private static void CopyNames(Dictionary<string, int> from, Dictionary<string, int> to)
    {
        foreach (var (name, file) in from)
        {
            to.Add(name, file);
        }
    }

    private void Create(string name)
    {
        if (_names.TryGetValue(name, out var file))
        {
            _files[file].Change(0, null);
            return;
        }

        _files.Add(new DiskFile());
        ChangeNames(_names, (null, name, _files.Count - 1));
        _pendingNames.Add((null, name, _files.Count - 1));
    }

    private void Place(string name, DiskBytes bytes)
    {
        if (_names.TryGetValue(name, out var file))
        {
            _files[file] = new DiskFile(bytes);
            _durableNames[name] = file;
            return;
        }

        _files.Add(new DiskFile(bytes));
        _names[name] = _durableNames[name] = _files.Count - 1;
    }

    // A rename happens wholly or not at all; what is not synced may be there in any order.
    private void CrashNames(ref DiskChance chance, Dictionary<string, int> names)
    {
        if (_pendingNames.Count == 0)
        {
            return;
        }

        var (kept, isMixed) = (chance.Below(5), chance.Below(4) == 0);
        var changes = _pendingNames.ToArray();
        for (var i = changes.Length - 1; isMixed && i > 0; i--)
        {
            var other = chance.Below(i + 1);
            (changes[i], changes[other]) = (changes[other], changes[i]);
        }

        foreach (var change in changes)
        {
            if (kept == 4 || chance.Below(4) < kept)
            {
                ChangeNames(names, change);
            }
        }
    }
}
