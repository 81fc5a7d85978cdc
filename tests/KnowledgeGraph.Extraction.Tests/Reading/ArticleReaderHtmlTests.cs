using System.Text;
using KnowledgeGraph.Articles;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Extraction.Tests.Reading;

internal sealed class ArticleReaderHtmlTests
{
    private const string Body = """
        <p>Ann Lee has won a <a href="/wiki/prize">Golden Pear Award</a> for her role in the series <i>Night Trains</i>, the jury said on Monday.<sup><a href="#n1">[1]</a></sup></p>
        <p>The 40-year-old actor plays   a station master in a town that trains no longer reach, and a mother who waits for one.</p>
        <p>"It is a small story about a large country, and I am glad that it was heard," she told reporters after the ceremony in Leeds.</p>
        """;

    private static string Page(string head, string body) =>
        $"<!doctype html><html lang=\"en-GB\"><head>{head}</head><body><nav><a href=\"/\">Home</a> <a href=\"/tv\">TV</a></nav><article>{body}</article><footer>About us</footer></body></html>";

    private static Article Read(string html, ArticleReaderOptions? options = null) =>
        ArticleReader.ReadHtml(Encoding.UTF8.GetBytes(html), "page", options);

    [Test]
    public void MainText_WithoutNavigation()
    {
        var article = Read(Page("<title>t</title>", "<h1>Ann Lee wins</h1>" + Body + "<h2>Past<span>[<a href=\"/edit\">edit</a>]</span></h2>" + Body));
        Assert.That(article.Text, Does.Contain("\n\nPast\n\n"));
        Assert.That(article.Text, Does.Contain("Ann Lee has won a Golden Pear Award for her role in the series Night Trains, the jury said on Monday.\n\nThe 40-year-old actor plays a station master"));
        Assert.That(article.Text, Does.Not.Contain("Home").And.Not.Contain("[1]").And.Not.Contain("About us"));
        Assert.That(article.Language, Is.EqualTo("en-GB"));
    }

    [Test]
    public void Marks_PointToTheirWords()
    {
        var article = Read(Page("", Body));
        var marks = article.Marks.Select(m => (m.Kind, article.Text[m.Start..m.End]));
        Assert.That(marks, Is.EqualTo(new[] { (TextMarkKind.Link, "Golden Pear Award"), (TextMarkKind.Title, "Night Trains") }));
        Assert.That(article.Marks[0].Target, Does.EndWith("/wiki/prize"));
    }

    [Test]
    public void Furniture_IsNoText()
    {
        var links = string.Concat(Enumerable.Range(1950, 30).Select(year => $"<a href='/{year}'>Director of the Year</a> ({year}) "));
        var article = Read(Page("", Body + $"<table><tr><td>{links}</td></tr></table><div role='navigation'>See more of this</div><ol><li><b><a href='#r1'>^</a></b> A note of a book.</li></ol>"
            + "<table><tr><th>Year</th><th>Film</th></tr><tr><td>2019</td><td><a href='/f'>The Ferry</a></td></tr></table>" + Body));
        Assert.That(article.Text, Does.Not.Contain("Director of").And.Not.Contain("See more").And.Not.Contain("A note"));
        Assert.That(article.Text, Does.Contain("2019 The Ferry"));
    }

    /// <summary>The words below a picture are a caption, in a figure and in a fact box, and never the headline.</summary>
    [TestCase("<figure><img src=a.jpg><figcaption>Theatrical release poster</figcaption></figure>")]
    [TestCase("<table><tr><td><img src=a.jpg><div>Theatrical release poster</div></td></tr><tr><td>Directed by</td><td>Anna Lind</td></tr></table>")]
    public void Captions_AreNoHeadline(string picture)
    {
        const string Body = "Cold Harbour is a film of 1990 that Anna Lind directed after a long break from work, and it was liked by many.";
        var article = Read($"<html><head><title>Cold Harbour</title></head><body><article>{picture}<p>{Body}</p><p>{Body}</p><p>{Body}</p></article></body></html>");
        var headlines = FactExtractor.Default.Extract(article).Facts.OfType<StatementFact>().Where(f => f.Property == FactProperty.Headline);
        Assert.That(headlines, Is.Empty);
    }

    [Test]
    public void Metadata_FromJsonLd()
    {
        const string ld = """
            <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Site"},
            {"@type": ["NewsArticle"], "headline": "Ann Lee wins", "datePublished": "2021-03-04T23:30:00-05:00", "description": "Deck.",
             "articleSection": ["TV", "Awards"], "author": [{"@type": "Person", "name": "Jo Moss"}, {"@type": "Organization", "name": "Wire Service"}],
             "mainEntityOfPage": {"@id": "https://example.org/ann-lee"}}]}</script>
            """;
        var article = Read(Page(ld, Body));
        Assert.That(article.Title, Is.EqualTo("Ann Lee wins"));
        Assert.That(article.Published, Is.EqualTo(new DateOnly(2021, 3, 4)));
        Assert.That(article.Authors, Is.EqualTo(new[] { "Jo Moss" }));
        Assert.That((article.Description, article.Section, article.Url), Is.EqualTo(("Deck.", "TV", "https://example.org/ann-lee")));
    }

    [Test]
    public void Metadata_FromOpenGraphTimeAndByline()
    {
        const string head = """<meta property="og:title" content="Ann Lee wins"><meta property="og:description" content="Deck."><script type="application/ld+json">{broken</script>""";
        var article = Read(Page(head, "<p class=\"byline\">By Jo Moss and Max Ray, Staff Writers</p><time datetime=\"2021-03-04\">4 March</time>" + Body));
        Assert.That((article.Title, article.Description, article.Published), Is.EqualTo(("Ann Lee wins", "Deck.", new DateOnly(2021, 3, 4))));
        Assert.That(article.Authors, Is.EqualTo(new[] { "Jo Moss", "Max Ray" }));
    }

    [Test]
    public void DeclaredEncoding_IsUsed()
    {
        var page = Page("<meta charset=\"iso-8859-1\">", Body.Replace("Ann Lee", "Ana Peña", StringComparison.Ordinal));
        Assert.That(ArticleReader.ReadHtml(Encoding.Latin1.GetBytes(page), "x").Text, Does.Contain("Ana Peña"));
    }

    [Test]
    public void UnknownEncoding_IsRefused() => Assert.That(
        () => Read("<meta charset='klingon'><p>x</p>"), Throws.TypeOf<ArticleReadException>().With.Message.Contains("klingon"));

    [TestCase("<div>")]
    [TestCase("<b a=1><p>")]
    [TestCase("<table><tr><td>")]
    [TestCase("<div><span></div>")]
    [TestCase("<ul><li>")]
    public void DeepNesting_IsRefusedInTime(string tags)
    {
        var html = new StringBuilder("<body>").Insert(6, tags, 100_000).Append("text").ToString();
        Assert.That(() => Read(html), Throws.TypeOf<ArticleReadException>().With.Message.Contains("KG2005"));
    }

    [TestCase("<p>")]
    [TestCase("<svg><style><g></style>")]
    [TestCase("<svg><style>")]
    [TestCase("<li>")]
    [TestCase("<!--")]
    [TestCase("<")]
    [TestCase("<a href='")]
    [TestCase("</div>")]
    public void StrangeTags_DoNotCrash(string tags)
    {
        var html = new StringBuilder("<body>").Insert(6, tags, 3_000).Append("text").ToString();
        try
        {
            Assert.That(Read(html).Text, Is.Not.Null);
        }
        catch (ArticleReadException e)
        {
            Assert.That(e.Diagnostic.Code, Is.EqualTo("KG2005"));
        }
    }

    [Test]
    [CancelAfter(60_000)]
    public void ManySiblings_TakeLinearTime(CancellationToken cancellationToken)
    {
        var html = new StringBuilder("<body>").Insert(6, "<p>A word, and another.</p>", 200_000).ToString();
        var article = ArticleReader.ReadHtml(Encoding.UTF8.GetBytes(html), "page", null, cancellationToken);
        Assert.That(article.Text.Split("\n\n"), Has.Length.EqualTo(200_000));
    }

    [TestCase("")]
    [TestCase("plain words, no tags")]
    [TestCase("<html></html>")]
    [TestCase("<frameset><frame src=x></frameset>")]
    public void SmallPages_GiveTheirText(string html) => Assert.That(Read(html).Text, Is.EqualTo(html.StartsWith('<') ? "" : html));

    [Test]
    public void RealPages_GiveTextAndTitle()
    {
        var folder = SharedData.Path("corpus/html");
        foreach (var path in Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal))
        {
            var article = ArticleReader.ReadFile(path).Single();
            Assert.That(article.Text, Has.Length.GreaterThan(1500), path);
            Assert.That(article.Title, Is.Not.Empty, path);
            Assert.That(article.Marks.All(m => m.Start >= 0 && m.Start < m.End && m.End <= article.Text.Length), path);
            Assert.That(article.Marks.Count(m => m.Kind == TextMarkKind.Title), Is.GreaterThan(1), path);
        }
    }
}
