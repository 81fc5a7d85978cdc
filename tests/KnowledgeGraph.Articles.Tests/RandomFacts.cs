namespace KnowledgeGraph.Articles.Tests;

/// <summary>Articles with facts drawn from few names, so that they meet, repeat and contradict each other. The same seed gives the same facts.</summary>
internal sealed class RandomFacts(int seed, string[]? names = null, string[]? titles = null, int years = 1)
{
    private readonly Random _random = new(seed);
    private readonly string[] _names = names ?? ["Ann Lee", "ann lee", "Zoë Ñu", "Max Ray", "李 明", "O'Neil & Sons", "Łuk", "C++", "😀"];
    private readonly string[] _titles = titles ?? ["Salt", "SALT", "Night Trains", "The Ferry", "42", "¿Qué?"];

    /// <summary>Articles of ninety years about people and works that go by several names, and share them.</summary>
    public static RandomFacts OfManyNames(int seed) => new(
        seed,
        ["Ann Lee", "Annie Lee", "Lee", "Ann B. Lee", "Bill Moss", "William Moss", "Moss", "Jo Moss", "Lee Ann"],
        ["Salt", "The Ferry", "Ferry", "Ferry: A Story", "Night Trains", "Night-Trains"],
        90);

    public ArticleFacts[] Articles(int count) => [.. Enumerable.Range(0, count).Select(Article)];

    private ArticleFacts Article(int number)
    {
        var article = new Article
        {
            Id = "article " + number, Text = $"Article {number} 😀 speaks of many things, and at length.",
            Published = _random.Next(2) == 0 ? new DateOnly(years == 1 ? 2021 : 2021 - _random.Next(years), 3, 4) : null, Authors = _random.Next(3) == 0 ? ["Jo Moss"] : [],
        };
        var facts = new List<ArticleFact>();
        for (var i = _random.Next(12); i >= 0; i--)
        {
            facts.Add(Fact(article, facts));
        }

        return new ArticleFacts(article, facts, []);
    }

    private ArticleFact Fact(Article article, List<ArticleFact> before) => _random.Next(12) switch
    {
        0 or 1 => new RoleFact
        {
            Actor = Person(), Work = Work(), Character = _random.Next(3) == 0 ? null : Character(), StartYear = _random.Next(4) == 0 ? 1999 : null,
            Confidence = Confidence(), Status = Status(), Rule = "r", Evidence = Evidence(),
        },
        2 => new CreditFact { Agent = Person(), Work = Work(), Job = Pick("director", "actor"), Confidence = Confidence(), Rule = "r", Evidence = Evidence() },
        3 or 4 or 5 => Result(),
        6 => new EventFact
        {
            Label = Pick("accepts", "speaks"), Kind = "acceptance", Agent = Person(), Place = new Place("Leeds"), Concerns = before.Take(2).ToList(),
            Confidence = Confidence(), Status = Status(), Rule = "r", Evidence = Evidence(),
        },
        7 => new QuotationFact { Speaker = Person(), Text = Pick("Yes.", "No."), Number = 1, Concerns = before.Take(1).ToList(), Confidence = Confidence() },
        8 when before.OfType<AwardResultFact>().FirstOrDefault() is { } result => Says(
            result, Pick(FactProperty.OrdinalOverall, FactProperty.OrdinalInGroup, FactProperty.OrdinalInCategory), _random.Next(1, 4)),
        9 => Says(Work(), FactProperty.WorkType, Pick(WorkKind.Series, WorkKind.Film, WorkKind.Novel)),
        10 => Says(Work(), Pick(FactProperty.ReleaseYear, FactProperty.BroadcastStartYear, FactProperty.BroadcastEndYear), _random.Next(1990, 1993)),
        11 => Says(article, FactProperty.Headline, Pick("One", "Two")),
        _ => _random.Next(4) switch
        {
            0 => Says(Person(), FactProperty.Age, _random.Next(20, 24)),
            1 => Says(Work(), FactProperty.BasedOn, Work()),
            2 => Says(Character(), FactProperty.TwinOf, Character()),
            _ => Says(Person(), FactProperty.AwardCount, new AwardCount(new Award("Pear Award"), 3, AwardOutcome.Won)),
        },
    };

    private AwardResultFact Result() => new()
    {
        Recipient = _random.Next(4) switch { 0 => Work(), 1 => new Organization("Channel Nine"), _ => Person() },
        Award = new Award(Pick("Pear Award", "Pears", "The Pear Awards")), Outcome = Pick(AwardOutcome.Won, AwardOutcome.NotWon, AwardOutcome.Nominated),
        Category = Pick(null, "Best Actor", "best actor"), CategoryGroup = Pick(null, "acting"), CategoryAlternatives = _random.Next(4) == 0 ? ["Top Actor"] : [],
        Year = Pick<int?>(null, 2020, 2021), YearIsInferred = _random.Next(2) == 0, Work = _random.Next(2) == 0 ? Work() : null,
        Characters = _random.Next(3) == 0 ? [Character()] : [], Job = Pick(null, null, "producer"), Confidence = Confidence(), Status = Status(),
        Rule = "award", Evidence = Evidence(),
    };

    private StatementFact Says(IFactSubject subject, FactProperty property, object value) => new()
    {
        Subject = subject, Property = property, Value = value, Confidence = Confidence(), Status = Status(), Rule = "says", Evidence = Evidence(),
    };

    private Person Person() => new(_names[_random.Next(_names.Length)]);

    private Character Character() => new(Pick("Ida", "Ida Stone", "Jack"));

    private Work Work() => new(_titles[_random.Next(_titles.Length)], (WorkKind)_random.Next(4)) { Format = _random.Next(4) == 0 ? "miniseries" : null };

    private decimal Confidence() => Pick(0.3m, 0.5m, 0.6m, 0.9m, 0.95m, 1m);

    private FactStatus Status() => _random.Next(8) switch { 0 => FactStatus.Contested, 1 => FactStatus.Rejected, _ => FactStatus.Accepted };

    private Evidence[] Evidence() => _random.Next(2) == 0 ? [new("Article", 0, 7)] : [new("😀", 10, 11), new("speaks", 12, 18)];

    private T Pick<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];
}
