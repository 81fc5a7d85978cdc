namespace KnowledgeGraph.StoreProofs;

/// <summary>A name in the folder for temporary files; whatever has it is gone in the end, with what begins as it does.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "kg-proof-" + Guid.NewGuid().ToString("n"));

    public void Dispose()
    {
        foreach (var path in Directory.GetFileSystemEntries(System.IO.Path.GetTempPath(), System.IO.Path.GetFileName(Path) + "*"))
        {
            Delete(path);
        }
    }

    public static void Delete(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }
    }
}
