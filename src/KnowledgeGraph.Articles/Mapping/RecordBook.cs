using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Mapping;

/// <summary>The nodes of facts of users' own kinds, what has one value among their properties, and the plain triples that they imply.</summary>
internal sealed class RecordBook
{
    private static readonly Literal True = new("true", Rdf.Vocabularies.Xsd.Boolean);

    private readonly Dictionary<Iri, List<FactType>> _types = [];
    private readonly SortedSet<Iri> _functional = [];

    /// <summary>The properties of slots with one value, in the order of their IRIs.</summary>
    public IEnumerable<Iri> Functional => _functional;

    public void Add(Iri node, FactType type)
    {
        if (!_types.TryGetValue(node, out var types))
        {
            _types.Add(node, types = []);
        }

        if (!types.Contains(type))
        {
            types.Add(type);
            _functional.UnionWith(type.Slots.Where(slot => slot is { IsKey: false, HasOneValue: true }).Select(slot => slot.Property));
        }
    }

    /// <summary>What asserted nodes imply; what is contested is not among the triples and implies nothing.</summary>
    public IEnumerable<Triple> Derive(IEnumerable<Triple> asserted)
    {
        if (_types.Count == 0)
        {
            yield break;
        }

        foreach (var node in asserted.Where(t => t.Subject is Iri subject && _types.ContainsKey(subject)).GroupBy(t => (Iri)t.Subject))
        {
            var of = node.ToLookup(t => t.Predicate, t => t.Object);
            foreach (var type in _types[node.Key].Where(type => of[Rdf.Vocabularies.RdfVocabulary.Type].Contains(type.Class)))
            {
                foreach (var triple in type.Direct.Where(rule => Holds(type, rule, of)).SelectMany(rule => Imply(type, rule, of)))
                {
                    yield return triple;
                }
            }
        }
    }

    private static IEnumerable<Triple> Imply(FactType type, DirectRule rule, ILookup<Iri, Term> of) =>
        from subject in of[type.Slot(rule.Subject)!.Property]
        from value in of[type.Slot(rule.Value)!.Property]
        select new Triple(subject, rule.Property, value);

    private static bool Holds(FactType type, DirectRule rule, ILookup<Iri, Term> of) =>
        (rule.OnlyIf is null || of[type.Slot(rule.OnlyIf)!.Property].Contains(True))
        && (rule.Unless is null || !of[type.Slot(rule.Unless)!.Property].Contains(True));
}
