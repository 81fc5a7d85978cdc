using KnowledgeGraph.Articles;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph;

/// <summary>The queries behind the typed answers.</summary>
internal static class TypedQueries
{
    private const string AwardQuery = """
        SELECT DISTINCT ?result ?award ?category ?year ?work ?outcome WHERE {
          ?result a kg:AwardResult ; kg:recipient/rdfs:label ?name ; kg:outcome ?outcome .
          OPTIONAL { ?result kg:work/rdfs:label ?work }
          OPTIONAL { ?result kg:contest/kg:year ?year }
          OPTIONAL { ?result kg:contest/kg:category ?c . ?c rdfs:label ?category OPTIONAL { ?c kg:ofAward/rdfs:label ?award } }
        } ORDER BY ?year ?category ?work ?result
        """;

    private const string CreditQuery = """
        SELECT DISTINCT ?result ?credit WHERE {
          ?result a kg:AwardResult ; kg:recipient/rdfs:label ?name ; kg:forCredit ?c .
          { ?c kg:character/rdfs:label ?credit } UNION { ?c kg:job ?credit FILTER NOT EXISTS { ?c a kg:Role } }
        } ORDER BY ?credit
        """;

    private const string RoleQuery = """
        SELECT DISTINCT ?role ?work ?character WHERE {
          ?role a kg:Role ; kg:actor/rdfs:label ?name ; kg:work/rdfs:label ?work .
          OPTIONAL { ?role kg:character/rdfs:label ?character }
        } ORDER BY ?work ?character ?role
        """;

    private const string AdaptationQuery = """
        SELECT DISTINCT ?work ?title ?source ?author ?year WHERE {
          ?work kg:basedOn ?s ; rdfs:label ?title . ?s rdfs:label ?source .
          OPTIONAL { ?s kg:author/rdfs:label ?author }
          OPTIONAL { ?s kg:year ?year }
        } ORDER BY ?title ?source ?author ?year ?work
        """;

    public static IReadOnlyList<AwardAnswer> Awards(KnowledgeBase knowledge, string name, bool onlyWins)
    {
        ArgumentNullException.ThrowIfNull(name);
        var label = new Literal(name);
        var credits = knowledge.Select(CreditQuery, row => (Result: row.Iri("result"), Credit: row.Text("credit")), ("name", label))
            .ToLookup(credit => credit.Result, credit => credit.Credit);
        var results = knowledge.Select(
            AwardQuery,
            row => new AwardAnswer(
                row.Iri("result"),
                name,
                row.TextOrNull("award"),
                row.TextOrNull("category"),
                row.YearOrNull("year"),
                row.TextOrNull("work"),
                Outcome(row.Iri("outcome")),
                [.. credits[row.Iri("result")]]),
            ("name", label));
        return onlyWins ? [.. results.Where(result => result.Outcome == AwardOutcome.Won)] : results;
    }

    public static IReadOnlyList<RoleAnswer> Roles(KnowledgeBase knowledge, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return knowledge.Select(
            RoleQuery,
            row => new RoleAnswer(row.Iri("role"), name, row.Text("work"), row.TextOrNull("character")),
            ("name", new Literal(name)));
    }

    public static IReadOnlyList<AdaptationAnswer> Adaptations(KnowledgeBase knowledge) => knowledge.Select(
        AdaptationQuery,
        row => new AdaptationAnswer(row.Iri("work"), row.Text("title"), row.Text("source"), row.TextOrNull("author"), row.YearOrNull("year")));

    private static AwardOutcome Outcome(Iri outcome) =>
        outcome == ArticleOntology.Won ? AwardOutcome.Won
        : outcome == ArticleOntology.NotWon ? AwardOutcome.NotWon
        : AwardOutcome.Nominated;
}
