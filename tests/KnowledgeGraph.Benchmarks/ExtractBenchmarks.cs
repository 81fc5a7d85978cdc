using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Articles to facts, and articles to a whole graph.</summary>
[MemoryDiagnoser]
public class ExtractBenchmarks
{
    private List<Article> _articles = [];

    [GlobalSetup]
    public void Prepare() =>
        _articles = [.. KnowledgeBase.ArticleFiles(Folder()).SelectMany(file => ArticleReader.ReadFile(file))];

    [Benchmark]
    public int Extract() => _articles.Sum(article => FactExtractor.Default.Extract(article).Facts.Count);

    [Benchmark]
    public int BuildGraph()
    {
        var knowledge = new KnowledgeBase();
        foreach (var article in _articles)
        {
            knowledge.Add(article);
        }

        return knowledge.Claims().Count;
    }

    /// <summary>The folder of the example articles.</summary>
    internal static string Examples() => Folder();

    private static string Folder([CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "examples", "articles");
}
