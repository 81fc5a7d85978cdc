using Microsoft.Win32.SafeHandles;

namespace KnowledgeGraph.Storage.Files;

/// <summary>The files of a real folder.</summary>
internal sealed class FolderFiles : IStoreFiles
{
    private const FileShare Shared = FileShare.ReadWrite | FileShare.Delete;

    private FolderFiles(string path) => Path = path;

    public string Path { get; }

    /// <summary>A folder that is there.</summary>
    /// <exception cref="StoreException">It is not there.</exception>
    public static FolderFiles OpenFolder(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        return Directory.Exists(full)
            ? new FolderFiles(full)
            : throw new StoreException(StoreError.NotAStore, $"There is no folder {full}.", full);
    }

    /// <summary>The folder, made (with those above it, durably) if it is not there.</summary>
    public static FolderFiles OpenOrCreateFolder(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        Do("make the folder", full, () => CreateDurably(System.IO.Path.TrimEndingDirectorySeparator(full)));
        return new FolderFiles(full);
    }

    public IStoreFile Create(string name) => Open(name, "create", FileMode.Create, FileAccess.ReadWrite);

    public IStoreFile Open(string name) => Open(name, "open", FileMode.Open, FileAccess.ReadWrite);

    public IStoreFile OpenToRead(string name) => Open(name, "open", FileMode.Open, FileAccess.Read);

    public SealedBytes Map(string name, long length)
    {
        var path = PathOf(name);
        return Do("map", path, () =>
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, Shared);
            var available = RandomAccess.GetLength(handle);
            if (available < length)
            {
                throw new StoreException(StoreError.Corrupt, $"{path} has {available} bytes and should have {length} or more.", path, available);
            }

            return available >= length + SealedBytes.Slack && length > 0 ? new MappedBytes(handle, length) : Copy(handle, length);
        });
    }

    public bool Exists(string name) => File.Exists(PathOf(name));

    public IEnumerable<string> Names() => Do("list", Path, () =>
    {
        var names = Directory.EnumerateFiles(Path).Select(path => System.IO.Path.GetFileName(path)).ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    });

    public void Rename(string from, string to) =>
        Do($"rename to {to} the file", PathOf(from), () => File.Move(PathOf(from), PathOf(to), overwrite: true));

    public void Delete(string name) => Do("delete", PathOf(name), () => File.Delete(PathOf(name)));

    public void Sync() => Do("make durable the names in", Path, () => FolderSync.Sync(Path));

    public IDisposable Lock(string name) => FolderLock.Take(PathOf(name));

    private static void CreateDurably(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        var parent = System.IO.Path.GetDirectoryName(folder);
        if (parent is not null)
        {
            CreateDurably(parent);
        }

        Directory.CreateDirectory(folder);
        if (parent is not null)
        {
            FolderSync.Sync(parent);
        }
    }

    // A file too short to be read past its end is taken into memory.
    private static SealedBytes Copy(SafeFileHandle handle, long length)
    {
        using var output = new NativeOutput();
        var buffer = new byte[(int)Math.Min(length, 1 << 16)];
        while (output.Length < length)
        {
            var read = RandomAccess.Read(handle, buffer.AsSpan(0, (int)Math.Min(buffer.Length, length - output.Length)), output.Length);
            output.Write(read > 0 ? buffer.AsSpan(0, read) : throw new IOException("The file ended while it was read."));
        }

        return output.Complete();
    }

    private static void Do(string doing, string path, Action action) => Do(doing, path, () =>
    {
        action();
        return true;
    });

    private static T Do<T>(string doing, string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (FileErrors.IsOfSystem(e))
        {
            throw FileErrors.Translate(e, doing, path);
        }
    }

    private FolderFile Open(string name, string doing, FileMode mode, FileAccess access)
    {
        var path = PathOf(name);
        return Do(doing, path, () => new FolderFile(File.OpenHandle(path, mode, access, Shared), path));
    }

    private string PathOf(string name) => System.IO.Path.Combine(Path, name);
}
