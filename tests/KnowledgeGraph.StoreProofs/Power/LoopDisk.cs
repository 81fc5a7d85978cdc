using System.Diagnostics;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.StoreProofs.Power;

/// <summary>
/// A file with an ext4 in it, mounted through a loop device, whose power can be cut: the file system is shut down without writing its log
/// (what <c>xfs_io -x -c shutdown</c> asks for), so that what was not synced is lost as the next mount sees. Linux, and for root only.
/// </summary>
internal sealed partial class LoopDisk : IDisposable
{
    private const nuint Shutdown = 0x8004587D;
    private const uint WithoutLog = 2;

    private readonly TemporaryFolder _place = new();
    private readonly string _image;

    public LoopDisk()
    {
        _image = _place.Path + ".img";
        Directory.CreateDirectory(Path);
        using (var image = File.OpenHandle(_image, FileMode.Create, FileAccess.Write))
        {
            RandomAccess.SetLength(image, 128 << 20);
        }

        Do("mkfs.ext4", "-q", "-E", "lazy_itable_init=0,lazy_journal_init=0", _image);
        Mount();
    }

    public string Path => _place.Path;

    /// <summary>From here on all that is written fails.</summary>
    public void CutPower()
    {
        using var folder = Storage.Files.FolderSync.OpenToRead(Path);
        var flags = WithoutLog;
        if (Ioctl(folder.DangerousGetHandle().ToInt32(), Shutdown, ref flags) != 0)
        {
            throw new IOException("The file system cannot be shut down: " + Marshal.GetLastPInvokeErrorMessage());
        }
    }

    /// <summary>The file system finds an error and lets nobody write any more.</summary>
    public void Fail()
    {
        var device = File.ReadLines("/proc/mounts").Select(line => line.Split(' ')).Last(words => words[1] == Path)[0];
        File.WriteAllText($"/sys/fs/ext4/{System.IO.Path.GetFileName(device)}/trigger_fs_error", "1");
    }

    /// <summary>The power is back.</summary>
    public void Restart()
    {
        Unmount();
        Mount();
    }

    public void Dispose()
    {
        Unmount();
        _place.Dispose();
    }

    private void Mount() => Do("mount", "-o", "loop,errors=remount-ro", _image, Path);

    // Files that were mapped let go of the file system when their objects are collected.
    private void Unmount()
    {
        for (var attempt = 0; ; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            try
            {
                Do("umount", Path);
                return;
            }
            catch (IOException) when (attempt < 50)
            {
                Thread.Sleep(100);
            }
        }
    }

    private static void Do(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new IOException($"{program} {string.Join(' ', arguments)}: {error.Trim()}");
        }
    }

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int Ioctl(int file, nuint request, ref uint argument);
}
