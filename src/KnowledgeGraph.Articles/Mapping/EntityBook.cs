using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Mapping;

/// <summary>
/// The things of the graph: their classes and their names. Where articles spell one thing differently, the spelling used most
/// is the label (then the longer, then the first by code point), and the others are alternatives.
/// </summary>
internal sealed class EntityBook
{
    private readonly SortedDictionary<Iri, Entry> _entries = [];

    public void Add(Iri node, string name, IEnumerable<string> aliases, params ReadOnlySpan<Iri> classes)
    {
        if (!_entries.TryGetValue(node, out var entry))
        {
            _entries.Add(node, entry = new Entry());
        }

        foreach (var type in classes)
        {
            entry.Classes.Add(type);
        }

        entry.Labels[name] = entry.Labels.GetValueOrDefault(name) + 1;
        entry.Aliases.UnionWith(aliases);
    }

    /// <summary>A further class of a thing that was added.</summary>
    public void AddClass(Iri node, Iri type) => _entries[node].Classes.Add(type);

    /// <summary>The label of a thing, or null for what is no thing of the graph.</summary>
    public string? Label(Term node) => node is Iri iri && _entries.TryGetValue(iri, out var entry) ? entry.Names()[0] : null;

    public IEnumerable<Triple> Triples()
    {
        foreach (var (node, entry) in _entries)
        {
            foreach (var type in entry.Classes)
            {
                yield return new Triple(node, RdfVocabulary.Type, type);
            }

            var names = entry.Names();
            yield return new Triple(node, Rdfs.Label, new Literal(names[0]));
            foreach (var other in names.Skip(1).Concat(entry.Aliases).Distinct(StringComparer.Ordinal).Where(n => n != names[0])
                .Order(Comparer<string>.Create(CodePoints.Compare)))
            {
                yield return new Triple(node, Skos.AltLabel, new Literal(other));
            }
        }
    }

    private sealed class Entry
    {
        public SortedSet<Iri> Classes { get; } = [];

        public Dictionary<string, int> Labels { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Aliases { get; } = new(StringComparer.Ordinal);

        /// <summary>The label first.</summary>
        public IReadOnlyList<string> Names() => [.. Labels.OrderByDescending(l => l.Value).ThenByDescending(l => l.Key.Length)
            .ThenBy(l => l.Key, Comparer<string>.Create(CodePoints.Compare)).Select(l => l.Key)];
    }
}
