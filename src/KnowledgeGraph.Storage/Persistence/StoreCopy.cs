using System.Formats.Tar;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Persistence;

/// <summary>
/// A copy of a store as a manifest says that it is: the files that it names, an empty log, and a manifest of its own. While it is made the
/// files must stay as they are.
/// </summary>
internal sealed class StoreCopy
{
    /// <summary>The name of the manifest in an archive.</summary>
    public const string ManifestEntry = "MANIFEST";

    private const int Step = 1 << 20;

    private readonly IStoreFiles _source;
    private readonly Manifest _manifest;
    private readonly CancellationToken _cancellation;

    public StoreCopy(IStoreFiles source, Manifest manifest, CancellationToken cancellation)
    {
        _source = source;
        _manifest = manifest with { Number = 1, FirstLog = 1 };
        _cancellation = cancellation;
    }

    /// <summary>The quads in it.</summary>
    public long Quads => _manifest.Runs.Sum(run => run.Adds.Count - run.Removes.Count);

    /// <summary>The bytes that were copied.</summary>
    public long Bytes { get; private set; }

    /// <summary>Makes a folder that is a store.</summary>
    public void ToFolder(string folder) => NewFolder.Make(folder, Into);

    /// <summary>Makes a store in a folder that is empty.</summary>
    public void Into(IStoreFiles target)
    {
        foreach (var file in _manifest.Files)
        {
            using var from = _source.OpenToRead(file.Name);
            using var content = new StoreFileStream(from);
            Write(content, target, file.Name, _cancellation);
            Bytes += from.Length;
        }

        Finish(target, _manifest, _cancellation);
    }

    /// <summary>Writes a tar archive of the files.</summary>
    public void ToFile(string file)
    {
        var path = Path.GetFullPath(file);
        var folder = FolderFiles.OpenFolder(Path.GetDirectoryName(path)!);
        var name = Path.GetFileName(path);
        var temporary = name + StoreFileNames.Temporary;
        try
        {
            using (var target = folder.Create(temporary))
            {
                using (var stream = new StoreFileStream(target))
                using (var tar = new TarWriter(stream, TarEntryFormat.Pax, leaveOpen: true))
                {
                    WriteEntries(tar);
                }

                target.Sync();
            }

            folder.Rename(temporary, name);
            folder.Sync();
        }
        catch
        {
            folder.Delete(temporary);
            throw;
        }
    }

    /// <summary>Writes a file of a store, durably.</summary>
    public static void Write(Stream content, IStoreFiles target, string name, CancellationToken cancellation)
    {
        using var to = target.Create(name);
        var buffer = new byte[Step];
        var offset = 0L;
        for (int read; (read = content.Read(buffer)) > 0; offset += read)
        {
            cancellation.ThrowIfCancellationRequested();
            to.Write(offset, buffer.AsSpan(0, read));
        }

        to.Sync();
    }

    /// <summary>Checks the files that were copied, and makes them a store.</summary>
    public static void Finish(IStoreFiles target, Manifest manifest, CancellationToken cancellation)
    {
        foreach (var file in manifest.Files)
        {
            var kind = manifest.Dictionary.Any(terms => terms.File == file) ? SealedKind.Dictionary : SealedKind.Index;
            using var bytes = file.Open(target, kind);
            bytes.VerifyAll(cancellation);
        }

        WriteAheadLog.Create(target, manifest.Store, manifest.FirstLog, manifest.LastSequence).Dispose();
        ManifestStore.Write(target, manifest);
    }

    private void WriteEntries(TarWriter tar)
    {
        foreach (var file in _manifest.Files)
        {
            _cancellation.ThrowIfCancellationRequested();
            using var from = _source.OpenToRead(file.Name);
            using var content = new StoreFileStream(from);
            WriteEntry(tar, file.Name, content);
            Bytes += from.Length;
        }

        using var manifest = new MemoryStream(ManifestText.Write(_manifest), writable: false);
        WriteEntry(tar, ManifestEntry, manifest);
    }

    // No clock, no user: the same store gives the same archive.
    private static void WriteEntry(TarWriter tar, string name, Stream content) => tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name)
    {
        DataStream = content,
        ModificationTime = DateTimeOffset.UnixEpoch,
        Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead,
    });
}
