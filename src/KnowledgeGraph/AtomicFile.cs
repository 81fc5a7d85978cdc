namespace KnowledgeGraph;

/// <summary>
/// Writes a file so that nobody ever sees half of it: the bytes go to a temporary file beside it, which takes its name
/// when all is written. When writing fails, the file is what it was. A file that is replaced keeps its permissions, and a symbolic link
/// the place that it points to. What is no plain file, such as a named pipe or <c>/dev/null</c>, is written to as it is.
/// </summary>
/// <remarks>Thread-safe for different paths.</remarks>
/// <example><code>AtomicFile.Write("graph.ttl", stream => knowledge.Save(stream, RdfFormat.Turtle));</code></example>
public static class AtomicFile
{
    /// <summary>Writes the file at <paramref name="path"/> and replaces it if it is there.</summary>
    /// <exception cref="IOException">The folder is missing or the disk is full.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(write);
        if (OpenSpecial(path) is { } special)
        {
            using (special)
            {
                write(special);
            }

            return;
        }

        var (target, temporary) = Places(path);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            Replace(target, temporary);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>As <see cref="Write"/>, with an asynchronous writer.</summary>
    /// <exception cref="IOException">The folder is missing or the disk is full.</exception>
    public static async Task WriteAsync(string path, Func<Stream, CancellationToken, Task> write, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(write);
        if (OpenSpecial(path) is { } special)
        {
            await using (special.ConfigureAwait(false))
            {
                await write(special, cancellation).ConfigureAwait(false);
            }

            return;
        }

        var (target, temporary) = Places(path);
        try
        {
            var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
            await using (stream.ConfigureAwait(false))
            {
                await write(stream, cancellation).ConfigureAwait(false);
                await stream.FlushAsync(cancellation).ConfigureAwait(false);
            }

            Replace(target, temporary);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static (string Target, string Temporary) Places(string path)
    {
        var link = new FileInfo(path);
        var target = link.LinkTarget is null ? link.FullName : link.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        var folder = Path.GetDirectoryName(target) ?? throw new IOException($"'{path}' is a folder, not a file.");
        return !Directory.Exists(folder) ? throw new DirectoryNotFoundException($"The folder of '{path}' does not exist.")
            : Directory.Exists(target) ? throw new IOException($"'{path}' is a folder, not a file.")
            : (target, Path.Combine(folder, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp"));
    }

    private static void Replace(string target, string temporary)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
        }

        File.Move(temporary, target, overwrite: true);
    }

    /// <summary>A pipe or a device, which a file must not replace; null for a plain file and for none. A file that nobody may write throws.</summary>
    private static FileStream? OpenSpecial(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path))
        {
            return null;
        }

        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1 << 16);
        }
        catch (FileNotFoundException)
        {
            // A link to what is not there yet.
            return null;
        }

        if (!stream.CanSeek || Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal))
        {
            return stream;
        }

        stream.Dispose();
        return null;
    }
}
