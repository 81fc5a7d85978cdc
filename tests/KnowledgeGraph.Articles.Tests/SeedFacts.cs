using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Articles.Tests;

/// <summary>
/// The facts of the article of <c>../shared/ontology/seed.ttl</c>, by hand: places are given as offsets, the words come from the
/// shared file (its licence is not open).
/// </summary>
internal sealed class SeedFacts
{
    private const string Rule = "test-rule";
    private readonly string _text;

    private SeedFacts(string text) => _text = text;

    public static ArticleFacts Build()
    {
        var path = SharedData.Path("corpus/articles/000_73fb69ceb448b31f.txt");
        return new SeedFacts(File.ReadAllText(path)).All();
    }

    private ArticleFacts All()
    {
        var article = new Article { Id = "000_73fb69ceb448b31f", Text = _text };
        var ruffalo = new Person("Mark Ruffalo") { Aliases = ["Ruffalo"] };
        var series = new Work("I Know This Much Is True", WorkKind.Series) { Format = "miniseries" };
        var novel = new Work("I Know This Much Is True", WorkKind.Novel);
        var avengers = new Work("Avengers") { Format = "film series" };
        var heart = new Work("The Normal Heart");
        var (hbo, emmy) = (new Organization("HBO"), new Award("Emmy Award") { Aliases = ["Emmy"] });
        var (dominick, thomas) = (new Character("Dominick Birdsey"), new Character("Thomas Birdsey"));
        var facts = new List<ArticleFact>
        {
            Says(article, FactProperty.Headline, Quote(38, 123), 0.99m, (38, 123)),
            Says(article, FactProperty.Description, Quote(125, 262), 0.99m, (125, 262)),
            Says(article, FactProperty.Section, "Hollywood News", 0.9m, (22, 36)),
            Says(article, FactProperty.ImageCredit, "Parade", 0.9m, (450, 472)),
            Says(article, FactProperty.DatePublished, new DateOnly(2020, 9, 21), 0.99m, (1, 16)),
            Says(article, FactProperty.ArticleAuthor, new Person("Omkar Padte"), 0.99m, (264, 278)),
            Says(article, FactProperty.About, ruffalo, 0.95m, (474, 536)),
        };
        var win = new AwardResultFact
        {
            Recipient = ruffalo, Award = emmy, Outcome = AwardOutcome.Won, Category = Lead, CategoryGroup = "acting",
            CategoryAlternatives = ["outstanding lead actor in a limited series or TV movie"], Year = 2020, YearIsInferred = true,
            Work = series, Characters = [dominick, thomas], Confidence = 0.99m, Rule = Rule, Evidence = Places((125, 262), (474, 536), (833, 1074)),
        };
        facts.AddRange([
            win, Role(ruffalo, series, dominick, 0.98m, (649, 724), (2452, 2575)), Role(ruffalo, series, thomas, 0.98m, (649, 724), (2452, 2575)),
            Role(ruffalo, avengers, new Character("Incredible Hulk"), 0.97m, (763, 830)),
            Lost("Hugh Jackman", "Bad Education", emmy), Lost("Paul Mescal", "Normal People", emmy),
            Lost("Jeremy Pope", "Hollywood", emmy), Lost("Jeremy Irons", "Watchmen", emmy),
            new AwardResultFact
            {
                Recipient = ruffalo, Award = emmy, Outcome = AwardOutcome.Won, Category = "best TV movie", CategoryGroup = "production",
                Year = 2014, Work = heart, Job = "co-executive producer", Confidence = 0.97m, Rule = Rule, Evidence = Places((2577, 2701)),
            }]);
        var acceptance = new EventFact
        {
            Label = "Ruffalo accepts the trophy on a couch at his home", Kind = "acceptance", Agent = ruffalo, Place = new Place("New York"),
            OnOrBefore = new DateOnly(2020, 9, 21), Concerns = [win], Confidence = 0.97m, Rule = Rule, Evidence = Places((1076, 1162)),
        };
        var appeal = new EventFact
        {
            Label = "Ruffalo encourages fans to vote in November", Kind = "vote appeal", Agent = ruffalo,
            OnOrBefore = new DateOnly(2020, 9, 21), Concerns = [acceptance], Confidence = 0.95m, Rule = Rule, Evidence = Places((1163, 1238)),
        };
        facts.AddRange([acceptance, appeal]);
        facts.AddRange(Quotes(ruffalo, acceptance, appeal));
        facts.AddRange([
            Says(series, FactProperty.BasedOn, novel, 0.99m, (2396, 2450)), Says(novel, FactProperty.Author, new Person("Wally Lamb"), 0.99m, (2396, 2450)),
            Says(novel, FactProperty.PublicationYear, 1998, 0.99m, (2396, 2450)), Says(series, FactProperty.Broadcaster, hbo, 0.98m, (125, 262), (649, 724)),
            Says(dominick, FactProperty.TwinOf, thomas, 0.98m, (2452, 2575)), Says(avengers, FactProperty.Producer, new Organization("Marvel"), 0.65m, (763, 830)),
            Says(ruffalo, FactProperty.Home, new Place("New York"), 0.9m, (1076, 1162)), Says(ruffalo, FactProperty.Age, 52, 0.95m, (538, 559)),
            Says(win, FactProperty.OrdinalOverall, 2, 0.97m, (51, 73)), Says(win, FactProperty.OrdinalInGroup, 1, 0.93m, (726, 770)),
            Says(win, FactProperty.OrdinalInCategory, 2, 0.3m, (560, 647)), Says(heart, FactProperty.WorkType, WorkKind.Series, 0.5m, (2577, 2701)),
            Says(heart, FactProperty.WorkType, WorkKind.Film, 0.6m, (2577, 2701)), Says(series, FactProperty.MainCharacter, dominick, 0.97m, (2452, 2575)),
            Says(series, FactProperty.MainCharacter, thomas, 0.97m, (2452, 2575)), Says(heart, FactProperty.Broadcaster, hbo, 0.95m, (2577, 2701)),
            Says(ruffalo, FactProperty.Occupation, "actor", 0.99m, (538, 559))]);
        return new ArticleFacts(article, facts, []);
    }

    private const string Lead = "Outstanding Lead Actor in a Limited Series or Movie";

    private IEnumerable<ArticleFact> Quotes(Person speaker, EventFact acceptance, EventFact appeal)
    {
        (int Start, int End, decimal Confidence)[] places =
            [(1241, 1675, 0.99m), (1712, 1861, 0.95m), (1865, 2055, 0.8m), (2059, 2296, 0.95m), (2310, 2393, 0.8m)];
        for (var i = 0; i < places.Length; i++)
        {
            yield return new QuotationFact
            {
                Speaker = speaker, Text = Quote(places[i].Start, places[i].End), Number = i + 1, Confidence = places[i].Confidence,
                Concerns = i == 4 ? [acceptance, appeal] : [acceptance], Rule = Rule, Evidence = Places((places[i].Start, places[i].End)),
            };
        }
    }

    private AwardResultFact Lost(string who, string work, Award award) => new()
    {
        Recipient = new Person(who), Award = award, Outcome = AwardOutcome.NotWon, Category = Lead, CategoryGroup = "acting", Year = 2020,
        YearIsInferred = true, Work = new Work(work), Confidence = 0.95m, Rule = Rule, Evidence = Places((833, 1074)),
    };

    private RoleFact Role(Person actor, Work work, Character character, decimal confidence, params (int, int)[] places) => new()
    {
        Actor = actor, Work = work, Character = character, Confidence = confidence, Rule = Rule, Evidence = Places(places),
    };

    private StatementFact Says(IFactSubject subject, FactProperty property, object value, decimal confidence, params (int, int)[] places) => new()
    {
        Subject = subject, Property = property, Value = value, Confidence = confidence, Rule = Rule, Evidence = Places(places),
    };

    private Evidence[] Places(params (int Start, int End)[] places) =>
        [.. places.Select(p => new Evidence(Quote(p.Start, p.End), p.Start, p.End))];

    // The file has no character outside the Basic Multilingual Plane, so code points and code units agree.
    private string Quote(int start, int end) => _text[start..end];
}
