using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph;

/// <summary>The values that only one of two descriptions has, by property.</summary>
internal sealed class DiffMembers
{
    private readonly SortedDictionary<Iri, (List<DiffValue> Before, List<DiffValue> After)> _values = [];
    private bool _isAfter;

    public bool IsEmpty => _values.Count == 0;

    /// <summary>Adds what the other side has not; the side before comes first.</summary>
    public void Add(DiffDescription? side, DiffDescription? other, DiffImplied implied)
    {
        foreach (var (property, value) in side?.Members.OrderBy(member => member.Value) ?? Enumerable.Empty<(Iri Property, Term Value)>())
        {
            if (other?.Members.Contains((property, value)) != true && !implied.Has(side!.Node, property, value))
            {
                Add(side.Graph, property, value);
            }
        }

        _isAfter = !_isAfter;
    }

    /// <summary>Adds the triples themselves.</summary>
    public void AddRaw(DiffDescription before, DiffDescription after)
    {
        foreach (var (side, other) in new[] { (before, after), (after, before) })
        {
            var others = other.Graph.Of(other.Node);
            foreach (var (property, value) in side.Graph.Of(side.Node).Where(member => !others.Contains(member) && !side.Members.Contains(member)).OrderBy(member => member.Value))
            {
                Add(side.Graph, property, value);
            }

            _isAfter = !_isAfter;
        }
    }

    public IReadOnlyList<MemberChange> All() => [.. _values.Select(member => new MemberChange(member.Key, member.Value.Before, member.Value.After))];

    /// <summary>Of a node that is new or gone: without its name and the classes that the word for it says.</summary>
    public IReadOnlyList<MemberChange> OfOne(string type) =>
    [
        .. All().Where(member => member.Property != Rdfs.Label)
            .Select(member => member.Property != RdfVocabulary.Type || type == "node"
                ? member
                : new MemberChange(member.Property, [.. member.Before.Where(IsSpecial)], [.. member.After.Where(IsSpecial)]))
            .Where(member => member.Before.Count + member.After.Count > 0),
    ];

    private static bool IsSpecial(DiffValue type) => !DiffTypes.Says(type.Term);

    private void Add(DiffGraph graph, Iri property, Term value)
    {
        var lists = _values.TryGetValue(property, out var known) ? known : _values[property] = ([], []);
        (_isAfter ? lists.After : lists.Before).Add(new DiffValue(value, graph.Label(value)));
    }
}
