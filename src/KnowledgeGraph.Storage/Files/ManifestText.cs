using System.Globalization;
using System.Text;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Files;

/// <summary>A manifest as text: lines of words, the last one with the checksum of all before it. There is one text for each manifest.</summary>
internal static class ManifestText
{
    /// <summary>The version of the whole format of a store.</summary>
    public const int Version = 1;

    /// <summary>The first words of the text; the version follows.</summary>
    public const string Title = "KnowledgeGraph-store";

    /// <summary>The first word of the last line; the checksum follows, in eight hexadecimal digits.</summary>
    public const string End = "crc32c";

    /// <summary>The text as bytes of ASCII.</summary>
    public static byte[] Write(Manifest manifest)
    {
        var text = new StringBuilder();
        Line(text, $"{Title} {Version}");
        Line(text, $"store {manifest.Store}");
        Line(text, $"seed {manifest.HashSeed:x16}");
        Line(text, $"manifest {manifest.Number}");
        Line(text, $"next-file {manifest.NextFile}");
        Line(text, $"first-log {manifest.FirstLog}");
        Line(text, $"sequence {manifest.LastSequence}");
        foreach (var terms in manifest.Dictionary)
        {
            Line(text, $"terms {Words(terms.File)} {Words(terms.First)} {Words(terms.Count)}");
        }

        foreach (var run in manifest.Runs)
        {
            Line(text, $"run");
            Set(text, "adds", run.Adds);
            Set(text, "removes", run.Removes);
        }

        var bytes = Encoding.ASCII.GetBytes(text.ToString());
        return [.. bytes, .. LastLine(Crc32C.Compute(bytes))];
    }

    /// <summary>The last line of a text with this checksum.</summary>
    public static byte[] LastLine(uint crc) => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{End} {crc:x8}\n"));

    /// <summary>Whether the name can stand in a manifest: letters, digits, hyphens, dots.</summary>
    public static bool IsName(string name) =>
        name.Length > 0 && name[0] != '.' && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.');

    private static void Set(StringBuilder text, string name, ManifestSet set)
    {
        Line(text, $"{name} {set.Count}");
        foreach (var index in set.Indexes)
        {
            Line(text, $"index {Word(index.Order)} {Words(index.File)}");
        }
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Word(QuadOrder order) => order.ToString().ToLowerInvariant();

    private static string Words(FileReference file) => IsName(file.Name)
        ? string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Length} {file.Checksum:x8}")
        : throw new ArgumentException($"'{file.Name}' cannot be the name of a file of a store.");

    private static string Words(ManifestCounts counts) =>
        string.Create(CultureInfo.InvariantCulture, $"{counts.BlankNodes} {counts.Iris} {counts.Literals} {counts.TripleTerms}");
}
