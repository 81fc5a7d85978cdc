using System.Formats.Tar;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Persistence;

/// <summary>Makes a store of a backup, after all of it was checked.</summary>
internal static class StoreRestore
{
    // A manifest names some files for each run: much less than this.
    private const int MostManifestBytes = 1 << 28;

    public static void Run(string backup, string folder, CancellationToken cancellation)
    {
        if (Directory.Exists(backup))
        {
            // A backup has no log worth reading; a folder with one is a store that somebody uses.
            var source = FolderFiles.OpenFolder(backup);
            using var held = source.Lock(StoreFileNames.Lock);
            NewFolder.Make(folder, new StoreCopy(source, ManifestOf(source), cancellation).Into);
        }
        else
        {
            NewFolder.Make(folder, files => Unpack(backup, files, cancellation));
        }
    }

    private static Manifest ManifestOf(FolderFiles source)
    {
        var manifest = ManifestStore.Read(source);
        var logs = StoreFileNames.Logs(source, manifest.FirstLog);
        foreach (var number in logs)
        {
            using var reader = new LogReader(source, manifest.Store, number, isNewest: number == logs[^1]);
            if (reader.TryRead(out _))
            {
                throw new StoreException(StoreError.NotAStore, $"{source.Path} is a store in use and no backup: its log holds commits. Back it up first.", source.Path);
            }
        }

        return manifest;
    }

    private static void Unpack(string backup, IStoreFiles files, CancellationToken cancellation)
    {
        Manifest? manifest = null;
        try
        {
            using var stream = File.OpenRead(backup);
            using var tar = new TarReader(stream);
            while (tar.GetNextEntry() is { } entry)
            {
                if (entry.EntryType is not TarEntryType.RegularFile || !ManifestText.IsName(entry.Name))
                {
                    throw NoBackup(backup, $"it holds {entry.Name}");
                }

                if (entry.Name == StoreCopy.ManifestEntry)
                {
                    manifest = ManifestParser.Parse(Read(entry, backup), backup);
                }
                else
                {
                    StoreCopy.Write(entry.DataStream ?? Stream.Null, files, entry.Name, cancellation);
                }
            }
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException or FormatException)
        {
            throw NoBackup(backup, error.Message, error);
        }

        StoreCopy.Finish(files, manifest ?? throw NoBackup(backup, $"it holds no {StoreCopy.ManifestEntry}"), cancellation);
    }

    private static byte[] Read(TarEntry entry, string backup)
    {
        if (entry.Length > MostManifestBytes)
        {
            throw NoBackup(backup, "its manifest is much too long");
        }

        using var bytes = new MemoryStream();
        entry.DataStream?.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static StoreException NoBackup(string backup, string why, Exception? cause = null) =>
        new(StoreError.NotAStore, $"{backup} is no backup of a store: {why}.", backup, innerException: cause);
}
