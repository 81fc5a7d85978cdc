using System.Globalization;
using System.Text;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Storage.Tests.Golden;

/// <summary>
/// The files of format 1, as they were when it was declared: every later version must read them. They are written anew with UPDATE_GOLDEN=1,
/// which is right only as long as no user has a store of this format.
/// </summary>
[TestFixture]
internal sealed class GoldenFilesTests
{
    private static readonly string Quads = Repository.File("tests", "KnowledgeGraph.Storage.Tests", "Golden", "v1", "quads.nq");
    private static readonly string Files = Repository.File("tests", "KnowledgeGraph.Storage.Tests", "Golden", "v1", "store");

    private string _folder = "";

    [SetUp]
    public void MakeName() => _folder = Path.Combine(Path.GetTempPath(), "kg-golden-" + Guid.NewGuid().ToString("n"));

    [TearDown]
    public void DeleteFolders()
    {
        foreach (var path in Directory.GetDirectories(Path.GetTempPath(), Path.GetFileName(_folder) + "*"))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    [Test]
    public void The_store_is_read_and_goes_on()
    {
        GoldenStore.Copy(Files, _folder);
        List<string> expected = [.. File.ReadAllLines(Quads)];
        var added = new Quad(GoldenTerms.Name("new"), GoldenTerms.Name("says"), new Literal("something new"), GoldenTerms.Name("graph/new"));
        using (var store = QuadStore.Open(_folder, GoldenStore.Options))
        {
            Assert.That(GoldenStore.Lines(store), Is.EqualTo(expected));
            Assert.That(store.Info().Runs, Is.EqualTo(4));
            Assert.That(store.Verify().Problems, Is.Empty);
            Assert.That(GoldenTerms.All.Count(term => store.Contains(new Quad(new BlankNode("all"), GoldenTerms.Name("holds"), term, null))), Is.EqualTo(GoldenTerms.All.Count));
            Assert.That(store.Add(added), Is.True);
            store.Compact();
            Assert.That(store.Info().Runs, Is.EqualTo(1));
        }

        using var again = QuadStore.Open(_folder);
        expected.Add(added + " .");
        expected.Sort(StringComparer.Ordinal);
        Assert.That(GoldenStore.Lines(again), Is.EqualTo(expected));
        Assert.That(again.Verify().Problems, Is.Empty);
    }

    [Test]
    public void The_same_work_makes_the_same_bytes()
    {
        var lines = GoldenStore.Make(_folder, _folder + "-copy");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Files);
            Array.ForEach(Directory.GetFiles(Files), File.Delete);
            GoldenStore.Copy(_folder + "-copy", Files);
            File.WriteAllText(Quads, string.Concat(lines.Select(line => line + "\n")));
        }

        Assert.That(lines, Is.EqualTo(File.ReadAllLines(Quads)));
        Assert.That(Names(_folder + "-copy"), Is.EqualTo(Names(Files)));
        foreach (var name in Names(Files))
        {
            Assert.That(File.ReadAllBytes(Path.Combine(_folder + "-copy", name)), Is.EqualTo(File.ReadAllBytes(Path.Combine(Files, name))), name);
        }
    }

    [Test]
    public void The_files_are_what_they_are_meant_to_show()
    {
        GoldenStore.Copy(Files, _folder);
        var manifest = ManifestStore.Read(FolderFiles.OpenFolder(_folder));
        Assert.That(manifest.Dictionary, Has.Count.EqualTo(2));
        Assert.That(manifest.Runs, Has.Count.EqualTo(3));
        Assert.That(manifest.Runs.Count(run => run.Removes.Count > 0), Is.EqualTo(1));
        Assert.That(Directory.GetFiles(Files).Sum(file => new FileInfo(file).Length), Is.LessThan(100_000));
    }

    [Test]
    public void A_later_version_is_refused()
    {
        GoldenStore.Copy(Files, _folder);
        var current = Path.Combine(_folder, StoreFileNames.Current);
        var name = File.ReadAllText(current).Split(' ')[0];
        var text = File.ReadAllText(Path.Combine(_folder, name)).Replace($"{ManifestText.Title} 1\n", $"{ManifestText.Title} 2\n", StringComparison.Ordinal);
        var body = Encoding.ASCII.GetBytes(text[..text.LastIndexOf(ManifestText.End, StringComparison.Ordinal)]);
        byte[] bytes = [.. body, .. ManifestText.LastLine(Crc32C.Compute(body))];
        File.WriteAllBytes(Path.Combine(_folder, name), bytes);
        var start = string.Create(CultureInfo.InvariantCulture, $"{name} {Crc32C.Compute(bytes):x8}");
        File.WriteAllText(current, string.Create(CultureInfo.InvariantCulture, $"{start} {Crc32C.Compute(Encoding.ASCII.GetBytes(start)):x8}\n"));
        Assert.That(
            () => QuadStore.Open(_folder),
            Throws.TypeOf<StoreException>().With.Property(nameof(StoreException.Error)).EqualTo(StoreError.NewerFormat));
    }

    private static string[] Names(string folder) => [.. Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}
