// A store in a folder keeps graphs; readers see snapshots while a writer writes. Run: dotnet run examples/06-store-in-a-folder.cs
#:project ../src/KnowledgeGraph/KnowledgeGraph.csproj
#:project ../src/KnowledgeGraph.Storage/KnowledgeGraph.Storage.csproj
#:project ../src/KnowledgeGraph.Sparql/KnowledgeGraph.Sparql.csproj
#:project ../src/KnowledgeGraph.Rdf/KnowledgeGraph.Rdf.csproj
using KnowledgeGraph;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Storage;

var temporary = Directory.CreateTempSubdirectory("kg-example-").FullName;
var folder = Path.Combine(temporary, "news.kg");

// The graph of some articles, added to a store that is made here. The second time nothing is new.
using (var store = QuadStore.Open(folder))
{
    var knowledge = new KnowledgeBase();
    knowledge.AddFolder(args.Length > 0 ? args[0] : "examples/articles");
    Console.WriteLine($"all of it is new: {knowledge.SaveTo(store) == store.Count}");
    Console.WriteLine($"again: {knowledge.SaveTo(store)} new");
}

// Opened again, as after any end of the program.
using (var store = QuadStore.Open(folder, new QuadStoreOptions { Create = false }))
{
    var before = store.Snapshot();
    var count = SparqlQuery.Parse("PREFIX kg: <https://w3id.org/newskg#> SELECT (COUNT(*) AS ?n) { ?who kg:won ?award }");
    using (var transaction = store.BeginTransaction())
    {
        transaction.Add(new Quad(new Iri("https://example.org/ada"), new Iri("https://w3id.org/newskg#won"), new Iri("https://example.org/prize")));
        Console.WriteLine($"the writer sees one more: {transaction.Count == before.Count(default) + 1}");
        var change = transaction.Commit();
        Console.WriteLine($"committed: {change.Added} added, {change.Removed} removed");
    }

    // A snapshot is what it was; the store, asked by any engine, has the change.
    Console.WriteLine($"the snapshot is as it was: {before.Count(default) == store.Count - 1}");
    using (var rows = SparqlEngine.Default.Select(count, store))
    {
        Console.WriteLine($"winners: {rows.Single()["n"]}");
    }

    // A copy of a store in use, in one file; then the copy as a store.
    store.BackupToFile(Path.Combine(temporary, "news.tar"));
    QuadStore.Restore(Path.Combine(temporary, "news.tar"), Path.Combine(temporary, "copy.kg"));
    using var copy = QuadStore.Open(Path.Combine(temporary, "copy.kg"));
    Console.WriteLine($"the copy is sound: {copy.Verify().IsSound && copy.Count == store.Count}");
}

Directory.Delete(temporary, recursive: true);
