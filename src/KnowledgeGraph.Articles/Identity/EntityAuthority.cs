using System.Collections.Frozen;
using KnowledgeGraph.Articles.Identity;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles;

/// <summary>
/// Known things with IRIs of their own, from a gazetteer or any RDF graph (an excerpt of Wikidata, a catalogue). A thing of the
/// articles is linked to an entry only if its name and what the articles say fit one entry clearly better than any other.
/// Immutable; safe for use by several threads at once.
/// </summary>
/// <example>
/// <code>
/// var authority = EntityAuthority.Of([new AuthorityEntry(new Iri("https://catalogue.example/7"), EntityKind.Person, "Ann Lee") { Works = ["Salt"] }]);
/// var options = new FactWriterOptions { Identity = new IdentityOptions { Form = IdentityForm.Linked, Authority = authority } };
/// </code>
/// </example>
public sealed class EntityAuthority
{
    // A word that so many names share tells nothing, and to compare with them all would take a catalogue's length for each name.
    private const int LargestBlock = 500;

    private readonly FrozenDictionary<(EntityKind, string), AuthorityEntry[]> _blocks;

    private EntityAuthority(IReadOnlyList<AuthorityEntry> entries)
    {
        Entries = entries;
        _blocks = entries.SelectMany(e => AuthorityLinker.Blocks(e).Select(word => (Key: (e.Kind, word), Entry: e)))
            .GroupBy(p => p.Key, p => p.Entry).Select(g => (g.Key, Entries: g.Distinct(ReferenceEqualityComparer.Instance).Cast<AuthorityEntry>().ToArray()))
            .Where(g => g.Entries.Length <= LargestBlock || AuthorityLinker.IsWholeName(g.Key.Item2)).ToFrozenDictionary(g => g.Key, g => g.Entries);
    }

    /// <summary>The entries, by IRI.</summary>
    public IReadOnlyList<AuthorityEntry> Entries { get; }

    /// <summary>An authority of the given entries.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="entries"/> is null.</exception>
    public static EntityAuthority Of(IEnumerable<AuthorityEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return new EntityAuthority([.. entries.OrderBy(e => e.Iri).ThenBy(e => e.Name, StringComparer.Ordinal)]);
    }

    /// <summary>
    /// An authority of the persons, works, organisations and awards of a graph: what is typed with a class of this ontology, of schema.org, FOAF or
    /// Wikidata, and has a name in <c>rdfs:label</c>, <c>skos:prefLabel</c>, <c>schema:name</c> or <c>foaf:name</c>. A person's works are
    /// the works that it is linked with by any property in either direction.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="graph"/> is null.</exception>
    public static EntityAuthority FromGraph(IEnumerable<Quad> graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return Of(new AuthorityGraph(graph).Entries());
    }

    /// <summary>
    /// An authority from JSON Lines, one entry a line: <c>{"iri": "...", "kind": "person", "name": "...", "aliases": [], "works": [],
    /// "jobs": [], "birthYear": 1970, "year": 2010}</c>; all after <c>name</c> may be missing. UTF-8; empty lines are passed over, and the stream stays open.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is null.</exception>
    /// <exception cref="FormatException">A line is no such object; the message says which line and what was expected.</exception>
    public static EntityAuthority ReadGazetteer(Stream lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return Of(IdentityLines.Read(lines).Select(AuthorityLines.Entry));
    }

    internal AuthorityLink? Link(EntityKind kind, Profile profile)
    {
        var candidates = profile.Names.SelectMany(n => AuthorityLinker.Blocks(kind, n))
            .SelectMany(word => _blocks.GetValueOrDefault((kind, word), [])).ToHashSet<AuthorityEntry>(ReferenceEqualityComparer.Instance);
        return AuthorityLinker.Best(kind, profile, candidates);
    }
}
