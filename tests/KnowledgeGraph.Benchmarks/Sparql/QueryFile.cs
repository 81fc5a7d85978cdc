using System.Globalization;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Benchmarks;

/// <summary>A query of a folder, with what is known of its answer: how many rows, and what the best peer needs for it.</summary>
internal sealed record QueryFile(string Name, string Text, long? Rows, double? PeerMilliseconds)
{
    private static readonly char[] Blanks = [' ', '\t'];

    /// <summary>Where the queries of this repository are.</summary>
    public static string Root([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "Queries");

    /// <summary>
    /// The <c>.rq</c> files of a folder by name. <c>Queries/expected/DATA.FOLDER.txt</c>, or <c>expected.DATA.txt</c> beside the queries, has lines
    /// "name rows [milliseconds of the best peer]".
    /// </summary>
    public static QueryFile[] ReadFolder(string folder, string data)
    {
        var expected = Expected(folder, data);
        return [.. Directory.EnumerateFiles(folder, "*.rq").Order(StringComparer.Ordinal).Select(path =>
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var known = expected.GetValueOrDefault(name);
            return new QueryFile(name, File.ReadAllText(path), known?.Rows, known?.Peer);
        })];
    }

    private static Dictionary<string, Known> Expected(string folder, string data)
    {
        var known = new Dictionary<string, Known>(StringComparer.Ordinal);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        foreach (var path in (string[])[Path.Combine(Root(), "expected", $"{data}.{name}.txt"), Path.Combine(folder, $"expected.{data}.txt")])
        {
            foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
            {
                var parts = line.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
                if (parts.Length > 1 && !line.StartsWith('#'))
                {
                    known[parts[0]] = new Known(
                        long.Parse(parts[1], CultureInfo.InvariantCulture),
                        parts.Length > 2 ? double.Parse(parts[2], CultureInfo.InvariantCulture) : null);
                }
            }
        }

        return known;
    }

    private sealed record Known(long Rows, double? Peer);
}
