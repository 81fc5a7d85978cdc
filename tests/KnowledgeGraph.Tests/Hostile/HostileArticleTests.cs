using System.Text;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Tests.Hostile;

/// <summary>Every fact of a hostile article stands in its text, nothing crashes, and no IRI or literal gets out of its term in any syntax.</summary>
internal sealed class HostileArticleTests
{
    /// <summary>A graph of one article is written and read in every syntax up to this size; a larger one in N-Quads.</summary>
    private const int Large = 20_000;

    private static readonly RdfFormat[] Formats = [RdfFormat.Turtle, RdfFormat.TriG, RdfFormat.JsonLd, RdfFormat.RdfXml];

    [Test]
    public void ThereAreTwoHundred() => Assert.That(HostileArticles.All, Has.Count.GreaterThanOrEqualTo(200));

    [TestCaseSource(typeof(HostileArticles), nameof(HostileArticles.All))]
    [CancelAfter(120_000)]
    public void IsReadSafely(HostileArticle hostile, CancellationToken cancellation)
    {
        Article article;
        try
        {
            article = hostile.IsHtml ? ArticleReader.ReadHtml(hostile.Bytes, "hostile", cancellationToken: cancellation) : ArticleReader.ReadText(hostile.Bytes, "hostile");
        }
        catch (ArticleReadException refused)
        {
            Assert.That(refused.Message, Is.Not.Empty, "a clear refusal");
            return;
        }

        var knowledge = new KnowledgeBase();
        var found = knowledge.Add(article, cancellation);
        IsAnchored(article.Text, found);
        IsContained(knowledge);
    }

    /// <summary>What a text asks to be said has not happened.</summary>
    [Test]
    public void OrdersInAText_AreNoFacts()
    {
        var orders = HostileArticles.All.Where(a => a.Name.StartsWith("order", StringComparison.Ordinal)).ToList();
        Assert.That(orders, Has.Count.EqualTo(40));
        var wins = orders.SelectMany(order => FactExtractor.Default.Extract(order.IsHtml ? ArticleReader.ReadHtml(order.Bytes, order.Name) : ArticleReader.ReadText(order.Bytes, order.Name)).Facts
            .OfType<AwardResultFact>().Where(f => f.Recipient.Name.Contains("Stone", StringComparison.Ordinal)).Select(f => $"{order.Name}: {f.Evidence[0].Exact}"));
        Assert.That(wins, Is.Empty);
    }

    private static void IsAnchored(string text, ArticleFacts found)
    {
        var runes = text.Any(char.IsSurrogate) ? text.EnumerateRunes().ToArray() : null;
        foreach (var evidence in found.Facts.SelectMany(f => f.Evidence).Take(Large))
        {
            var exact = runes is null ? text[evidence.Start..evidence.End] : string.Concat(runes[evidence.Start..evidence.End].Select(r => r.ToString()));
            Assert.That(exact, Is.EqualTo(evidence.Exact));
        }

        foreach (var fact in found.Facts)
        {
            Assert.That(fact.Evidence.Count + fact.DerivedFrom.Count, Is.Positive, "every fact has a ground");
        }
    }

    private static void IsContained(KnowledgeBase knowledge)
    {
        var lines = Saved(knowledge, RdfFormat.NQuads);
        var graph = Read(lines, RdfFormat.NQuads);
        Assert.That(Encoding.UTF8.GetString(lines).Split('\n').Length - 1, Is.EqualTo(graph.Count), "a quad a line");
        var vocabulary = graph.Select(q => q.Predicate.Value).Distinct().ToList();
        Assert.That(vocabulary, Has.All.Matches<string>(p => Namespaces.Any(n => p!.StartsWith(n, StringComparison.Ordinal))), "no property of the text's making");
        foreach (var format in graph.Count > Large ? [] : Formats)
        {
            // XML has no way to write control characters: a clear refusal, and nothing is written.
            if (format == RdfFormat.RdfXml && graph.Any(q => q.Object is Literal literal && literal.LexicalForm.Any(IsNotXml)))
            {
                Assert.That(() => Saved(knowledge, format), Throws.TypeOf<NotSupportedException>().With.Message.Contains("cannot hold"));
                continue;
            }

            var again = Read(Saved(knowledge, format), format);
            Assert.That(again.Count == graph.Count && again.All(graph.Contains), $"{format.Title} says the same");
        }
    }

    private static bool IsNotXml(char c) => c is (< ' ' and not ('\t' or '\n' or '\r')) or '\uFFFE' or '\uFFFF';

    private static readonly string[] Namespaces =
    [
        ArticleOntology.Namespace, "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#", "http://www.w3.org/2004/02/skos/core#", "http://www.w3.org/ns/prov#", "http://www.w3.org/ns/oa#", "https://schema.org/",
    ];

    private static byte[] Saved(KnowledgeBase knowledge, RdfFormat format)
    {
        using var stream = new MemoryStream();
        knowledge.Save(stream, format);
        return stream.ToArray();
    }

    private static Dataset Read(byte[] bytes, RdfFormat format)
    {
        var dataset = new Dataset();
        RdfReader.Read(new MemoryStream(bytes), format, dataset);
        return dataset;
    }
}
