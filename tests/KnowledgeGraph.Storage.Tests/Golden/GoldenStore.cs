using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Files;
using static KnowledgeGraph.Storage.Tests.Golden.GoldenTerms;

namespace KnowledgeGraph.Storage.Tests.Golden;

/// <summary>Makes the store of the golden files: sealed runs with removes, several graphs, a dictionary of two parts, and a log that is not closed.</summary>
internal static class GoldenStore
{
    /// <summary>Everything that could differ from run to run is fixed. Small loads become runs of their own.</summary>
    public static QuadStoreOptions Options { get; } = new()
    {
        PackInBackground = false,
        Parallelism = 1,
        LoggedLoadQuads = 40,
        NewStore = (new StoreId(UInt128.Parse("00112233445566778899aabbccddeeff", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)), 0x0123456789abcdef),
    };

    /// <summary>Makes it in a folder, and in another one what is on disk before it is closed, as after a crash. Gives its quads.</summary>
    public static IReadOnlyList<string> Make(string folder, string copy)
    {
        using var store = QuadStore.Open(folder, Options);
        store.AddRange(Things(0, 200).Concat(Terms()));
        Change(store, Things(0, 4).Skip(2), [.. Things(300, 1), New("removed again")]);
        store.AddRange(Things(400, 8));
        Change(store, [New("removed again"), .. Things(30, 1)], [New("late"), .. Things(0, 1)]);
        Change(store, Things(400, 1), [new Quad(Name("last"), Name("says"), Literal.LanguageTagged("Ende", "de"), new BlankNode("graph"))]);
        Copy(folder, copy);
        return Lines(store);
    }

    /// <summary>The quads of a store in N-Quads, in the order of their characters.</summary>
    public static IReadOnlyList<string> Lines(QuadStore store)
    {
        using var snapshot = store.Snapshot();
        var lines = new List<string>();
        var batch = new QuadBatch(64);
        using var cursor = snapshot.Scan(default, QuadOrder.Spog, QuadPositions.All);
        while (cursor.Read(batch))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                var words = Enumerable.Range(0, 4).Select(position => new TermId(batch.Column((QuadPosition)position)[i]))
                    .Where(id => id != TermId.DefaultGraph).Select(id => snapshot.GetTerm(id).ToString());
                lines.Add(string.Join(' ', words) + " .");
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>Copies the files of a store but for the one that is locked.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from).Where(file => Path.GetFileName(file) != StoreFileNames.Lock))
        {
            using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var target = File.Create(Path.Combine(to, Path.GetFileName(file)));
            source.CopyTo(target);
        }
    }

    private static void Change(QuadStore store, IEnumerable<Quad> removes, IEnumerable<Quad> adds)
    {
        using var transaction = store.BeginTransaction();
        foreach (var quad in removes)
        {
            transaction.Remove(quad);
        }

        foreach (var quad in adds)
        {
            transaction.Add(quad);
        }

        transaction.Commit();
    }

    private static Quad New(string text) => new(Name("news"), Name("says"), new Literal(text), null);

    private static IEnumerable<Quad> Terms()
    {
        foreach (var term in GoldenTerms.All)
        {
            yield return new Quad(new BlankNode("all"), Name("holds"), term, null);
        }
    }

    // Regular, as data are: the objects of each predicate are of one kind and near each other.
    private static IEnumerable<Quad> Things(int first, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            var (subject, graph) = (Name("thing/" + i.ToString("D4", CultureInfo.InvariantCulture)), Name("graph/" + (char)('a' + (i / 40))));
            yield return new Quad(subject, Name("type"), Name(i % 3 == 0 ? "Place" : "Thing"), graph);
            yield return new Quad(subject, Name("title"), Literal.LanguageTagged($"Thing number {i}", i % 2 == 0 ? "en" : "fr"), graph);
            yield return new Quad(subject, Name("day"), Typed($"date 2026-{1 + (i % 12):D2}-{1 + (i * 7 % 28):D2}"), graph);
            yield return new Quad(subject, Name("size"), Typed($"integer {100 + (i * 37 % 101)}"), graph);
            yield return new Quad(subject, Name("near"), Name("thing/" + (i * 11 % 200).ToString("D4", CultureInfo.InvariantCulture)), null);
            yield return new Quad(subject, Name("near"), Name("thing/" + (i * 17 % 200).ToString("D4", CultureInfo.InvariantCulture)), graph);
        }
    }
}
