// Builds that go on from the last one, facts found in parts, and what changed between two graphs. Run: dotnet run examples/09-incremental.cs
#:project ../src/KnowledgeGraph/KnowledgeGraph.csproj
#:project ../src/KnowledgeGraph.Articles/KnowledgeGraph.Articles.csproj
#:project ../src/KnowledgeGraph.Rdf/KnowledgeGraph.Rdf.csproj
#:project ../src/KnowledgeGraph.Storage/KnowledgeGraph.Storage.csproj
using KnowledgeGraph;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Storage;

var temporary = Directory.CreateTempSubdirectory("kg-example-").FullName;
var files = KnowledgeBase.ArticleFiles(args.Length > 0 ? args[0] : "examples/articles");
using var store = QuadStore.Open(Path.Combine(temporary, "news.kg"));

// The first build finds the facts of all articles; the folder remembers them.
KnowledgeBase first;
using (var state = BuildState.Open(Path.Combine(temporary, "news.state"), new KnowledgeBaseOptions()))
{
    using var update = state.Begin(BuildScope.Everything);
    var done = update.Add(files.SelectMany(file => BuildInput.ReadFile(file)), new BuildOptions { Threads = 2 });
    var report = update.Commit();
    Console.WriteLine($"first build: {report.Added.Count} articles added, {done.Extracted} read for facts");
    Console.WriteLine($"the store holds the graph: {state.SaveTo(store).Added == store.Count}");
    first = state.Load();
}

// Tomorrow: one article is gone, one is new, and only that one is read. The store gets the difference.
using (var state = BuildState.Open(Path.Combine(temporary, "news.state"), new KnowledgeBaseOptions()))
{
    using var update = state.Begin(BuildScope.Changes);
    update.Remove("01-ruffalo-second-emmy");
    var done = update.Add([BuildInput.Of(new Article { Id = "today", Text = "Jane Doe won the Tony Award for Best Actress in a Play in 2019." })]);
    var report = update.Commit();
    Console.WriteLine($"second build: {report.Added.Count} added, {report.Removed.Count} removed, {report.Unchanged} unchanged, {done.Extracted} read for facts");
    var difference = state.SaveTo(store);
    Console.WriteLine($"quads of the removed article are gone from the store: {difference.Removed > 0}");

    // What changed, by facts.
    var diff = GraphDiff.Compare(first, state.Load());
    foreach (var change in diff.Changes.Where(change => change is { Layer: DiffLayer.Facts, Kind: ChangeKind.Added }))
    {
        Console.WriteLine(change);
    }

    Console.WriteLine($"the store is what the build says: {GraphDiff.Compare(state.Load(), store).IsEmpty}");
}

// Facts can be found in parts, on any machines, as lines of JSON; the graph of all lines is the graph of a direct build, byte for byte.
var parts = files.Select((file, number) =>
{
    var part = Path.Combine(temporary, $"part-{number}.facts.jsonl");
    AtomicFile.Write(part, stream => ArticleFilter.WriteFacts(BuildInput.ReadFile(file), stream, new KnowledgeBaseOptions()));
    return part;
}).ToList();
var (direct, joined) = (new KnowledgeBase(), new KnowledgeBase());
direct.AddAll(files.SelectMany(file => BuildInput.ReadFile(file)));
joined.AddAll(Enumerable.Reverse(parts).SelectMany(part => BuildInput.ReadFile(part)));
direct.Save(Path.Combine(temporary, "direct.ttl"));
joined.Save(Path.Combine(temporary, "joined.ttl"));
Console.WriteLine($"{parts.Count} parts give the same bytes: {File.ReadAllText(Path.Combine(temporary, "direct.ttl")) == File.ReadAllText(Path.Combine(temporary, "joined.ttl"))}");

// An article can be taken out again: as if it had never been added.
direct.Retract("01-ruffalo-second-emmy");
Console.WriteLine($"wins of Mark Ruffalo that are left: {direct.Wins("Mark Ruffalo").Count}");

store.Dispose();
Directory.Delete(temporary, recursive: true);
