using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace KnowledgeGraph.Storage.Files;

/// <summary>
/// Makes the names in a folder durable. Unix: the folder is opened and synced like a file; .NET's flush is fsync, and on macOS
/// fcntl(F_FULLFSYNC), which empties the cache of the drive too (fsync where a file system has none). Windows: nothing is done, a folder
/// cannot be flushed without special rights; NTFS keeps a log of changes of names, so they come back in their order.
/// </summary>
internal static partial class FolderSync
{
    private const int ReadOnly = 0;
    private const int Interrupted = 4;
    private const int CannotSync = 22;
    private const int NotSupported = 95;

    /// <exception cref="IOException">The system could not.</exception>
    public static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var handle = OpenToRead(folder);
        Flush(handle);
    }

    /// <summary>
    /// Makes a file durable. Linux: not by .NET's flush, which takes "read-only" for success; but that is what a file system says after an
    /// error that it answered by writing nothing any more, and then what was written before is lost.
    /// </summary>
    /// <exception cref="IOException">The system could not.</exception>
    public static void Flush(SafeFileHandle handle)
    {
        if (!OperatingSystem.IsLinux())
        {
            RandomAccess.FlushToDisk(handle);
            return;
        }

        while (Fsync(handle) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            if (error is CannotSync or NotSupported)
            {
                return;
            }

            if (error != Interrupted)
            {
                throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
            }
        }
    }

    /// <summary>Opens a file or folder of Unix without the advisory lock that .NET takes.</summary>
    /// <exception cref="IOException">The system could not.</exception>
    public static SafeFileHandle OpenToRead(string path)
    {
        // Closing on exec is asked for where its number is known: else a child process would merely hold a folder open for a moment.
        var closeOnExec = OperatingSystem.IsLinux() ? 0x80000 : OperatingSystem.IsMacOS() ? 0x1000000 : 0;
        int descriptor;
        do
        {
            descriptor = Open(path, ReadOnly | closeOnExec);
        }
        while (descriptor < 0 && Marshal.GetLastPInvokeError() == Interrupted);

        return descriptor >= 0
            ? new SafeFileHandle(descriptor, ownsHandle: true)
            : throw new IOException(Marshal.GetLastPInvokeErrorMessage(), Marshal.GetLastPInvokeError());
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(SafeFileHandle file);
}
