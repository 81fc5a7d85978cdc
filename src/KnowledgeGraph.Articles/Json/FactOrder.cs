using KnowledgeGraph.Articles.Mapping;

namespace KnowledgeGraph.Articles.Json;

/// <summary>Facts so that each stands after those that it points to.</summary>
internal static class FactOrder
{
    /// <summary>Every fact that can be reached from a list, each once; in the order of the list where that is possible.</summary>
    /// <exception cref="ArticleFactException">Facts point to each other in a circle.</exception>
    public static List<ArticleFact> Of(IReadOnlyList<ArticleFact> facts)
    {
        var order = new List<ArticleFact>(facts.Count);
        var isDone = new Dictionary<ArticleFact, bool>(ReferenceEqualityComparer.Instance);
        foreach (var fact in facts)
        {
            Reach(fact, isDone, order);
        }

        return order;
    }

    // With a stack of its own: chains of facts may be long.
    private static void Reach(ArticleFact root, Dictionary<ArticleFact, bool> isDone, List<ArticleFact> order)
    {
        ArgumentNullException.ThrowIfNull(root);
        if (isDone.ContainsKey(root))
        {
            return;
        }

        var open = new Stack<(ArticleFact Fact, IEnumerator<ArticleFact> Parts)>();
        Enter(root);
        while (open.TryPeek(out var top))
        {
            if (!top.Parts.MoveNext())
            {
                open.Pop();
                isDone[top.Fact] = true;
                order.Add(top.Fact);
            }
            else if (!isDone.TryGetValue(top.Parts.Current, out var done))
            {
                Enter(top.Parts.Current);
            }
            else if (!done)
            {
                throw new ArticleFactException("KG2107", "facts point to each other in a circle");
            }
        }

        void Enter(ArticleFact fact)
        {
            isDone.Add(fact, false);
            open.Push((fact, FactParts.Facts(fact).GetEnumerator()));
        }
    }
}
