// One graph in every form. Run: dotnet run examples/04-export.cs
#:project ../src/KnowledgeGraph/KnowledgeGraph.csproj
#:project ../src/KnowledgeGraph.Articles/KnowledgeGraph.Articles.csproj
#:project ../src/KnowledgeGraph.Formats/KnowledgeGraph.Formats.csproj
using KnowledgeGraph;
using KnowledgeGraph.Articles;

var articles = args.Length > 0 ? args[0] : "examples/articles";
var folder = Directory.CreateTempSubdirectory("kg-export-");
try
{
    foreach (var (name, claims) in new[]
    {
        ("graph.ttl", ClaimForm.Reification), ("graph.nt", ClaimForm.None), ("graph.trig", ClaimForm.Graphs), ("graph.nq", ClaimForm.Graphs),
        ("graph.jsonld", ClaimForm.Reification),
    })
    {
        var knowledge = new KnowledgeBase(new KnowledgeBaseOptions { Claims = claims });
        knowledge.AddFolder(articles);
        knowledge.Save(Path.Combine(folder.FullName, name));
        Console.WriteLine($"{name}: {new FileInfo(Path.Combine(folder.FullName, name)).Length > 0}");
    }

    // The page's own mark-up for search engines, and what schema.org cannot say.
    var page = new KnowledgeBase();
    var article = page.AddFile(articles + "/01-ruffalo-second-emmy.txt")[0].Article;
    SchemaOrgMarkup markup = page.SchemaOrg(article);
    Console.WriteLine(markup.Json.Contains("\"NewsArticle\""));
    Console.WriteLine($"{markup.Losses.Count} things left out, the first: {markup.Losses[0].Kind}, {markup.Losses[0].Reason}");
}
finally
{
    folder.Delete(recursive: true);
}
