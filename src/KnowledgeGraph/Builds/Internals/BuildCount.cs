using KnowledgeGraph.Articles;

namespace KnowledgeGraph;

/// <summary>How many facts and misses an article has.</summary>
internal readonly record struct BuildCount(int Facts, int Misses)
{
    public static BuildCount Of(ArticleFacts facts) => new(facts.Facts.Count, facts.Misses.Count);
}
