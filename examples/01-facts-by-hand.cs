// Typed facts written by hand: no extraction, no strings of RDF. Run: dotnet run examples/01-facts-by-hand.cs
#:project ../src/KnowledgeGraph/KnowledgeGraph.csproj
#:project ../src/KnowledgeGraph.Articles/KnowledgeGraph.Articles.csproj
using KnowledgeGraph;
using KnowledgeGraph.Articles;

var knowledge = new KnowledgeBase();

// A fact without a quote: the graph says that it was stated by hand.
var novel = new Work("The Orchid Keepers", WorkKind.Novel);
var series = new Work("Glasshouse", WorkKind.Series);
knowledge.AddBasedOn(series, novel);
knowledge.AddAuthor(novel, "Beatrix Holm");

// A fact with a quote: the words must stand in the article exactly so, or Quote throws.
var article = new Article
{
    Id = "glasshouse-bafta",
    Text = "Leo Castell won the British Academy Television Award for Best Supporting Actor in 2025. He plays Aaron Pike in the series ‘Glasshouse’.",
};
knowledge.AddRole("Leo Castell", series, "Aaron Pike", article.Quote("plays Aaron Pike in the series ‘Glasshouse’"));
knowledge.AddAwardResult(
    "Leo Castell", "British Academy Television Award", "Best Supporting Actor", 2025, AwardOutcome.Won, series,
    article.Quote("Leo Castell won the British Academy Television Award for Best Supporting Actor in 2025."));

foreach (var win in knowledge.Wins("Leo Castell"))
{
    Console.WriteLine($"{win.Year} {win.Award}, {win.Category}, for {win.Work}");
    var proof = knowledge.Explain(win.Result).Claims[0].Evidence[0];
    Console.WriteLine($"  because of «{proof.Exact}» at {proof.Start}..{proof.End}");
}

foreach (var adaptation in knowledge.Adaptations())
{
    Console.WriteLine($"{adaptation.Title} is based on {adaptation.SourceTitle} by {adaptation.Author}");
}

try
{
    article.Quote("Leo Castell wins");
}
catch (QuoteNotFoundException refused)
{
    Console.WriteLine(refused.Message);
}
