namespace KnowledgeGraph;

/// <summary>
/// Writes a file so that nobody ever sees half of it: the bytes go to a temporary file beside it, which takes its name
/// when all is written. When writing fails, the file is what it was.
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
        var temporary = Temporary(path);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
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
        var temporary = Temporary(path);
        try
        {
            var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
            await using (stream.ConfigureAwait(false))
            {
                await write(stream, cancellation).ConfigureAwait(false);
                await stream.FlushAsync(cancellation).ConfigureAwait(false);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static string Temporary(string path)
    {
        var full = Path.GetFullPath(path);
        return Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Environment.ProcessId}.tmp");
    }
}
