using System.Globalization;
using System.Text;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The files that are read, made once in a folder for temporary files and kept there.</summary>
internal static class BenchmarkFiles
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "kg-benchmarks-1");

    public static string NTriples(long triples) => Made($"news-{triples}.nt", path => Write(path, triples, NTriple));

    /// <summary>Turtle in the manner of people: prefixes, a subject once, semicolons, commas, <c>[]</c>, short numbers.</summary>
    public static string Turtle(long triples) => Made($"news-{triples}.ttl", path => PeopleTurtle.Write(path, triples));

    /// <summary>The triples that stores are measured with, in N-Triples.</summary>
    public static string Library(long lines) => Made($"library-{lines}.nt", path =>
    {
        using var input = new LibraryStream(lines);
        using var output = File.Create(path);
        input.CopyTo(output, 1 << 16);
    });

    /// <summary>The design's d1, d5 and d15, by their lines.</summary>
    public static string Probe(long lines) => Made($"probe-{lines}.nt", path =>
    {
        using var input = new LibraryStream(lines, asProbe: true);
        using var output = File.Create(path);
        input.CopyTo(output, 1 << 16);
    });

    /// <summary>A generated shape of about so many triples.</summary>
    public static string Shape(string name, long triples, Action<ShapeWriter, long> write) => Made($"{name}-{triples}.nt", path =>
    {
        using var output = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16);
        write(new ShapeWriter(output), triples);
    });

    /// <summary>Graphs built from so many articles, in N-Quads.</summary>
    public static string ArticleGraphs(int articles, ClaimForm claims) =>
        Made($"articles-{articles}-{claims}.nq", path => ArticleGraphFile.Write(path, articles, claims));

    /// <summary>Written by the library from the N-Triples file.</summary>
    public static string Converted(long triples, RdfFormat format) => Made(
        $"news-{triples}{format.Extensions[0]}",
        path =>
        {
            using var input = File.OpenRead(NTriples(triples));
            using var output = File.Create(path);
            RdfWriter.Write(RdfReader.ReadDataset(input, RdfFormat.NTriples), format, output);
        });

    public static string Literal(string @object)
    {
        var mark = @object.LastIndexOf("\"^^", StringComparison.Ordinal);
        return mark < 0 ? @object : string.Concat(@object.AsSpan(0, mark + 3), "<", @object.AsSpan(mark + 3), ">");
    }

    private static void NTriple(StreamWriter output, NewsTriples.Row row)
    {
        output.Write(Node(row.Subject));
        output.Write(" <");
        output.Write(row.Predicate);
        output.Write("> ");
        output.Write(row.Object[0] == '"' ? Literal(row.Object) : Node(row.Object));
        output.Write(" .\n");
    }

    private static string Node(string text) => text.StartsWith("_:", StringComparison.Ordinal) ? text : $"<{text}>";

    private static void Write(string path, long triples, Action<StreamWriter, NewsTriples.Row> line)
    {
        using var output = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16);
        foreach (var row in new NewsTriples().Take(triples))
        {
            line(output, row);
        }
    }

    private static string Made(string name, Action<string> make)
    {
        var path = Path.Combine(Folder, name);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Folder);
            var unfinished = path + "." + Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + Path.GetExtension(name);
            make(unfinished);
            File.Move(unfinished, path, overwrite: true);
        }

        return path;
    }
}
