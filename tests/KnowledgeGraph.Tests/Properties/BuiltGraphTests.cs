using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Tests.Design;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Tests.Properties;

/// <summary>What must hold of every graph that is built, whatever the article.</summary>
internal sealed class BuiltGraphTests
{
    private const int PassagesAtATime = 50;

    [TestCaseSource(nameof(Inputs))]
    public void What_is_asserted_is_proved_and_what_is_contested_is_not_asserted(string input)
    {
        foreach (var knowledge in Build(input))
        {
            var graph = Saved(knowledge, ClaimForm.Reification);
            var claims = knowledge.Claims();
            var known = claims.Select(claim => claim.Claim).ToHashSet();
            var texts = knowledge.Articles.ToDictionary(article => article.Article.Id, article => article.Article.Text);
            foreach (var claim in claims)
            {
                Assert.That(claim.Statements, Is.Not.Empty, $"{claim.Claim} says something");
                Assert.That(claim.Confidence, Is.InRange(0m, 1m));
                Assert.That(claim.Evidence.Count + claim.DerivedFrom.Count, Is.Positive, $"{claim.Claim} has evidence or a derivation");
                Assert.That(claim.Evidence.All(quote => texts.Values.Any(text => Says(text, quote))), $"{claim.Claim} quotes word for word");
                Assert.That(claim.Contradicts, Is.SubsetOf(known));
                foreach (var said in claim.Statements.Where(said => said.Predicate != ArticleOntology.States && !HoldsOnlyOnADay(said)))
                {
                    var isAsserted = graph.Contains(new Quad(said, null));
                    var agreed = claims.Any(other => other.Status is FactStatus.Accepted or FactStatus.Inferred && other.Statements.Contains(said));
                    Assert.That(isAsserted, Is.EqualTo(agreed), $"{said} of {claim.Claim}, which is {claim.Status}");
                }
            }
        }
    }

    [TestCaseSource(nameof(Inputs))]
    public void Every_fact_node_is_stated_by_a_claim(string input)
    {
        foreach (var knowledge in Build(input))
        {
            var graph = Saved(knowledge, ClaimForm.Reification);
            var stated = knowledge.Claims().Where(claim => claim.Status is FactStatus.Accepted or FactStatus.Inferred).SelectMany(claim => claim.Statements)
                .Where(said => said.Predicate == ArticleOntology.States).Select(said => said.Object).ToHashSet();
            var facts = new[] { ArticleOntology.AwardResult, ArticleOntology.Role, ArticleOntology.Credit, ArticleOntology.Event, ArticleOntology.Quotation }
                .SelectMany(type => graph.Match(null, RdfVocabulary.Type, type)).Select(quad => quad.Subject).Distinct();
            Assert.That(facts.Except(stated), Is.Empty);
        }
    }

    [TestCaseSource(nameof(Inputs))]
    public void Building_twice_and_in_another_order_gives_the_same_bytes(string input)
    {
        foreach (var articles in Articles(input).Chunk(PassagesAtATime))
        {
            var once = Bytes(articles);
            Assert.That(Bytes(articles), Is.EqualTo(once));
            Assert.That(Bytes([.. articles.Reverse()]), Is.EqualTo(once));
            Assert.That(Bytes([.. articles, .. articles]), Is.EqualTo(once), "the same article twice adds nothing");
        }
    }

    // An age is true on the day of its claim; it is never asserted without it.
    private static bool HoldsOnlyOnADay(Triple said) => said.Predicate == ArticleOntology.Age;

    private static bool Says(string text, EvidenceAnswer quote)
    {
        var runes = 0;
        var start = -1;
        for (var at = 0; at <= text.Length; at += at < text.Length && char.IsSurrogatePair(text, at) ? 2 : 1)
        {
            if (runes++ == quote.Start)
            {
                start = at;
                break;
            }
        }

        return start >= 0 && string.CompareOrdinal(text, start, quote.Exact, 0, quote.Exact.Length) == 0
            && quote.End - quote.Start == CodePoints.Count(quote.Exact);
    }

    private static byte[] Bytes(IReadOnlyList<Article> articles)
    {
        var knowledge = new KnowledgeBase();
        foreach (var article in articles)
        {
            knowledge.Add(article);
        }

        using var stream = new MemoryStream();
        knowledge.Save(stream, RdfFormat.Turtle);
        return stream.ToArray();
    }

    private static IEnumerable<KnowledgeBase> Build(string input) => Articles(input).Chunk(PassagesAtATime).Select(articles =>
    {
        var knowledge = new KnowledgeBase();
        foreach (var article in articles)
        {
            knowledge.Add(article);
        }

        return knowledge;
    });

    private static Dataset Saved(KnowledgeBase knowledge, ClaimForm claims)
    {
        Assert.That(knowledge.Options.Claims, Is.EqualTo(claims));
        using var stream = new MemoryStream();
        knowledge.Save(stream, RdfFormat.NQuads);
        return RdfReader.ReadDataset(stream.ToArray(), RdfFormat.NQuads);
    }

    private static IEnumerable<Article> Articles(string input) => input switch
    {
        "examples" => KnowledgeBase.ArticleFiles(Repository.File("examples", "articles")).SelectMany(file => ArticleReader.ReadFile(file)),
        "seed" => ArticleReader.ReadFile(SharedData.Path("corpus/articles/000_73fb69ceb448b31f.txt")),
        "gold" => ArticleReader.ReadFile(SharedData.Path("corpus/gold/gold_dev.jsonl")),
        _ => ArticleReader.ReadFile(SharedData.Path("corpus/passages/passages_awards_dev.jsonl")),
    };

    private static string[] Inputs() => ["examples", "seed", "gold", "passages"];
}
