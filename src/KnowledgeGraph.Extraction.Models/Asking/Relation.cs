namespace KnowledgeGraph.Extraction.Models.Asking;

/// <summary>The kinds of thing that a proposed fact may name.</summary>
[Flags]
internal enum ThingKinds
{
    None = 0,
    Person = 1,
    Organization = 2,
    Work = 4,
    Film = 8,
    Series = 16,
    Novel = 32,
    Award = 64,
    AnyWork = Work | Film | Series | Novel,
    KnownWork = Film | Series | Novel,
}

/// <summary>A relation of the ontology as the model is told of it and as its answers are checked.</summary>
/// <param name="Name">The word that answers use.</param>
/// <param name="Description">What it means, for the model.</param>
/// <param name="Subject">The kinds of its subject.</param>
/// <param name="Object">The kinds of its object; none where it has no object.</param>
/// <param name="Fields">The other fields it may have, those it must have with an exclamation mark.</param>
internal sealed record Relation(string Name, string Description, ThingKinds Subject, ThingKinds Object, params IReadOnlyList<string> Fields)
{
    public const string Award = "award";
    public const string Role = "role";
    public const string Credit = "credit";
    public const string BasedOn = "based-on";
    public const string Author = "author";
    public const string Broadcaster = "broadcaster";
    public const string Publisher = "publisher";
    public const string Producer = "producer";
    public const string Quote = "quotation";
    public const string Kind = "work-kind";
    public const string Year = "year";

    /// <summary>The relations of the ontology that a model is asked for.</summary>
    public static IReadOnlyList<Relation> All { get; } =
    [
        new(Award, "the subject won the award that the object names, was nominated for it, or was nominated and did not win it; object is the body or prize without the category", ThingKinds.Person | ThingKinds.Organization | ThingKinds.AnyWork, ThingKinds.Award, "outcome!", "category", "year", "work", "workKind", "character", "job"),
        new(Role, "the subject acts in the object", ThingKinds.Person, ThingKinds.AnyWork, "character"),
        new(Credit, "the subject did a job other than acting on the object", ThingKinds.Person, ThingKinds.AnyWork, "job!"),
        new(BasedOn, "the subject is an adaptation of the object", ThingKinds.AnyWork, ThingKinds.AnyWork),
        new(Author, "the book or play that is the subject was written by the object", ThingKinds.AnyWork, ThingKinds.Person),
        new(Broadcaster, "the subject is shown by the network or service that is the object", ThingKinds.AnyWork, ThingKinds.Organization),
        new(Publisher, "the subject is published by the object", ThingKinds.AnyWork, ThingKinds.Organization),
        new(Producer, "the subject is produced by the company that is the object", ThingKinds.AnyWork, ThingKinds.Organization),
        new(Quote, "the subject said or wrote the words in text, word for word, without the quotation marks", ThingKinds.Person, ThingKinds.None, "text!"),
        new(Kind, "the text says of the subject that it is a film, a series or a novel, as subjectKind says", ThingKinds.KnownWork, ThingKinds.None),
        new(Year, "the subject was released (film, series) or published (novel) in the year", ThingKinds.KnownWork, ThingKinds.None, "year!"),
    ];

    public static Relation? Find(string name) => All.FirstOrDefault(r => r.Name == name);

    public bool Needs(string field) => Fields.Contains(field + "!", StringComparer.Ordinal);

    public bool Has(string field) => Needs(field) || Fields.Contains(field, StringComparer.Ordinal);
}
