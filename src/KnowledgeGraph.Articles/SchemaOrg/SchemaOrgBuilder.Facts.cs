using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles;

internal sealed partial class SchemaOrgBuilder
{
    private static readonly (string Job, Iri Property)[] Jobs =
    [
        ("director", SchemaOrg.Director), ("producer", SchemaOrg.Producer), ("creator", SchemaOrg.Creator), ("author", SchemaOrg.Author),
        ("writer", SchemaOrg.Author), ("novelist", SchemaOrg.Author),
    ];

    public void AddFacts()
    {
        foreach (var thing in _things.OfType<Iri>().Order().ToList())
        {
            foreach (var role in _graph.Subjects(ArticleOntology.Work, thing).Where(States))
            {
                if (_graph.Is(role, ArticleOntology.Role))
                {
                    AddRole(thing, role);
                }
                else if (_graph.Is(role, ArticleOntology.Credit))
                {
                    AddCredit(thing, role);
                }
            }

            foreach (var fact in _graph.Subjects(ArticleOntology.Recipient, thing).Where(States))
            {
                AddAward(thing, fact);
            }

            foreach (var fact in _graph.Subjects(ArticleOntology.Agent, thing).Where(States))
            {
                AddQuotation(thing, fact);
            }
        }
    }

    // "actor" belongs to series and films; a role in a work of unknown kind is a contribution.
    private void AddRole(Iri work, Iri role)
    {
        var property = Type(work) is { } type && (type == SchemaOrg.TVSeries || type == SchemaOrg.Movie) ? SchemaOrg.Actor : SchemaOrg.Contributor;
        Add(work, property, role);
        Add(role, RdfVocabulary.Type, SchemaOrg.PerformanceRole);
        foreach (var actor in _graph.Objects(role, ArticleOntology.ActorProperty))
        {
            Add(role, property, actor);
        }

        foreach (var character in _graph.Objects(role, ArticleOntology.CharacterProperty))
        {
            Add(role, SchemaOrg.CharacterName, _graph.Name(character));
        }

        foreach (var year in _graph.Objects(role, ArticleOntology.StartYear))
        {
            Add(role, SchemaOrg.StartDate, Plain(year));
        }

        foreach (var year in _graph.Objects(role, ArticleOntology.EndYear))
        {
            Add(role, SchemaOrg.EndDate, Plain(year));
        }
    }

    // A job without a property of its own is a contribution with the job's name.
    private void AddCredit(Iri work, Iri credit)
    {
        var job = _graph.One(credit, ArticleOntology.Job) is { } name ? _graph.Name(name) : "";
        foreach (var agent in _graph.Objects(credit, ArticleOntology.Agent))
        {
            if (Jobs.FirstOrDefault(j => j.Job == job).Property is { } property)
            {
                Add(work, property, agent);
                continue;
            }

            Add(work, SchemaOrg.Contributor, credit);
            Add(credit, RdfVocabulary.Type, SchemaOrg.Role);
            Add(credit, SchemaOrg.RoleName, job);
            Add(credit, SchemaOrg.Contributor, agent);
        }
    }

    private void AddAward(Iri recipient, Iri fact)
    {
        if (_graph.Is(fact, ArticleOntology.AwardCount))
        {
            Lose(fact, "award count", Count(recipient, fact), "schema.org names awards, it does not count them");
            return;
        }

        var text = AwardText(fact);
        if (_graph.One(fact, ArticleOntology.Outcome) != ArticleOntology.Won)
        {
            Lose(fact, "nomination", $"{_graph.Name(recipient)} was nominated: {text}", "schema.org's award is a won award; it has no nominations");
            return;
        }

        Add(recipient, SchemaOrg.Award, text);
        foreach (var work in _graph.Objects(fact, ArticleOntology.Work))
        {
            Add(work, SchemaOrg.Award, text);
        }

        Lose(fact, "award result", $"{_graph.Name(recipient)} won: {text}", "schema.org's award is a text: contest, work and credits are not linked");
        foreach (var ordinal in _graph.Of(fact).Where(t => t.Predicate.Value.StartsWith(ArticleOntology.Namespace + "ordinal", StringComparison.Ordinal)))
        {
            Lose(fact, "ordinal", $"{_graph.Name(ordinal.Predicate)} {_graph.Name(ordinal.Object)}", "schema.org does not number awards");
        }
    }

    /// <summary>"Emmy Award (2020): Outstanding Lead Actor in a Limited Series or Movie".</summary>
    private string AwardText(Iri fact)
    {
        var contest = _graph.One(fact, ArticleOntology.Contest);
        var category = contest is null ? null : _graph.One(contest, ArticleOntology.Category);
        var award = category is null ? null : _graph.One(category, ArticleOntology.OfAward);
        if (contest is null || category is null || award is null)
        {
            return _graph.Name(fact);
        }

        var (awardName, categoryName) = (_graph.Name(award), _graph.Name(category));
        var edition = _graph.One(contest, ArticleOntology.Year) ?? _graph.One(contest, ArticleOntology.Ceremony);
        return awardName + (edition is null ? "" : $" ({_graph.Name(edition)})")
            + (string.Equals(awardName, categoryName, StringComparison.Ordinal) ? "" : ": " + categoryName);
    }

    private string Count(Iri recipient, Iri fact) => string.Create(
        CultureInfo.InvariantCulture,
        $"{_graph.Name(recipient)}: {Name(fact, ArticleOntology.Count)} of {Name(fact, ArticleOntology.OfAward)}, {Name(fact, ArticleOntology.Outcome)}");

    private string Name(Iri fact, Iri property) => _graph.One(fact, property) is { } value ? _graph.Name(value) : "?";

    private void AddQuotation(Iri speaker, Iri fact)
    {
        if (_graph.Is(fact, ArticleOntology.Event))
        {
            Lose(fact, "event", _graph.Name(fact), "schema.org's events have a date; ours have a day that they came no later than");
        }
        else if (_graph.Is(fact, ArticleOntology.Quotation) && _graph.One(fact, ArticleOntology.Text) is { } text)
        {
            Add(_article, SchemaOrg.HasPart, fact);
            Add(fact, RdfVocabulary.Type, SchemaOrg.Quotation);
            Add(fact, SchemaOrg.Text, text);
            Add(fact, SchemaOrg.Creator, speaker);
            foreach (var concern in _graph.Objects(fact, ArticleOntology.Concerns))
            {
                Lose(fact, "concerns", $"the quotation concerns {_graph.Name(concern)}", "schema.org cannot say what fact a quotation is about");
            }
        }
    }

    /// <summary>Claims are the larger half of the graph, and schema.org has no place for any of it.</summary>
    public void AddClaimLosses()
    {
        foreach (var claim in _claims)
        {
            var says = string.Join(", ", _graph.Objects(claim, ArticleOntology.States).Select(_graph.Name));
            if (Statement(claim) is { } triple)
            {
                says = $"{_graph.Name(triple.Subject)}: {_graph.Name(triple.Predicate)} {_graph.Name(triple.Object)}";
            }

            var status = _graph.One(claim, ArticleOntology.Status);
            if (status == ArticleOntology.Contested || status == ArticleOntology.Rejected)
            {
                Lose(claim, "contested", says, "it is not asserted, and schema.org can only assert");
                continue;
            }

            var quotes = _graph.Objects(claim, ArticleOntology.EvidenceProperty).Count();
            Lose(
                claim,
                "claim",
                string.Create(CultureInfo.InvariantCulture, $"{says} (confidence {Name(claim, ArticleOntology.Confidence)}, {quotes} quotes with offsets)"),
                "schema.org has no confidence, status, rule or place in a text");
        }
    }
}
