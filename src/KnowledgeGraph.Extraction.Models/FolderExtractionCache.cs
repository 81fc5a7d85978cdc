using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Extraction.Models;

/// <summary>
/// Keeps each answer in a file of a folder, UTF-8, named by its key, in subfolders by the first two digits. A file appears whole or not at all;
/// one that cannot be read as an answer is as if it were not there. Several processes may share a folder. Nothing is ever deleted: delete the
/// folder to begin anew. Safe for use by several threads at once.
/// </summary>
/// <example><code>var options = new ChatExtractionOptions { Cache = new FolderExtractionCache("answers") };</code></example>
public sealed class FolderExtractionCache : IExtractionCache
{
    private const int KeyLength = 64;
    private const long MaxFileLength = 16 << 20;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _folder;
    private long _written;

    /// <summary>A cache in a folder, which is made if it is not there.</summary>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public FolderExtractionCache(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _folder = Directory.CreateDirectory(folder).FullName;
    }

    /// <inheritdoc/>
    public async ValueTask<string?> FindAsync(string key, CancellationToken cancellation)
    {
        var file = new FileInfo(PathOf(key));
        if (!file.Exists || file.Length > MaxFileLength)
        {
            return null;
        }

        try
        {
            return await File.ReadAllTextAsync(file.FullName, Strict, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is DecoderFallbackException or FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The disk is full or the folder may not be written.</exception>
    public async ValueTask StoreAsync(string key, string answer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var path = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // The name of the temporary file is its own in this process and among others.
        var number = Interlocked.Increment(ref _written);
        var temporary = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}.{number}.tmp");
        try
        {
            await File.WriteAllTextAsync(temporary, answer, Strict, cancellation).ConfigureAwait(false);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    // A key is hexadecimal digits and nothing else, so that it cannot name a file outside.
    private string PathOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length == KeyLength && key.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(_folder, key[..2], key + ".json")
            : throw new ArgumentException($"A key has {KeyLength} lower-case hexadecimal digits; this one has {key.Length} characters.", nameof(key));
    }
}
