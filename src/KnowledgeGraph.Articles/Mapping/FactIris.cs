using System.Globalization;
using KnowledgeGraph.Articles.Identity;
using KnowledgeGraph.Articles.Records;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Mapping;

/// <summary>The IRIs of everything, made from key members: the same thing from two articles gets the same IRI.</summary>
internal sealed class FactIris
{
    private readonly string _base;
    private readonly WorkNames _works;
    private readonly CharacterNames _characters;
    private readonly ContestNames _contests;
    private readonly IdentityKeys _identity;
    private readonly Dictionary<string, SortedSet<string>> _resultWorks = new(StringComparer.Ordinal);

    public FactIris(string baseIri, IReadOnlyList<ArticleScope> scopes, IdentityKeys? identity = null)
    {
        _base = baseIri;
        _identity = identity ?? IdentityKeys.None;
        _works = new WorkNames(scopes);
        _characters = new CharacterNames(scopes, _works);
        _contests = new ContestNames(scopes);
        foreach (var scope in scopes)
        {
            foreach (var result in scope.Facts.OfType<AwardResultFact>().Where(r => r.Work is not null && ArticleScope.IsAlive(r)))
            {
                var key = ResultKey(scope.Id, result);
                if (!_resultWorks.TryGetValue(key, out var works))
                {
                    _resultWorks.Add(key, works = new SortedSet<string>(StringComparer.Ordinal));
                }

                works.Add(WorkKey(scope.Id, result.Work!));
            }
        }
    }

    public Iri ByHand => Make("source", "by-hand");

    public Iri Article(Article article) => Make("article", ArticleKey(article.Id));

    public Iri Image(Article article) => Make("image", ArticleKey(article.Id));

    public Iri Run(string articleId, bool byHand) => Make("run", (byHand ? "by-hand_" : "rules_") + ArticleKey(articleId));

    public Iri ModelRun(string articleId) => Make("run", "model_" + ArticleKey(articleId));

    public Iri Entity(string articleId, Entity entity) => entity switch
    {
        Person person => Make("person", PersonKey(articleId, person)),
        Work work => Make("work", WorkKey(articleId, work)),
        Character character => Make("character", _characters.Key(articleId, character)),
        Organization => Make("org", OrganizationKey(entity)),
        Place => Make("place", Slug.Of(entity.Name)),
        Award award => Make("award", ContestNames.AwardKey(award)),
        Thing thing => Make("thing", ClassName(thing.Class) + "_" + Slug.Of(thing.Name)),
        _ => throw new ArticleFactException("KG2104", $"'{entity.GetType().Name}' is not a kind of entity that the ontology knows"),
    };

    /// <summary>
    /// The node of an entity as this fact means it: "the novel X" speaks of the book, whatever else bears its title, and a year
    /// tells two works of one title apart (see <see cref="WorkNames.Meant"/>).
    /// </summary>
    public Iri Entity(string articleId, ArticleFact fact, Entity entity) =>
        fact is StatementFact { Subject: Work work } statement && ReferenceEquals(work, entity)
            ? Make("work", WorkKey(articleId, WorkNames.Meant(statement, work), WorkNames.Year(statement)))
            : Entity(articleId, entity);

    public ContestKey Contest(string articleId, AwardResultFact result) => _contests.Key(articleId, result);

    public Iri Contest(ContestKey contest) => Make("contest", contest.ToString());

    public Iri Category(ContestKey contest) => Make("category", contest.CategoryName);

    public Iri CategoryGroup(string award, string group) => Make("group", award + "_" + Slug.Of(group));

    public Iri Result(string articleId, AwardResultFact result)
    {
        var key = ResultKey(articleId, result);
        return result.Work is not null && _resultWorks.TryGetValue(key, out var works) && works.Count > 1
            ? Make("result", key + "_" + WorkKey(articleId, result.Work))
            : Make("result", key);
    }

    public Iri Role(string articleId, Person actor, Work work, Character? character) => Make(
        "credit",
        PersonKey(articleId, actor) + "_" + WorkKey(articleId, work)
            + (character is null ? "_actor" : "_as_" + _characters.Key(articleId, character)));

    public Iri Credit(string articleId, Person agent, Work work, string job) =>
        Make("credit", PersonKey(articleId, agent) + "_" + WorkKey(articleId, work) + "_" + Slug.Of(job));

    public Iri AwardCount(string articleId, Entity recipient, AwardCount count) => Make(
        "count",
        string.Create(
            CultureInfo.InvariantCulture,
            $"{NameIn(articleId, recipient)}_{ContestNames.AwardKey(count.Award)}_{Slug.Of(count.Outcome.ToString())}_{count.Count}")
            + (count.Ceremony is null ? "" : "_" + Slug.Of(count.Ceremony)));

    public Iri Quotation(string articleId, QuotationFact quotation) =>
        Make("quote", PersonKey(articleId, quotation.Speaker) + "_" + StableHash.Of(quotation.Text, 12));

    /// <summary>An event's key: its kind, who, and the award result it is about, else its words and year.</summary>
    public Iri Event(string articleId, EventFact happening) => Make(
        "event",
        Slug.Of(happening.Kind) + "_" + PersonKey(articleId, happening.Agent) + "_"
            + (happening.Concerns.OfType<AwardResultFact>().FirstOrDefault() is { } result
                ? _contests.Key(articleId, result).ToString()
                : (happening.OnOrBefore?.Year.ToString(CultureInfo.InvariantCulture) ?? "undated")
                    + "_" + StableHash.Of(happening.Label, 8)));

    /// <summary>A record's key: the name of its kind and its keys in their order; a key without a value is an empty part.</summary>
    public Iri Record(string articleId, RecordFact fact) => Make(
        "record",
        fact.Type.Name + string.Concat(fact.Type.Slots.Where(slot => slot.IsKey).Select(slot => "_" + fact.Values.GetValueOrDefault(slot.Name) switch
        {
            null => "",
            Entity entity => LocalName.Of(Entity(articleId, entity)),
            // A slug would lose the sign and the point.
            (int or decimal) and var number => SlotValues.Words(number).Replace('-', 'm').Replace('.', 'p'),
            var value => Slug.Of(SlotValues.Words(value)),
        })));

    public Iri Claim(string articleId, string key) => Make("claim", StableHash.Of(articleId + "\n" + key, 20));

    public Iri Evidence(string articleId, Evidence evidence) => Make(
        "evidence",
        StableHash.Of(string.Create(CultureInfo.InvariantCulture, $"{articleId}\n{evidence.Start}\n{evidence.End}"), 20));

    // The class's local name for people, a hash for classes of one local name in two vocabularies.
    private static string ClassName(Iri type) => Slug.Of(LocalName.Of(type)) + "-" + StableHash.Of(type.Value, 6);

    private string ResultKey(string articleId, AwardResultFact result) =>
        _contests.Key(articleId, result) + "_" + NameIn(articleId, result.Recipient);

    private string NameIn(string articleId, Entity entity) => entity switch
    {
        Work work => "work_" + WorkKey(articleId, work),
        Organization => "org_" + OrganizationKey(entity),
        Person person => PersonKey(articleId, person),
        _ => Slug.Of(entity.Name),
    };

    private string PersonKey(string articleId, Person person) => Canonical("person", _identity.Person(articleId, Slug.Of(person.Name)));

    private string WorkKey(string articleId, Work work, int? year = null) => Canonical("work", _works.Key(articleId, work, year));

    private string OrganizationKey(Entity organization) => Canonical("org", Slug.Of(organization.Name));

    // The local name of the node that stands for this one in a merged group.
    private string Canonical(string folder, string name)
    {
        if (!_identity.HasMerged)
        {
            return name;
        }

        var node = Make(folder, name);
        var canonical = _identity.Canonical(node);
        return ReferenceEquals(node, canonical) ? name : canonical.Value[(_base.Length + folder.Length + 1)..];
    }

    // An article's key is kept as written where an IRI can hold it, so that people find their files again.
    private static string ArticleKey(string id)
    {
        var safe = string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-'));
        return safe.Length is > 0 and <= 100 && string.Equals(safe, id, StringComparison.Ordinal)
            ? safe
            : safe[..Math.Min(safe.Length, 80)].Trim('-') + "-" + StableHash.Of(id, 8);
    }

    private Iri Make(string folder, string name) => new(_base + folder + "/" + name);
}
