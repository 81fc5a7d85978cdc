using System.Globalization;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Benchmarks;

/// <summary>A query of a folder, with what is known of its answer and the milliseconds that the best peer needs for it.</summary>
internal sealed record QueryFile(string Name, string Text, Answer? Expected, double? PeerMilliseconds)
{
    private static readonly char[] Blanks = [' ', '\t'];

    /// <summary>Where the queries of this repository are.</summary>
    public static string Root([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "Queries"));

    /// <summary>
    /// The <c>.rq</c> files of a folder by name. <c>Queries/expected/DATA.FOLDER.txt</c> has lines "name answer [milliseconds of the best peer]".
    /// </summary>
    public static QueryFile[] ReadFolder(string folder, string data)
    {
        var expected = Known(ExpectedPath(folder, data));
        return [.. Directory.EnumerateFiles(folder, "*.rq").Order(StringComparer.Ordinal).Select(path =>
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var (answer, peer) = expected.GetValueOrDefault(name);
            return new QueryFile(name, File.ReadAllText(path), answer, peer);
        })];
    }

    /// <summary>Writes the answers of a run as those to expect from now on.</summary>
    public static void Record(string folder, string data, IEnumerable<QueryFigure> figures)
    {
        var path = ExpectedPath(folder, data);
        var all = new SortedDictionary<string, (Answer? Answer, double? Peer)>(Known(path), StringComparer.Ordinal);
        foreach (var figure in figures.Where(figure => figure.Failure is null))
        {
            all[figure.Query.Name] = (figure.Answer, figure.Query.PeerMilliseconds);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string[] comments = [.. File.Exists(path) ? File.ReadLines(path).Where(line => line.StartsWith('#')) : []];
        File.WriteAllLines(path, comments.Concat(all.Select(line =>
            string.Create(CultureInfo.InvariantCulture, $"{line.Key} {line.Value.Answer} {line.Value.Peer}").TrimEnd())));
    }

    private static string ExpectedPath(string folder, string data) =>
        Path.Combine(Root(), "expected", $"{data}.{Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))}.txt");

    private static Dictionary<string, (Answer? Answer, double? Peer)> Known(string path)
    {
        var known = new Dictionary<string, (Answer?, double?)>(StringComparer.Ordinal);
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            if (!line.StartsWith('#') && line.Split(Blanks, StringSplitOptions.RemoveEmptyEntries) is [var name, var answer, .. var more])
            {
                known[name] = (Answer.Parse(answer), more is [var peer, ..] ? double.Parse(peer, CultureInfo.InvariantCulture) : null);
            }
        }

        return known;
    }
}
