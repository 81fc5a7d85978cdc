using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace KnowledgeGraph.Storage.Files;

/// <summary>
/// A file held open for nobody else, with the number of the process inside for messages. The system lets go of it when the process ends in
/// whatever way, so the file stays and means nothing by itself. On Unix this is flock, which some network folders do not pass on, and which
/// DOTNET_SYSTEM_IO_DISABLEFILELOCKING switches off; within this process a table holds too.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private static readonly HashSet<string> Held = new(StringComparer.Ordinal);

    private readonly string _path;
    private readonly SafeFileHandle _handle;
    private int _released;

    private FolderLock(string path, SafeFileHandle handle)
    {
        _path = path;
        _handle = handle;
    }

    /// <exception cref="StoreException"><see cref="StoreError.Locked"/>: somebody has it.</exception>
    public static FolderLock Take(string path)
    {
        lock (Held)
        {
            if (!Held.Add(path))
            {
                throw new StoreException(StoreError.Locked, $"The store is open already in this process: {path} is locked.", path);
            }
        }

        try
        {
            return new FolderLock(path, OpenAlone(path));
        }
        catch
        {
            Forget(path);
            throw;
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _released, 1) == 0)
        {
            _handle.Dispose();
            Forget(_path);
        }
    }

    private static SafeFileHandle OpenAlone(string path)
    {
        try
        {
            // Windows lets others read what is locked for writing; on Unix only None is an exclusive lock.
            var share = OperatingSystem.IsWindows() ? FileShare.Read : FileShare.None;
            var handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, share);
            WriteOwner(handle);
            return handle;
        }
        catch (IOException e) when (IsHeld(e))
        {
            throw new StoreException(StoreError.Locked, $"Another process{Owner(path)} has the store open: {path} is locked.", path, null, e);
        }
        catch (Exception e) when (FileErrors.IsOfSystem(e))
        {
            throw FileErrors.Translate(e, "lock", path);
        }
    }

    // A disk without space for a number can be locked nevertheless.
    private static void WriteOwner(SafeFileHandle handle)
    {
        try
        {
            RandomAccess.SetLength(handle, 0);
            RandomAccess.Write(handle, Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + "\n"), 0);
        }
        catch (IOException)
        {
        }
    }

    // EWOULDBLOCK of Linux and of the BSDs, and Windows' violations of sharing and locks.
    private static bool IsHeld(IOException error) =>
        error.GetType() == typeof(IOException)
        && (OperatingSystem.IsWindows() ? (error.HResult & 0xFFFF) is 32 or 33 : error.HResult is 11 or 35);

    private static string Owner(string path)
    {
        try
        {
            using var handle = OperatingSystem.IsWindows()
                ? File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)
                : FolderSync.OpenToRead(path);
            Span<byte> digits = stackalloc byte[20];
            var length = RandomAccess.Read(handle, digits, 0);
            var text = Encoding.ASCII.GetString(digits[..length]).Trim();
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? string.Create(CultureInfo.InvariantCulture, $" ({id})") : "";
        }
        catch (Exception e) when (FileErrors.IsOfSystem(e))
        {
            return "";
        }
    }

    private static void Forget(string path)
    {
        lock (Held)
        {
            Held.Remove(path);
        }
    }
}
