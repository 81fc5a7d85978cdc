using System.Globalization;

namespace KnowledgeGraph;

/// <summary>The files of a build's folder, held for one build at a time.</summary>
internal sealed class StateFolder : IDisposable
{
    private const string LockName = "LOCK";
    private const string ManifestName = "manifest.jsonl";
    private const string StoresName = "stores";
    private const string SegmentStart = "facts-";
    private const string SegmentEnd = ".seg";

    private readonly FileStream _lock;

    private StateFolder(string path, FileStream held) => (Path, _lock) = (path, held);

    public string Path { get; }

    public string Manifest => System.IO.Path.Combine(Path, ManifestName);

    public static bool Exists(string path) => File.Exists(System.IO.Path.Combine(path, ManifestName));

    /// <exception cref="BuildStateException">Somebody has it, or it holds something else.</exception>
    public static StateFolder Take(string path)
    {
        Directory.CreateDirectory(path);
        if (Directory.EnumerateFileSystemEntries(path).Select(System.IO.Path.GetFileName).FirstOrDefault(name => !IsOurs(name!)) is { } other)
        {
            throw new BuildStateException(BuildStateError.Foreign, $"The folder '{path}' holds '{other}', so it is not the folder of a build: name another.");
        }

        var name = System.IO.Path.Combine(path, LockName);
        try
        {
            return new StateFolder(path, new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
        }
        catch (IOException error) when (IsHeld(error))
        {
            throw new BuildStateException(BuildStateError.Locked, $"Another build has '{path}' open: {name} is locked. Wait until it ends.");
        }
    }

    public string Segment(int number) => System.IO.Path.Combine(Path, string.Create(CultureInfo.InvariantCulture, $"{SegmentStart}{number:000000}{SegmentEnd}"));

    /// <summary>The numbers of the segments that are there, ascending.</summary>
    public IReadOnlyList<int> Segments() =>
    [
        .. Directory.EnumerateFiles(Path, SegmentStart + "*" + SegmentEnd)
            .Select(file => System.IO.Path.GetFileName(file)[SegmentStart.Length..^SegmentEnd.Length])
            .Select(digits => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(number => number > 0).Order(),
    ];

    /// <summary>The file that says which quads of a store a build has added.</summary>
    public string Store(string id)
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Path, StoresName));
        return System.IO.Path.Combine(Path, StoresName, id + ".nq");
    }

    public void Clear()
    {
        File.Delete(Manifest);
        foreach (var number in Segments())
        {
            File.Delete(Segment(number));
        }
    }

    public void Dispose() => _lock.Dispose();

    // EWOULDBLOCK of Linux and of the BSDs, and Windows' violations of sharing and locks.
    private static bool IsHeld(IOException error) =>
        OperatingSystem.IsWindows() ? (error.HResult & 0xFFFF) is 32 or 33 : error.HResult is 11 or 35;

    // Temporary files of AtomicFile begin with a point; a crash may have left some.
    private static bool IsOurs(string name) =>
        name is LockName or ManifestName or StoresName
        || name.StartsWith('.')
        || (name.StartsWith(SegmentStart, StringComparison.Ordinal) && name.EndsWith(SegmentEnd, StringComparison.Ordinal));
}
