using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Mapping;

/// <summary>What one article says with one key, while the graph is being put together.</summary>
internal sealed class ClaimDraft(string articleId, string key, Iri iri)
{
    private readonly HashSet<ClaimDraft> _contradicts = [];

    public string ArticleId { get; } = articleId;

    public string Key { get; } = key;

    public Iri Iri { get; } = iri;

    /// <summary>The n-ary nodes that it states; empty for a claim of one triple.</summary>
    public List<Iri> States { get; } = [];

    /// <summary>The one triple that it says, or null where it states nodes.</summary>
    public Triple? Statement { get; init; }

    /// <summary>The triples of the nodes, as this claim says them (the outcome of an award apart).</summary>
    public OrderedSet<Triple> Details { get; } = new();

    /// <summary>Triples of the things around the nodes (contest, category), asserted with it but not part of what it says.</summary>
    public OrderedSet<Triple> Structure { get; } = new();

    /// <summary>The outcome that it says of the first node, if that is an award result.</summary>
    public AwardOutcome? Outcome { get; private set; }

    public decimal Confidence { get; private set; }

    /// <summary>How sure all sources together make what it says; null where only one says it.</summary>
    public decimal? CombinedConfidence { get; set; }

    public FactStatus Status { get; set; }

    public SortedSet<Evidence> Evidence { get; } = new(ByPlace.Instance);

    public SortedSet<string> Rules { get; } = new(StringComparer.Ordinal);

    public OrderedSet<ClaimDraft> DerivedFrom { get; } = new();

    /// <summary>Whether a person wrote a fact of it, with no rule.</summary>
    public bool ByHand { get; private set; }

    public DateOnly? ValidAt { get; set; }

    /// <summary>Whether what it says is never asserted, because it holds on one day only.</summary>
    public bool HoldsOnOneDay { get; init; }

    public bool IsAlive => Status is FactStatus.Accepted or FactStatus.Inferred;

    public IEnumerable<ClaimDraft> Contradicts => _contradicts.OrderBy(c => c.Iri.Value, StringComparer.Ordinal);

    private bool _isNew = true;

    /// <summary>Takes in a fact with this key: the surer status and confidence, all the evidence.</summary>
    public void Add(decimal confidence, FactStatus status, IEnumerable<Evidence> evidence, string? rule)
    {
        confidence = Math.Clamp(confidence, 0m, 1m);
        var (wasAlive, isAlive) = (IsAlive && !_isNew, status is FactStatus.Accepted or FactStatus.Inferred);
        if (_isNew || (isAlive && !wasAlive))
        {
            (Confidence, Status) = (confidence, status);
        }
        else if (isAlive == wasAlive)
        {
            (Confidence, Status) = (Math.Max(Confidence, confidence), Status < status ? Status : status);
        }

        _isNew = false;
        Evidence.UnionWith(evidence);
        if (rule is null)
        {
            ByHand = true;
        }
        else
        {
            Rules.UnionWith(RuleNames.Split(rule));
        }
    }

    public void AddOutcome(AwardOutcome outcome) => Outcome = AwardOutcomes.Join(Outcome, outcome);

    public void Contradict(ClaimDraft other)
    {
        _contradicts.Add(other);
        other._contradicts.Add(this);
    }

    private sealed class ByPlace : IComparer<Evidence>
    {
        public static readonly ByPlace Instance = new();

        public int Compare(Evidence? x, Evidence? y) => (x!.Start, x.End).CompareTo((y!.Start, y.End));
    }
}
