using System.Buffers;
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

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

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

    /// <summary>
    /// Whether a store makes files of such names, and may therefore delete them: letters, a hyphen, six digits or more, perhaps .kg with a
    /// letter; these and CURRENT also while they are made. Not CURRENT and LOCK themselves.
    /// </summary>
    public static bool IsNumbered(string name)
    {
        if (name == Current + Temporary)
        {
            return true;
        }

        var rest = name.AsSpan();
        rest = rest.EndsWith(Temporary, StringComparison.Ordinal) ? rest[..^Temporary.Length] : rest;
        if (rest.Length > 4 && rest[^4..^1].SequenceEqual(".kg") && char.IsAsciiLetterLower(rest[^1]))
        {
            rest = rest[..^4];
        }

        var hyphen = rest.LastIndexOf('-');
        return hyphen > 0
            && rest.Length - hyphen - 1 >= 6
            && !rest[..hyphen].ContainsAnyExcept(Letters)
            && !rest[(hyphen + 1)..].ContainsAnyExceptInRange('0', '9');
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
