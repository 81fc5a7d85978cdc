using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Cli;

/// <summary>How many facts of which kind articles have, and how many misses.</summary>
internal sealed class FoundCounts
{
    private readonly SortedDictionary<string, long> _kinds = new(StringComparer.Ordinal);
    private long _facts;
    private long _contested;
    private readonly SortedDictionary<string, long> _codes = new(StringComparer.Ordinal);
    private long _silent;
    private long _misses;

    public long Articles { get; private set; }

    public void Add(ArticleFacts found)
    {
        Articles++;
        foreach (var miss in found.Misses)
        {
            var isSilent = miss.Code is FactMiss.Silent or FactMiss.NamesOnly;
            _silent += isSilent ? 1 : 0;
            _misses += isSilent ? 0 : 1;
            _codes[miss.Code] = _codes.GetValueOrDefault(miss.Code) + 1;
        }

        foreach (var fact in found.Facts)
        {
            _facts++;
            _contested += fact.Status == FactStatus.Contested ? 1 : 0;
            _kinds[Kind(fact)] = _kinds.GetValueOrDefault(Kind(fact)) + 1;
        }
    }

    /// <summary>"1 article, 3 facts (role 1, won 2), 0 misses".</summary>
    public override string ToString()
    {
        var kinds = _kinds.Count == 0 ? "" : $" ({string.Join(", ", _kinds.Select(kind => $"{kind.Key} {kind.Value}"))})";
        var contested = _contested == 0 ? "" : $"{_contested} contested, ";
        var silent = _silent == 0 ? "" : $", {Amount(_silent, "sentence")} that gave nothing";
        return $"{Amount(Articles, "article")}, {Amount(_facts, "fact")}{kinds}, {contested}{Amount(_misses, "miss", "misses")}{silent}";
    }

    /// <summary>How many misses of each code, the codes in order.</summary>
    public IEnumerable<string> Misses() => _codes.Select(code => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"  {code.Key}: {code.Value}"));

    private static string Kind(ArticleFact fact) => fact switch
    {
        AwardResultFact { Outcome: AwardOutcome.Won } => "won",
        AwardResultFact { Outcome: AwardOutcome.NotWon } => "not won",
        AwardResultFact => "nominated",
        RoleFact => "role",
        CreditFact => "credit",
        QuotationFact => "quotation",
        EventFact => "event",
        _ => "statement",
    };

    private static string Amount(long count, string one, string? many = null) => count == 1 ? $"1 {one}" : $"{count} {many ?? one + "s"}";
}
