using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Models.Answers;
using KnowledgeGraph.Extraction.Models.Asking;

namespace KnowledgeGraph.Extraction.Models.Checking;

/// <summary>Makes the fact of a proposal that has passed every check.</summary>
internal sealed class ProposalFacts(Proposal proposal, IReadOnlyDictionary<string, string> names, decimal confidence, string rule, Evidence evidence)
{
    private string Subject => names["subject"];

    private string Object => names["object"];

    private ThingKinds SubjectKind => ThingWords.Read(proposal["subjectKind"]);

    private ThingKinds ObjectKind => ThingWords.Read(proposal["objectKind"]);

    public ArticleFact Make(Relation relation) => relation.Name switch
    {
        Relation.Award => Award(),
        Relation.Role => new RoleFact
        {
            Actor = new Person(Subject), Work = WorkOf(Object, ObjectKind), Character = names.TryGetValue("character", out var name) ? new Character(name) : null,
            Confidence = confidence, Rule = rule, Evidence = [evidence],
        },
        Relation.Credit => new CreditFact
        {
            Agent = new Person(Subject), Work = WorkOf(Object, ObjectKind), Job = names["job"],
            Confidence = confidence, Rule = rule, Evidence = [evidence],
        },
        Relation.Quote => new QuotationFact
        {
            Speaker = new Person(Subject), Text = names["text"], Number = 1,
            Confidence = confidence, Rule = rule, Evidence = [evidence],
        },
        Relation.BasedOn => Statement(FactProperty.BasedOn, WorkOf(Object, ObjectKind)),
        Relation.Author => Statement(FactProperty.Author, new Person(Object)),
        Relation.Broadcaster => Statement(FactProperty.Broadcaster, new Organization(Object)),
        Relation.Publisher => Statement(FactProperty.Publisher, new Organization(Object)),
        Relation.Producer => Statement(FactProperty.Producer, new Organization(Object)),
        Relation.Kind => Statement(FactProperty.WorkType, KindOf(SubjectKind)),
        _ => Statement(SubjectKind == ThingKinds.Novel ? FactProperty.PublicationYear : FactProperty.ReleaseYear, proposal.Year!.Value),
    };

    private AwardResultFact Award() => new()
    {
        Recipient = SubjectKind switch
        {
            ThingKinds.Person => new Person(Subject),
            ThingKinds.Organization => new Organization(Subject),
            _ => WorkOf(Subject, SubjectKind),
        },
        Award = new Award(AwardNames.Normal(Object) ?? Object),
        Outcome = proposal["outcome"] switch
        {
            "won" => AwardOutcome.Won,
            "not-won" => AwardOutcome.NotWon,
            _ => AwardOutcome.Nominated,
        },
        Category = names.GetValueOrDefault("category"),
        Year = proposal.Year,
        Work = names.TryGetValue("work", out var work) ? WorkOf(work, ThingWords.Read(proposal["workKind"])) : null,
        Characters = names.TryGetValue("character", out var character) ? [new Character(character)] : [],
        Job = names.GetValueOrDefault("job"),
        Confidence = confidence,
        Rule = rule,
        Evidence = [evidence],
    };

    private StatementFact Statement(FactProperty property, object value) => new()
    {
        Subject = WorkOf(Subject, SubjectKind), Property = property, Value = value, Confidence = confidence, Rule = rule, Evidence = [evidence],
    };

    private static Work WorkOf(string title, ThingKinds kind) => new(title, KindOf(kind));

    private static WorkKind KindOf(ThingKinds kind) => kind switch
    {
        ThingKinds.Film => WorkKind.Film,
        ThingKinds.Series => WorkKind.Series,
        ThingKinds.Novel => WorkKind.Novel,
        _ => WorkKind.Unknown,
    };
}
