// A folder of articles becomes one graph; typed answers and SPARQL ask it. Run: dotnet run examples/02-build-and-query.cs
#:project ../src/KnowledgeGraph/KnowledgeGraph.csproj
#:project ../src/KnowledgeGraph.Articles/KnowledgeGraph.Articles.csproj
#:project ../src/KnowledgeGraph.Sparql/KnowledgeGraph.Sparql.csproj
#:project ../src/KnowledgeGraph.Rdf/KnowledgeGraph.Rdf.csproj
using KnowledgeGraph;
using KnowledgeGraph.Articles;

var knowledge = new KnowledgeBase();
foreach (var found in knowledge.AddFolder(args.Length > 0 ? args[0] : "examples/articles"))
{
    Console.WriteLine($"{found.Article.Id}: {found.Facts.Count} facts");
}

Console.WriteLine("Mark Ruffalo won");
foreach (var win in knowledge.Wins("Mark Ruffalo"))
{
    Console.WriteLine($"  {win.Year} {win.Category} for {win.Work} ({string.Join(", ", win.For)})");
}

Console.WriteLine("Articles disagree on");
foreach (var claim in knowledge.Claims().Where(claim => claim.Status == FactStatus.Contested))
{
    Console.WriteLine($"  {claim.Confidence} {claim.Statements[0].Predicate.Value} «{claim.Evidence[0].Exact}»");
}

Console.WriteLine("Who acts in what");
foreach (var row in knowledge.Select("SELECT ?actor ?work { ?a kg:actsIn ?w . ?a rdfs:label ?actor . ?w rdfs:label ?work } ORDER BY ?actor ?work"))
{
    Console.WriteLine($"  {row.Text("actor")}: {row.Text("work")}");
}
