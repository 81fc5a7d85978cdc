using KnowledgeGraph.Articles.Mapping;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>Reads from an article's facts what they tell of each thing.</summary>
internal sealed class SightingReader(ArticleScope scope, FactIris iris)
{
    private readonly SortedDictionary<Iri, Sighting> _sightings = [];
    private readonly Dictionary<Iri, SortedSet<int>> _workYears = [];

    public static IReadOnlyList<Sighting> Read(ArticleScope scope, FactIris iris) => new SightingReader(scope, iris).Read();

    private List<Sighting> Read()
    {
        var facts = scope.Facts.Where(f => f.Status != FactStatus.Rejected).ToList();
        foreach (var author in scope.Article.Authors.Where(a => CodePoints.IsWellFormed(a)))
        {
            See(new Person(author))?.Jobs.Add("journalist");
        }

        foreach (var fact in facts)
        {
            foreach (var entity in FactParts.Entities(fact))
            {
                See(entity);
            }

            Note(fact);
        }

        YearsFromWorks();
        return [.. _sightings.Values];
    }

    private void Note(ArticleFact fact)
    {
        switch (fact)
        {
            case RoleFact role:
                Credit(role.Actor, role.Work, "actor");
                AddYears(role.Actor, role.StartYear, role.EndYear);
                if (role.Character is { } character)
                {
                    See(role.Actor)?.Characters.Add(iris.Entity(scope.Id, character));
                }

                break;
            case CreditFact credit:
                Credit(credit.Agent, credit.Work, credit.Job);
                break;
            case AwardResultFact result:
                Result(result);
                break;
            case StatementFact statement:
                Statement(statement);
                break;
            default:
                break;
        }
    }

    private void Result(AwardResultFact result)
    {
        var recipient = See(result.Recipient);
        recipient?.Contests.Add(iris.Contest(iris.Contest(scope.Id, result)));
        AddYears(result.Recipient, result.Year);
        if (result is { Recipient: Person person, Work: { } work })
        {
            Credit(person, work, result.Job ?? (string.Equals(result.CategoryGroup, "acting", StringComparison.OrdinalIgnoreCase) ? "actor" : null));
        }
    }

    private void Statement(StatementFact statement)
    {
        switch (statement)
        {
            case { Property: FactProperty.Author, Subject: Work work, Value: Person author }:
                Credit(author, work, "author");
                break;
            case { Subject: Work work, Value: Organization organization }:
                See(organization)?.Works.Add(iris.Entity(scope.Id, statement, work));
                break;
            case { Property: FactProperty.Occupation, Subject: Person person, Value: string job }:
                See(person)?.Jobs.Add(job.ToLowerInvariant());
                break;
            case { Property: FactProperty.WorkType, Subject: Work work, Value: WorkKind kind }:
                See(work with { Kind = kind })?.Jobs.Add(kind.ToString());
                break;
            case { Subject: Work work } when WorkNames.Year(statement) is { } year:
                YearsOf(iris.Entity(scope.Id, statement, work)).Add(year);
                AddYears(WorkNames.Meant(statement, work), year);
                break;
            case { Property: FactProperty.Age, Subject: Person person, Value: int age and >= 0 and <= 130 }
                when (statement.ValidAt ?? scope.Published) is { } day && day.Year - age > 1:
                See(person)?.BornBetween(day.AddYears(-age - 1).AddDays(1), day.AddYears(-age));
                break;
            default:
                break;
        }
    }

    private void Credit(Person person, Work work, string? job)
    {
        var (profile, of) = (See(person), See(work));
        if (profile is null || of is null)
        {
            return;
        }

        profile.Works.Add(iris.Entity(scope.Id, work));
        of.Persons.Add(iris.Entity(scope.Id, person));
        if (job is not null)
        {
            profile.Jobs.Add(job);
        }
    }

    // A person was at work in the years of the works that the article credits to it.
    private void YearsFromWorks()
    {
        foreach (var sighting in _sightings.Values)
        {
            foreach (var work in sighting.Profile.Works)
            {
                sighting.Profile.Years.UnionWith(YearsOf(work));
            }
        }
    }

    private SortedSet<int> YearsOf(Iri work) =>
        _workYears.TryGetValue(work, out var years) ? years : _workYears[work] = [];

    private void AddYears(Entity entity, params ReadOnlySpan<int?> years)
    {
        foreach (var year in years)
        {
            if (year is { } y && See(entity) is { } profile)
            {
                profile.Years.Add(y);
            }
        }
    }

    private Profile? See(Entity entity)
    {
        if (!CodePoints.IsWellFormed(entity.Name) || KindOf(entity) is not { } kind)
        {
            return null;
        }

        var node = iris.Entity(scope.Id, entity);
        if (!_sightings.TryGetValue(node, out var sighting))
        {
            _sightings.Add(node, sighting = new Sighting(scope.Id, kind, node));
        }

        sighting.Profile.Names.Add(entity.Name);
        sighting.Profile.Aliases.UnionWith(entity.Aliases);
        if (entity is Work { Kind: not WorkKind.Unknown and var said })
        {
            sighting.Profile.Jobs.Add(said.ToString());
        }

        return sighting.Profile;
    }

    private static EntityKind? KindOf(Entity entity) => entity switch
    {
        Person => EntityKind.Person,
        Work => EntityKind.Work,
        Organization => EntityKind.Organization,
        Award => EntityKind.Award,
        _ => null,
    };
}
