using System.Globalization;

namespace KnowledgeGraph.Storage.Files;

/// <summary>The names of the files of a store that are not named by its manifest.</summary>
internal static class StoreFileNames
{
    /// <summary>The file that names the manifest in force.</summary>
    public const string Current = "CURRENT";

    /// <summary>The file that is locked while the store is open.</summary>
    public const string Lock = "LOCK";

    /// <summary>The end of the name of a file that is not yet complete; after a crash it means nothing.</summary>
    public const string Temporary = ".tmp";

    private const string ManifestStart = "MANIFEST-";
    private const string LogStart = "wal-";
    private const string LogEnd = ".kgl";

    public static string Manifest(long number) => string.Create(CultureInfo.InvariantCulture, $"{ManifestStart}{number:D6}");

    public static string Log(long number) => string.Create(CultureInfo.InvariantCulture, $"{LogStart}{number:D6}{LogEnd}");

    public static bool TryParseManifest(string name, out long number) => TryParse(name, ManifestStart, "", out number);

    public static bool TryParseLog(string name, out long number) => TryParse(name, LogStart, LogEnd, out number);

    /// <summary>
    /// The numbers of the logs from the first one on, each one more than the one before.
    /// </summary>
    /// <exception cref="StoreException"><see cref="StoreError.Corrupt"/>: one is missing.</exception>
    public static IReadOnlyList<long> Logs(IStoreFiles files, long first)
    {
        var numbers = new List<long>();
        foreach (var name in files.Names())
        {
            if (TryParseLog(name, out var number) && number >= first)
            {
                numbers.Add(number);
            }
        }

        numbers.Sort();
        for (var i = 0; i < Math.Max(numbers.Count, 1); i++)
        {
            if (i == numbers.Count || numbers[i] != first + i)
            {
                var path = Path.Combine(files.Path, Log(first + i));
                throw new StoreException(StoreError.Corrupt, $"The log {path} is missing: changes that were acknowledged may be lost.", path);
            }
        }

        return numbers;
    }

    private static bool TryParse(string name, string start, string end, out long number)
    {
        number = 0;
        return name.Length >= start.Length + end.Length + 6
            && name.StartsWith(start, StringComparison.Ordinal)
            && name.EndsWith(end, StringComparison.Ordinal)
            && long.TryParse(name.AsSpan(start.Length, name.Length - start.Length - end.Length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
