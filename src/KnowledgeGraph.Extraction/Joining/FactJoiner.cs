using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction.Joining;

/// <summary>Joins the facts of several readings of one article.</summary>
internal sealed class FactJoiner(Article article)
{
    private const string NothingFound = "KG2100";
    private const int MaxLinkDepth = 500;

    // An article that says a thousand different things with one key is compared with the first of them only, lest time grow with the square.
    private const int MaxVariants = 100;

    private readonly List<JoinedFact> _facts = [];
    private readonly Dictionary<string, List<JoinedFact>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<ArticleFact, JoinedFact> _ofFact = new(ReferenceEqualityComparer.Instance);

    public ArticleFacts Join(IReadOnlyList<ArticleFacts> parts)
    {
        foreach (var fact in parts.SelectMany(p => p.Facts))
        {
            Add(fact);
        }

        foreach (var joined in _facts.Where(f => f.Sources.Count > 1))
        {
            joined.Fact = FactCopy.With(joined.Fact, Proof.Of(joined.Sources));
        }

        List<JoinedFact> ordered = [.. _facts.OrderBy(f => Place(f.Fact))];
        NumberQuotations(ordered);
        List<ArticleFact> facts = [.. ordered.Select(f => Finish(f, 0))];
        var misses = parts.SelectMany(p => p.Misses).Where(m => facts.Count == 0 || m.Code != NothingFound).Distinct();
        return new ArticleFacts(article, facts, [.. misses]);
    }

    private static int Place(ArticleFact fact) => fact.Evidence.Count > 0 ? fact.Evidence[0].Start : int.MaxValue;

    private void Add(ArticleFact fact)
    {
        var key = FactKeys.Of(fact);
        if (!_byKey.TryGetValue(key, out var known))
        {
            _byKey.Add(key, known = []);
        }

        foreach (var other in known)
        {
            if (FactMerger.Merge(other.Fact, fact) is { } merged)
            {
                other.Fact = merged;
                other.Sources.Add(fact);
                _ofFact[fact] = other;
                return;
            }
        }

        var joined = new JoinedFact(fact);
        if (known.Count < MaxVariants)
        {
            known.Add(joined);
        }

        _facts.Add(joined);
        _ofFact[fact] = joined;
    }

    /// <summary>Quotations are numbered in the order of the text, whoever found them.</summary>
    private static void NumberQuotations(List<JoinedFact> ordered)
    {
        var number = 0;
        foreach (var joined in ordered)
        {
            if (joined.Fact is QuotationFact quotation && quotation.Number != ++number)
            {
                joined.Fact = FactCopy.Numbered(quotation, number);
            }
        }
    }

    /// <summary>Lets the links of a fact point to the joined facts.</summary>
    private ArticleFact Finish(JoinedFact joined, int depth)
    {
        if (!joined.IsFinished && depth < MaxLinkDepth)
        {
            joined.IsFinished = true;
            joined.Fact = FactCopy.WithLinks(joined.Fact, f => _ofFact.TryGetValue(f, out var other) ? Finish(other, depth + 1) : f);
        }

        return joined.Fact;
    }

    private sealed class JoinedFact(ArticleFact fact)
    {
        /// <summary>What all sources say together.</summary>
        public ArticleFact Fact { get; set; } = fact;

        public List<ArticleFact> Sources { get; } = [fact];

        public bool IsFinished { get; set; }
    }
}
