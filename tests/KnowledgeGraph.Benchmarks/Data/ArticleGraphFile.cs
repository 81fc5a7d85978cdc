using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// The graph that the library builds of its example articles, claims and evidence included, over and over with other names: claims, evidence and
/// articles are new in each copy, persons, works and prizes come again in others as they do in the news.
/// </summary>
internal static partial class ArticleGraphFile
{
    private const int CopiesOfEntity = 8;
    private const string Start = "https://example.org/kg/";

    public static void Write(string path, int articles, ClaimForm claims)
    {
        var (template, count) = Template(claims);
        var copies = (articles + count - 1) / count;
        using var output = new BufferedStream(File.Create(path), 1 << 20);
        for (var copy = 0; copy < copies; copy++)
        {
            foreach (var part in template)
            {
                output.Write(part.Before);
                output.Write(Encoding.UTF8.GetBytes(Rename(part, copy)));
            }
        }
    }

    private static string Rename(Part part, int copy) => part.Kind switch
    {
        "" => part.Name,
        "\"" => string.Create(CultureInfo.InvariantCulture, $" {copy}\""),
        "claim" or "evidence" => Hashed(part.Name, copy) + ">",
        "person" or "work" or "character" or "org" or "group" or "award" or "category" or "place" =>
            string.Create(CultureInfo.InvariantCulture, $"{part.Name}-{copy / CopiesOfEntity}>"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{part.Name}-{copy}>"),
    };

    private static string Hashed(string name, int copy)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}-{copy}")));
        return Convert.ToHexStringLower(bytes.AsSpan(0, name.Length / 2));
    }

    private static (List<Part> Parts, int Articles) Template(ClaimForm claims)
    {
        var knowledge = new KnowledgeBase(new KnowledgeBaseOptions { BaseIri = Start, Claims = claims });
        knowledge.AddFolder(ExtractBenchmarks.Examples());
        using var buffer = new MemoryStream();
        knowledge.Save(buffer, RdfFormat.NQuads);
        var text = Encoding.UTF8.GetString(buffer.ToArray());
        var (parts, from) = (new List<Part>(), 0);
        foreach (Match match in Names().Matches(text))
        {
            var isLiteral = match.Value == "\"";
            var name = match.Groups["name"];
            var end = isLiteral ? match.Index : name.Index;
            parts.Add(new Part(Encoding.UTF8.GetBytes(text[from..end]), isLiteral ? "\"" : match.Groups["kind"].Value, name.Value));
            from = match.Index + match.Length;
        }

        parts.Add(new Part(Encoding.UTF8.GetBytes(text[from..]), "", ""));
        return (parts, knowledge.Articles.Count);
    }

    // Names of the graph's own nodes, and the ends of long texts.
    [GeneratedRegex("""<https://example\.org/kg/(?<kind>[a-z]+)/(?<name>[^>]+)>|(?<= "[^"\n]{24,})(?<!\\)"(?=[ @]|$)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Names();

    private sealed record Part(byte[] Before, string Kind, string Name);
}
