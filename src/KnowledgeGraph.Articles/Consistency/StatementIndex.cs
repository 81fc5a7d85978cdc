using KnowledgeGraph.Articles.Mapping;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Consistency;

/// <summary>What is said of each thing, by property: what the invariants look at.</summary>
internal sealed class StatementIndex
{
    private readonly SortedDictionary<Triple, StatementGroup> _groups = [];
    private readonly Dictionary<(Term Subject, Iri Predicate), List<StatementGroup>> _byProperty = [];

    private readonly IComparer<StatementGroup> _strength;

    public StatementIndex(IEnumerable<ClaimDraft> claims, IComparer<StatementGroup> strength)
    {
        _strength = strength;
        foreach (var claim in claims)
        {
            if (claim is { Statement: { } triple, Status: not FactStatus.Rejected })
            {
                if (!_groups.TryGetValue(triple, out var group))
                {
                    _groups.Add(triple, group = new StatementGroup(triple));
                }

                group.Claims.Add(claim);
            }
        }

        foreach (var group in _groups.Values)
        {
            var key = (group.Triple.Subject, group.Triple.Predicate);
            if (!_byProperty.TryGetValue(key, out var list))
            {
                _byProperty.Add(key, list = []);
            }

            list.Add(group);
        }
    }

    /// <summary>The one that would hold against each of the others; of equals the first.</summary>
    public StatementGroup Strongest(IEnumerable<StatementGroup> groups) => groups.Aggregate((best, g) => _strength.Compare(g, best) > 0 ? g : best);

    /// <summary>All statements, by triple.</summary>
    public IEnumerable<StatementGroup> All => _groups.Values;

    /// <summary>The statements of one property, grouped by what they speak of.</summary>
    public IEnumerable<IReadOnlyList<StatementGroup>> WithProperty(Iri property) =>
        All.Where(g => g.Triple.Predicate == property).Select(g => g.Triple.Subject).Distinct().Select(s => Of(s, property));

    public IReadOnlyList<StatementGroup> Of(Term subject, Iri property) => _byProperty.GetValueOrDefault((subject, property)) ?? [];
}
