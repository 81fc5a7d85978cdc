using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Persistence;

/// <summary>Makes a folder that has its name only when it is whole.</summary>
internal static class NewFolder
{
    /// <exception cref="StoreException">The folder is there already, or the work failed; then nothing is left.</exception>
    public static void Make(string folder, Action<IStoreFiles> fill)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Path.Exists(path))
        {
            throw new StoreException(StoreError.NotAStore, $"{path} is there already: name a folder that is not.", path);
        }

        var temporary = path + StoreFileNames.Temporary;
        Delete(temporary);
        try
        {
            var files = FolderFiles.OpenOrCreateFolder(temporary);
            fill(files);
            files.Sync();
            Directory.Move(temporary, path);
            FolderFiles.OpenFolder(Path.GetDirectoryName(path)!).Sync();
        }
        catch
        {
            Delete(temporary);
            throw;
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
