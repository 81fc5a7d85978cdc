namespace KnowledgeGraph.Extraction;

/// <summary>Counts rows by relation and keeps those that are wrong.</summary>
internal sealed class EvaluationTally
{
    private readonly SortedDictionary<string, (int Gold, int Found, int Right, int Matched)> _relations = new(StringComparer.Ordinal);
    private readonly List<JudgedFact> _misses = [];
    private readonly List<JudgedFact> _false = [];

    public void Found(string document, EvaluationRow row, bool right)
    {
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

    public EvaluationReport Report()
    {
        var relations = _relations.Select(r => KeyValuePair.Create(r.Key, new Score(r.Value.Gold, r.Value.Found, r.Value.Right, r.Value.Matched))).ToList();
        var all = new Score(relations.Sum(r => r.Value.Gold), relations.Sum(r => r.Value.Found), relations.Sum(r => r.Value.Right), relations.Sum(r => r.Value.Matched));
        return new EvaluationReport(all, relations, _misses, _false);
    }

    private (int Gold, int Found, int Right, int Matched) Of(string relation) => _relations.GetValueOrDefault(relation);
}
