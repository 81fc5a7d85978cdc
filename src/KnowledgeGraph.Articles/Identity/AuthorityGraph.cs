using System.Collections.Frozen;
using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>Reads known things from a graph in the vocabularies that catalogues use.</summary>
internal sealed class AuthorityGraph
{
    private const string Schema = "https://schema.org/";
    private const string OldSchema = "http://schema.org/";
    private const string Foaf = "http://xmlns.com/foaf/0.1/";
    private const string Entity = "http://www.wikidata.org/entity/";
    private const string Direct = "http://www.wikidata.org/prop/direct/";

    private static readonly FrozenDictionary<string, (EntityKind Kind, string? Job)> Classes = new Dictionary<string, (EntityKind, string?)>(StringComparer.Ordinal)
    {
        [ArticleOntology.Person.Value] = (EntityKind.Person, null), [ArticleOntology.Actor.Value] = (EntityKind.Person, "actor"),
        [Schema + "Person"] = (EntityKind.Person, null), [Foaf + "Person"] = (EntityKind.Person, null), [Entity + "Q5"] = (EntityKind.Person, null),
        [ArticleOntology.CreativeWork.Value] = (EntityKind.Work, null), [Schema + "CreativeWork"] = (EntityKind.Work, null),
        [ArticleOntology.Film.Value] = (EntityKind.Work, "Film"), [Schema + "Movie"] = (EntityKind.Work, "Film"), [Entity + "Q11424"] = (EntityKind.Work, "Film"),
        [ArticleOntology.Series.Value] = (EntityKind.Work, "Series"), [Schema + "TVSeries"] = (EntityKind.Work, "Series"), [Entity + "Q5398426"] = (EntityKind.Work, "Series"),
        [ArticleOntology.Novel.Value] = (EntityKind.Work, "Novel"), [Schema + "Book"] = (EntityKind.Work, "Novel"), [Entity + "Q7725634"] = (EntityKind.Work, "Novel"),
        [Schema + "Organization"] = (EntityKind.Organization, null), [Foaf + "Organization"] = (EntityKind.Organization, null), [Entity + "Q43229"] = (EntityKind.Organization, null),
        [ArticleOntology.Award.Value] = (EntityKind.Award, null), [Entity + "Q618779"] = (EntityKind.Award, null),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NameProperties = new[] { Rdfs.Label.Value, Skos.Namespace + "prefLabel", Schema + "name", Foaf + "name" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> AliasProperties = new[] { Skos.AltLabel.Value, Schema + "alternateName", Foaf + "nick" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BirthProperties = new[] { Schema + "birthDate", Direct + "P569", ArticleOntology.BornOnOrAfter.Value }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> YearProperties = new[] { ArticleOntology.Year.Value, Schema + "datePublished", Direct + "P577" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly SortedDictionary<Iri, Draft> _drafts = [];

    public AuthorityGraph(IEnumerable<Quad> graph)
    {
        var triples = graph.Select(q => q.Triple).Where(t => t.Subject is Iri).ToList();
        foreach (var triple in triples)
        {
            Note((Iri)triple.Subject, Modern(triple.Predicate.Value), triple.Object);
        }

        foreach (var triple in triples.Where(t => t.Object is Iri))
        {
            Link((Iri)triple.Subject, (Iri)triple.Object);
            Link((Iri)triple.Object, (Iri)triple.Subject);
        }
    }

    public IEnumerable<AuthorityEntry> Entries() =>
        from pair in _drafts
        let draft = pair.Value
        where draft.Kind is not null && draft.Names.Count > 0
        select new AuthorityEntry(pair.Key, draft.Kind!.Value, draft.Names.Min!)
        {
            Aliases = [.. draft.Names.Skip(1).Concat(draft.Aliases)],
            Works = [.. draft.Works.SelectMany(w => _drafts[w].Names)],
            Jobs = [.. draft.Jobs],
            BirthYear = draft.BirthYear,
            Year = draft.Year,
        };

    private void Note(Iri subject, string property, Term value)
    {
        var draft = _drafts.TryGetValue(subject, out var known) ? known : _drafts[subject] = new Draft();
        if ((property == RdfVocabulary.Type.Value || property == Direct + "P31") && value is Iri type && Classes.TryGetValue(Modern(type.Value), out var found))
        {
            draft.Kind ??= found.Kind;
            if (found.Job is not null)
            {
                draft.Jobs.Add(found.Job);
            }
        }
        else if (value is Literal literal)
        {
            draft.Note(property, literal.LexicalForm);
        }
    }

    private void Link(Iri from, Iri to)
    {
        if (_drafts.TryGetValue(from, out var draft) && _drafts.TryGetValue(to, out var work) && work.Kind == EntityKind.Work && draft.Kind != EntityKind.Work)
        {
            draft.Works.Add(to);
        }
    }

    private static string Modern(string iri) => iri.StartsWith(OldSchema, StringComparison.Ordinal) ? string.Concat(Schema, iri.AsSpan(OldSchema.Length)) : iri;

    private sealed class Draft
    {
        public EntityKind? Kind { get; set; }

        public SortedSet<string> Names { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Aliases { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Jobs { get; } = new(StringComparer.Ordinal);

        public SortedSet<Iri> Works { get; } = [];

        public int? BirthYear { get; private set; }

        public int? Year { get; private set; }

        public void Note(string property, string value)
        {
            if (NameProperties.Contains(property))
            {
                Names.Add(value);
            }
            else if (AliasProperties.Contains(property))
            {
                Aliases.Add(value);
            }
            else if (property == Schema + "jobTitle" || property == Schema + "hasOccupation")
            {
                Jobs.Add(value.ToLowerInvariant());
            }
            else if (BirthProperties.Contains(property))
            {
                BirthYear ??= YearOf(value);
            }
            else if (YearProperties.Contains(property))
            {
                Year ??= YearOf(value);
            }
        }

        // Wikidata writes +1970-01-01T00:00:00Z in some exports.
        private static int? YearOf(string value)
        {
            var text = value.AsSpan().TrimStart('+');
            return text.Length >= 4 && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? year : null;
        }
    }
}
