using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction;

/// <summary>Counts rows by relation and keeps those that are wrong.</summary>
internal sealed class EvaluationTally
{
    private readonly SortedDictionary<string, (int Gold, int Found, int Right, int Matched)> _relations = new(StringComparer.Ordinal);
    private readonly List<JudgedFact> _misses = [];
    private readonly List<JudgedFact> _false = [];
    private readonly List<(ArticleFact Fact, bool Right)> _judged = [];

    public void Found(string document, FoundRow found, bool right)
    {
        var row = found.Row;
        _judged.Add((found.Fact, right));
        var c = Of(row.Relation);
        _relations[row.Relation] = (c.Gold, c.Found + 1, c.Right + (right ? 1 : 0), c.Matched);
        if (!right)
        {
            _false.Add(new JudgedFact(document, row.Relation, row.Subject, row.Value, row.Detail));
        }
    }

    public void Gold(string document, EvaluationRow row, bool matched)
    {
        var c = Of(row.Relation);
        _relations[row.Relation] = (c.Gold + 1, c.Found, c.Right, c.Matched + (matched ? 1 : 0));
        if (!matched)
        {
            _misses.Add(new JudgedFact(document, row.Relation, row.Subject, row.Value, row.Detail));
        }
    }

    public Score All() => new(
        _relations.Values.Sum(r => r.Gold), _relations.Values.Sum(r => r.Found), _relations.Values.Sum(r => r.Right), _relations.Values.Sum(r => r.Matched));

    public EvaluationReport Report(Score stated)
    {
        var relations = _relations.Select(r => KeyValuePair.Create(r.Key, new Score(r.Value.Gold, r.Value.Found, r.Value.Right, r.Value.Matched))).ToList();
        return new EvaluationReport(All(), relations, _misses, _false) { Stated = stated, Reliability = Reliability(), Rules = Rules() };
    }

    private List<ReliabilityRow> Reliability()
    {
        var bounds = (ReadOnlySpan<decimal>)[0m, 0.5m, 0.6m, 0.7m, 0.8m, 0.9m, 1.01m];
        var rows = new List<ReliabilityRow>();
        for (var i = 0; i + 1 < bounds.Length; i++)
        {
            var (from, to) = (bounds[i], bounds[i + 1]);
            var facts = _judged.FindAll(j => j.Fact.Confidence >= from && j.Fact.Confidence < to);
            rows.Add(new ReliabilityRow(from, Math.Min(to, 1m), facts.Count, facts.Count(f => f.Right), Mean(facts)));
        }

        return rows;
    }

    private List<RuleRow> Rules() =>
    [
        .. _judged.GroupBy(j => (Rule: j.Fact.Rule ?? "", j.Fact.Tier)).OrderBy(g => g.Key.Rule, StringComparer.Ordinal).ThenBy(g => g.Key.Tier)
            .Select(g => new RuleRow(g.Key.Rule, g.Key.Tier, g.Count(), g.Count(f => f.Right), Mean([.. g]))),
    ];

    private static double Mean(List<(ArticleFact Fact, bool Right)> facts) => facts.Count == 0 ? 0 : (double)facts.Average(f => f.Fact.Confidence);

    private (int Gold, int Found, int Right, int Matched) Of(string relation) => _relations.GetValueOrDefault(relation);
}
