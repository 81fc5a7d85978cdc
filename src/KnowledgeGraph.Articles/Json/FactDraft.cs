namespace KnowledgeGraph.Articles.Json;

/// <summary>The members of a fact before its type is known; members that no type has together share a place.</summary>
internal sealed class FactDraft
{
    public string? Type { get; set; }

    public IReadOnlyList<Evidence> Evidence { get; set; } = [];

    public decimal Confidence { get; set; } = 1m;

    public FactStatus Status { get; set; }

    public string? Rule { get; set; }

    public IReadOnlyList<ArticleFact> DerivedFrom { get; set; } = [];

    /// <summary>The actor, agent or speaker.</summary>
    public Person? Person { get; set; }

    public Work? Work { get; set; }

    public IReadOnlyList<Character> Characters { get; set; } = [];

    public Entity? Recipient { get; set; }

    public Award? Award { get; set; }

    public Place? Place { get; set; }

    public Organization? Publisher { get; set; }

    public IReadOnlyList<ArticleFact> Concerns { get; set; } = [];

    public string? Job { get; set; }

    public string? Category { get; set; }

    public IReadOnlyList<string> CategoryAlternatives { get; set; } = [];

    public string? CategoryGroup { get; set; }

    public AwardOutcome? Outcome { get; set; }

    /// <summary>The year, or the first one.</summary>
    public int? Year { get; set; }

    public int? EndYear { get; set; }

    public bool YearIsInferred { get; set; }

    public string? Ceremony { get; set; }

    /// <summary>The label of an event, the text of a quotation.</summary>
    public string? Text { get; set; }

    public string? Kind { get; set; }

    public int? Number { get; set; }

    /// <summary>The last day of an event, the day on which a statement held.</summary>
    public DateOnly? Day { get; set; }

    public IFactSubject? Subject { get; set; }

    public FactProperty? Property { get; set; }

    public object? Value { get; set; }

    public FactType? RecordType { get; set; }

    public IReadOnlyDictionary<string, object>? Values { get; set; }

    /// <exception cref="FormatException">The type is unknown or lacks a member.</exception>
    public ArticleFact Build() => Type switch
    {
        "role" => new RoleFact
        {
            Actor = Need(Person, "actor"), Work = Need(Work, "work"), Character = Characters is [var one, ..] ? one : null, StartYear = Year, EndYear = EndYear,
            Evidence = Evidence, Confidence = Confidence, Status = Status, Rule = Rule, DerivedFrom = DerivedFrom,
        },
        "credit" => new CreditFact
        {
            Agent = Need(Person, "agent"), Work = Need(Work, "work"), Job = Need(Job, "job"),
            Evidence = Evidence, Confidence = Confidence, Status = Status, Rule = Rule, DerivedFrom = DerivedFrom,
        },
        "result" => new AwardResultFact
        {
            Recipient = Need(Recipient, "recipient"), Award = Need(Award, "award"), Outcome = Need(Outcome, "outcome"), Category = Category,
            CategoryAlternatives = CategoryAlternatives, CategoryGroup = CategoryGroup, Year = Year, YearIsInferred = YearIsInferred,
            Ceremony = Ceremony, Work = Work, Characters = Characters, Job = Job,
            Evidence = Evidence, Confidence = Confidence, Status = Status, Rule = Rule, DerivedFrom = DerivedFrom,
        },
        "event" => new EventFact
        {
            Label = Need(Text, "label"), Kind = Need(Kind, "kind"), Agent = Need(Person, "agent"), Place = Place, OnOrBefore = Day, Concerns = Concerns,
            Evidence = Evidence, Confidence = Confidence, Status = Status, Rule = Rule, DerivedFrom = DerivedFrom,
        },
        "quotation" => new QuotationFact
        {
            Speaker = Need(Person, "speaker"), Text = Need(Text, "text"), Number = Need(Number, "number"), Publisher = Publisher, Concerns = Concerns,
            Evidence = Evidence, Confidence = Confidence, Status = Status, Rule = Rule, DerivedFrom = DerivedFrom,
        },
        "statement" => new StatementFact
        {
            Subject = Need(Subject, "subject"), Property = Need(Property, "property"), Value = Need(Value, "value"), ValidAt = Day,
            Evidence = Evidence, Confidence = Confidence, Status = Status, Rule = Rule, DerivedFrom = DerivedFrom,
        },
        "record" => new RecordFact
        {
            Type = Need(RecordType, "of"), Values = Need(Values, "values"),
            Evidence = Evidence, Confidence = Confidence, Status = Status, Rule = Rule, DerivedFrom = DerivedFrom,
        },
        null => throw new FormatException("the object has no \"type\""),
        _ => throw new FormatException($"'{(Type.Length <= 40 ? Type : Type[..40] + "…")}' is not a kind of fact"),
    };

    private static T Need<T>(T? value, string member)
        where T : class => value ?? throw new FormatException($"the fact has no \"{member}\"");

    private static T Need<T>(T? value, string member)
        where T : struct => value ?? throw new FormatException($"the fact has no \"{member}\"");
}
