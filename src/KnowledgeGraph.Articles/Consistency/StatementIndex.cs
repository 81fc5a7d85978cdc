using KnowledgeGraph.Articles.Mapping;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Consistency;

/// <summary>What is said of each thing, by property: what the invariants look at.</summary>
internal sealed class StatementIndex
{
    private readonly SortedDictionary<Triple, StatementGroup> _groups = [];
    private readonly Dictionary<(Term Subject, Iri Predicate), List<StatementGroup>> _byProperty = [];

    public StatementIndex(IEnumerable<ClaimDraft> claims)
    {
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

    /// <summary>All statements, by triple.</summary>
    public IEnumerable<StatementGroup> All => _groups.Values;

    /// <summary>The statements of one property, grouped by what they speak of.</summary>
    public IEnumerable<IReadOnlyList<StatementGroup>> WithProperty(Iri property) =>
        All.Where(g => g.Triple.Predicate == property).Select(g => g.Triple.Subject).Distinct().Select(s => Of(s, property));

    public IReadOnlyList<StatementGroup> Of(Term subject, Iri property) => _byProperty.GetValueOrDefault((subject, property)) ?? [];
}
