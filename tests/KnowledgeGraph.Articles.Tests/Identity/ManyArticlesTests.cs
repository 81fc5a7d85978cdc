using System.Diagnostics;

namespace KnowledgeGraph.Articles.Tests.Identity;

/// <summary>Time, by hand: what must not grow with the square of the articles.</summary>
[Explicit("times, by hand")]
internal sealed class ManyArticlesTests
{
    private static readonly string[] Given = ["John", "Mary", "Ann", "William", "Bill", "Robert", "Zoe", "Max", "Ida", "Carla", "Peter", "Susan", "J.", "Tom", "Lena"];

    [TestCase(2_500)]
    [TestCase(5_000)]
    [TestCase(10_000)]
    [TestCase(20_000)]
    public void ArticlesAboutThreeThousandPeople(int count)
    {
        var random = new Random(1);
        var articles = Enumerable.Range(0, count).Select(i => Article(i, new DateOnly(1960 + random.Next(60), 1, 1), () => Name(random.Next(3_000)), () => "Work " + random.Next(4_000), random)).ToList();
        Time("3000 people", articles);
    }

    [Test]
    public void OneName_InEveryArticle()
    {
        var random = new Random(2);
        Time("one name", [.. Enumerable.Range(0, 5_000).Select(i => Article(i, new DateOnly(1900 + random.Next(120), 1, 1), () => "John Smith", () => "Work " + random.Next(4_000), random))]);
    }

    [Test]
    public void OneFamily_WithOneWork()
    {
        var random = new Random(3);
        Time("one family", [.. Enumerable.Range(0, 4_000).Select(i => Article(i, new DateOnly(2000, 1, 1), () => $"{Given[random.Next(Given.Length)]} {(char)('A' + random.Next(26))}. Smith{random.Next(40) / 30}", () => "Salt", random))]);
    }

    [Test]
    public void ACatalogueOfOneFamily()
    {
        var random = new Random(4);
        var entries = Enumerable.Range(0, 50_000).Select(i => new AuthorityEntry(new Rdf.Iri("https://c.example/" + i), EntityKind.Person, Name(i) + " Smith") { Works = ["Work " + (i % 4_000)] });
        var articles = Enumerable.Range(0, 5_000).Select(i => Article(i, new DateOnly(2000, 1, 1), () => Name(random.Next(3_000)) + " Smith", () => "Work " + random.Next(4_000), random)).ToList();
        Time("catalogue", articles, EntityAuthority.Of(entries));
    }

    private static string Name(int number) => $"{Given[number % Given.Length]} {(char)('A' + (number / 15 % 20))}a{(char)('a' + (number / 300 % 20))}ton{(number / 6000 == 0 ? "" : number / 6000)}";

    private static ArticleFacts Article(int number, DateOnly day, Func<string> person, Func<string> work, Random random) => new(
        new Article { Id = "a" + number, Text = "Article", Published = day },
        [
            .. Enumerable.Range(0, 4).Select(_ => new RoleFact { Actor = new Person(person()), Work = new Work(work(), WorkKind.Film) }),
            new StatementFact { Subject = new Person(person()), Property = FactProperty.Age, Value = random.Next(20, 60) },
        ],
        []);

    private static void Time(string what, List<ArticleFacts> articles, EntityAuthority? authority = null)
    {
        var watch = Stopwatch.StartNew();
        var report = new FactWriter(new FactWriterOptions { Identity = new IdentityOptions { Form = IdentityForm.Merged, Authority = authority } }).Identify(articles);
        TestContext.Out.WriteLine($"{what}: {articles.Count} articles, {report.Groups.Count} groups, {report.Decisions.Count} decisions, {watch.ElapsedMilliseconds} ms to identify");
        watch.Restart();
        var graph = GraphView.Of(new FactWriter(new FactWriterOptions { Identity = new IdentityOptions { Form = IdentityForm.Merged, Authority = authority } }), articles);
        TestContext.Out.WriteLine($"{what}: {graph.Quads.Count} quads, {watch.ElapsedMilliseconds} ms to write all");
    }
}
