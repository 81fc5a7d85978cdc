using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Tests.Json;

/// <summary>
/// Random articles in which every member of every kind of fact has a value now and then, facts point to each other, and texts hold what is
/// hard to write. The same seed gives the same articles.
/// </summary>
internal sealed class FullFacts(int seed)
{
    private static readonly string[] Texts =
        ["", "Ann Lee", "\"quoted\" \\ / \b\f\n\r\t", "😀 Zoë Ñu 李 明", "\u0000\u001F\u2028\uFEFF", "half \uD83D", "\uDE00\uD83D swapped", "<script>&amp;'</script>", new string('x', 300)];

    private static readonly FactSlot[] Slots =
    [
        new("player", new Iri("http://e.org/player"), SlotRange.Person) { IsKey = true, IsRequired = true },
        new("ground", new Iri("http://e.org/ground"), SlotRange.Thing) { Class = new Iri("http://e.org/Ground"), HasOneValue = false },
        new("loan", new Iri("http://e.org/loan"), SlotRange.Truth),
        new("fee", new Iri("http://e.org/fee"), SlotRange.Number),
    ];

    private static readonly FactType Transfer = new(
        "transfer", new Iri("http://e.org/Transfer"), Slots, "{player}[ for {fee}]", [new DirectRule(new Iri("http://e.org/at"), "player", "ground") { Unless = "loan" }]);

    private static readonly FactType Match = new("match", new Iri("http://e.org/Match"), [.. Slots.Reverse()], "{player} at {ground}");

    private readonly Random _random = new(seed);

    public ArticleFacts Next()
    {
        var article = Article();
        var facts = new List<ArticleFact>();
        for (var i = _random.Next(12); i > 0; i--)
        {
            facts.Add(Fact(article, facts));
        }

        // Some are listed in another order, twice or not at all.
        var listed = _random.Next(3) switch { 0 => [.. facts.Where(_ => _random.Next(3) > 0).Reverse()], 1 => [.. facts, .. facts.Take(2)], _ => facts };
        return new ArticleFacts(article, listed, [.. Some(() => new FactMiss(Text(), Text(), Evidence()))]);
    }

    private Article Article() => _random.Next(10) == 0 ? Articles.Article.None : new Article
    {
        Id = Text(), Text = Text() + Text(), Title = Maybe(Text), Url = Maybe(Text), Published = MaybeDay(), Authors = [.. Some(Text)], Description = Maybe(Text),
        Section = Maybe(Text), Language = Pick("en", "de-AT", ""),
        Marks = [.. Some(() => new TextMark((TextMarkKind)_random.Next(4), _random.Next(), _random.Next(), Maybe(Text)))],
    };

    private ArticleFact Fact(Article article, List<ArticleFact> before)
    {
        var (proof, rule, confidence, status) = (Some(Evidence).ToList(), Maybe(Text), Pick(0m, 1m, 1.0m, 0.30m, 0.123456789m), (FactStatus)_random.Next(4));
        List<ArticleFact> from = [.. Some(() => before.Count == 0 ? null : before[_random.Next(before.Count)]).OfType<ArticleFact>()];
        List<ArticleFact> about = [.. Some(() => before.Count == 0 ? null : before[_random.Next(before.Count)]).OfType<ArticleFact>()];
        return _random.Next(7) switch
        {
            6 => new RecordFact
            {
                Type = Pick(Transfer, Match), Values = Values(), Evidence = proof, Rule = rule, Confidence = confidence, Status = status, DerivedFrom = from,
            },
            0 => new RoleFact
            {
                Actor = Person(), Work = Work(), Character = _random.Next(2) == 0 ? Character() : null, StartYear = MaybeNumber(), EndYear = MaybeNumber(),
                Evidence = proof, Rule = rule, Confidence = confidence, Status = status, DerivedFrom = from,
            },
            1 => new CreditFact { Agent = Person(), Work = Work(), Job = Text(), Evidence = proof, Rule = rule, Confidence = confidence, Status = status, DerivedFrom = from },
            2 => new AwardResultFact
            {
                Recipient = Entity(), Award = Award(), Outcome = (AwardOutcome)_random.Next(3), Category = Maybe(Text), CategoryAlternatives = [.. Some(Text)],
                CategoryGroup = Maybe(Text), Year = MaybeNumber(), YearIsInferred = _random.Next(2) == 0, Ceremony = Maybe(Text), Work = _random.Next(2) == 0 ? Work() : null,
                Characters = [.. Some(Character)], Job = Maybe(Text), Evidence = proof, Rule = rule, Confidence = confidence, Status = status, DerivedFrom = from,
            },
            3 => new EventFact
            {
                Label = Text(), Kind = Text(), Agent = Person(), Place = _random.Next(2) == 0 ? new Place(Text()) { Aliases = [.. Some(Text)] } : null,
                OnOrBefore = MaybeDay(), Concerns = about, Evidence = proof, Rule = rule, Confidence = confidence, Status = status, DerivedFrom = from,
            },
            4 => new QuotationFact
            {
                Speaker = Person(), Text = Text(), Number = _random.Next(), Publisher = _random.Next(2) == 0 ? Organization() : null, Concerns = about,
                Evidence = proof, Rule = rule, Confidence = confidence, Status = status, DerivedFrom = from,
            },
            _ => new StatementFact
            {
                Subject = _random.Next(3) switch { 0 => article, 1 when before.OfType<AwardResultFact>().FirstOrDefault() is { } result => result, _ => Entity() },
                Property = Enum.GetValues<FactProperty>()[_random.Next(Enum.GetValues<FactProperty>().Length)], Value = Value(before), ValidAt = MaybeDay(),
                Evidence = proof, Rule = rule, Confidence = confidence, Status = status, DerivedFrom = from,
            },
        };
    }

    private Dictionary<string, object> Values()
    {
        var values = new Dictionary<string, object> { ["player"] = new Person(Pick("Ann Lee", "😀")) { Aliases = [.. Some(Text)] } };
        object[] others = [new Thing("Tern Park", new Iri("http://e.org/Ground")) { Aliases = [.. Some(Text)] }, _random.Next(2) == 0, 4.50m];
        foreach (var (slot, value) in Slots.Skip(1).Zip(others).Where(_ => _random.Next(2) == 0))
        {
            values.Add(slot.Name, value);
        }

        return values;
    }

    private object Value(List<ArticleFact> before) => _random.Next(7) switch
    {
        0 => Entity(),
        1 => Text(),
        2 => _random.Next(int.MinValue, int.MaxValue),
        3 => MaybeDay() ?? DateOnly.MinValue,
        4 => (WorkKind)_random.Next(4),
        5 when before.Count > 0 => before[_random.Next(before.Count)],
        _ => new AwardCount(Award(), _random.Next(), (AwardOutcome)_random.Next(3), Maybe(Text)),
    };

    private Entity Entity() => _random.Next(7) switch
    {
        6 => Thing(), 0 => Person(), 1 => Work(), 2 => Character(), 3 => Organization(), 4 => new Place(Text()), _ => Award(),
    };

    private Person Person() => new(Text()) { Aliases = [.. Some(Text)] };

    private Work Work() => new(Text(), (WorkKind)_random.Next(4)) { Aliases = [.. Some(Text)], Format = Maybe(Text) };

    private Character Character() => new(Text()) { Aliases = [.. Some(Text)] };

    private Organization Organization() => new(Text()) { Aliases = [.. Some(Text)] };

    private Thing Thing() => new(Text(), new Iri(Pick("http://e.org/Club", "http://e.org/Ground"))) { Aliases = [.. Some(Text)] };

    private Award Award() => new(Text()) { Aliases = [.. Some(Text)] };

    private Evidence Evidence() => new(Text(), _random.Next(), _random.Next());

    private string Text() => Texts[_random.Next(Texts.Length)];

    private string? Maybe(Func<string> text) => _random.Next(2) == 0 ? text() : null;

    private int? MaybeNumber() => _random.Next(2) == 0 ? _random.Next(-1, 2500) : null;

    private DateOnly? MaybeDay() => _random.Next(2) == 0 ? DateOnly.FromDayNumber(_random.Next(DateOnly.MaxValue.DayNumber)) : null;

    private IEnumerable<T> Some<T>(Func<T> make)
    {
        for (var i = _random.Next(3); i > 0; i--)
        {
            yield return make();
        }
    }

    private T Pick<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];
}
