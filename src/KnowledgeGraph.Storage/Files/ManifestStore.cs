using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Storage.Files;

/// <summary>
/// Reads and replaces the manifest of a folder. CURRENT holds its name and its checksum, and is replaced by renaming: at every moment,
/// also after a crash, it names a manifest that is complete with all that it names.
/// </summary>
internal static class ManifestStore
{
    private const int MaxLength = 1 << 28;

    /// <summary>Whether the folder holds a store.</summary>
    public static bool Exists(IStoreFiles files) => files.Exists(StoreFileNames.Current);

    /// <summary>The manifest in force.</summary>
    /// <exception cref="StoreException">There is none, or it is damaged, or of a newer version.</exception>
    public static Manifest Read(IStoreFiles files)
    {
        if (!files.Exists(StoreFileNames.Current))
        {
            throw new StoreException(StoreError.NotAStore, $"{files.Path} is no store: it has no file {StoreFileNames.Current}.", files.Path);
        }

        var path = Path.Combine(files.Path, StoreFileNames.Current);
        var text = Encoding.ASCII.GetString(ReadAll(files, StoreFileNames.Current));
        var words = text.Split(' ');
        if (words.Length != 3
            || !uint.TryParse(words[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var crc)
            || text != CurrentText(words[0], crc)
            || !StoreFileNames.TryParseManifest(words[0], out var number))
        {
            throw new StoreException(StoreError.Corrupt, $"{path} does not name a manifest as it should.", path);
        }

        return Read(files, words[0], number, crc);
    }

    /// <summary>
    /// Puts a manifest in force, durably with all creates and renames before it in this folder. If this throws, the one before or this one
    /// is in force.
    /// </summary>
    public static void Write(IStoreFiles files, Manifest manifest)
    {
        var name = StoreFileNames.Manifest(manifest.Number);
        var bytes = ManifestText.Write(manifest);
        Replace(files, name, bytes);
        Replace(files, StoreFileNames.Current, Encoding.ASCII.GetBytes(CurrentText(name, Crc32C.Compute(bytes))));
    }

    /// <summary>
    /// Deletes the files of a store that a manifest in force does not need. The folder is synced before: a process that was killed may have
    /// left a CURRENT that a power cut would take back, and then the files that the one before needs must be there.
    /// </summary>
    public static void DeleteUnused(IStoreFiles files, Manifest manifest)
    {
        files.Sync();
        var used = manifest.Files.Select(file => file.Name).Append(StoreFileNames.Manifest(manifest.Number)).ToHashSet(StringComparer.Ordinal);
        foreach (var name in files.Names())
        {
            var isNeeded = StoreFileNames.TryParseLog(name, out var log) ? log >= manifest.FirstLog : used.Contains(name);
            if (!isNeeded && StoreFileNames.IsNumbered(name))
            {
                files.Delete(name);
            }
        }
    }

    private static Manifest Read(IStoreFiles files, string name, long number, uint crc)
    {
        var path = Path.Combine(files.Path, name);
        if (!files.Exists(name))
        {
            throw new StoreException(StoreError.NotAStore, $"{files.Path} is not the whole of a store: {name} is missing.", path);
        }

        var bytes = ReadAll(files, name);
        var manifest = ManifestParser.Parse(bytes, path);
        return Crc32C.Compute(bytes) == crc && manifest.Number == number
            ? manifest
            : throw new StoreException(StoreError.Corrupt, $"{path} is not the manifest that {StoreFileNames.Current} means.", path);
    }

    // The name of the manifest, its checksum, and the checksum of these two words.
    private static string CurrentText(string name, uint crc)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"{name} {crc:x8}");
        return string.Create(CultureInfo.InvariantCulture, $"{start} {Crc32C.Compute(Encoding.ASCII.GetBytes(start)):x8}\n");
    }

    private static void Replace(IStoreFiles files, string name, ReadOnlySpan<byte> bytes)
    {
        var temporary = name + StoreFileNames.Temporary;
        using (var file = files.Create(temporary))
        {
            file.Write(0, bytes);
            file.Sync();
        }

        files.Rename(temporary, name);
        files.Sync();
    }

    private static byte[] ReadAll(IStoreFiles files, string name)
    {
        using var file = files.OpenToRead(name);
        var length = file.Length;
        if (length > MaxLength)
        {
            var path = Path.Combine(files.Path, name);
            throw new StoreException(StoreError.Corrupt, $"{path} is much too long.", path);
        }

        var bytes = new byte[length];
        return bytes[..file.Read(0, bytes)];
    }
}
