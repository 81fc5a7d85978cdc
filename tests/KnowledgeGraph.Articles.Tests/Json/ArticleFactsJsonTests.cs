using System.Buffers;
using System.Reflection;
using System.Text;

namespace KnowledgeGraph.Articles.Tests.Json;

internal sealed class ArticleFactsJsonTests
{
    private const int Seeds = 500;

    private const string Head = """{"kg":1,"article":{"id":"a","text":"t"},"entities":[{"type":"person","name":"P"},{"type":"work","name":"W"}],""";

    [Test]
    public void WhatIsRead_IsWhatWasWritten_AndGivesTheSameBytes()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var facts = new FullFacts(seed).Next();
            var line = Write(facts);
            var read = ArticleFactsJson.Read(line);
            Assert.That(DeepText.Of(read), Is.EqualTo(DeepText.Of(facts)), $"seed {seed}");
            Assert.That(Write(read), Is.EqualTo(line), $"seed {seed}");
            Assert.That(ReferenceEquals(read.Article, Article.None), Is.EqualTo(ReferenceEquals(facts.Article, Article.None)));
            Assert.That(line, Does.Not.Contain((byte)'\n'));
        }
    }

    [Test]
    public void TheGraph_IsTheSame_FromFactsThatWereWrittenAndRead()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var facts = new RandomFacts(seed).Articles(3);
            Assert.That(
                GraphView.Of([.. facts.Select(f => ArticleFactsJson.Read(Write(f)))]).Quads, Is.EqualTo(GraphView.Of(facts).Quads), $"seed {seed}");
        }
    }

    [Test]
    public void RandomFacts_GiveEveryPropertyAValue()
    {
        // A property that is added to a fact fails here until FullFacts gives it values, and then above until it is written.
        var values = new Dictionary<(Type, string), HashSet<string>>();
        foreach (var item in Enumerable.Range(0, Seeds).Select(seed => new FullFacts(seed).Next()).SelectMany(f => f.Facts.Cast<object>().Append(f.Article)))
        {
            foreach (var property in item.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                var value = property.GetValue(item) switch { null => "null", FactType type => type.Name, System.Collections.ICollection list => $"list {list.Count}", var one => one.ToString()! };
                (values.TryGetValue((item.GetType(), property.Name), out var set) ? set : values[(item.GetType(), property.Name)] = []).Add(value);
            }
        }

        Assert.That(values.Where(v => v.Value.Count < 2).Select(v => v.Key), Is.Empty);
        Assert.That(
            typeof(ArticleFact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ArticleFact)) && !type.IsAbstract), Is.SubsetOf(values.Keys.Select(key => key.Item1)), "kinds of facts");
    }

    [Test]
    public void Lines_AreReadAsTheyCome_AndABadOneIsTold()
    {
        var facts = Enumerable.Range(0, 20).Select(seed => new FullFacts(seed).Next()).ToList();
        var bytes = new List<byte>();
        foreach (var one in facts)
        {
            bytes.AddRange([.. Write(one), (byte)'\n']);
        }

        var end = bytes.Count;
        bytes.AddRange("\n  \n{\"kg\":1,\"article\":5}\n"u8);
        bytes.AddRange(Write(facts[0]));
        using var stream = new MemoryStream([.. bytes]);
        var errors = new List<ArticleFactsJsonException>();
        var read = ArticleFactsJson.ReadLines(stream, "all.facts.jsonl", errorHandler: errors.Add).ToList();
        Assert.That(read.Select(DeepText.Of), Is.EqualTo(facts.Append(facts[0]).Select(DeepText.Of)));
        Assert.That(errors.Single().Diagnostic, Has.Property("Source").EqualTo("all.facts.jsonl"));
        Assert.That((errors[0].Diagnostic.Start.Line, errors[0].Diagnostic.Start.ByteOffset), Is.EqualTo((23, end + 4 + 18)));

        stream.Position = 0;
        Assert.That(() => ArticleFactsJson.ReadLines(stream).Count(), Throws.TypeOf<ArticleFactsJsonException>());
    }

    [TestCase(10)]
    [TestCase(100_000)]
    public void ALineThatIsTooLong_IsPassedOver(int length)
    {
        var good = Write(new FullFacts(1).Next());
        using var stream = new MemoryStream([.. Enumerable.Repeat((byte)'x', good.Length + length), (byte)'\n', .. good, (byte)'\n', .. Enumerable.Repeat((byte)'y', good.Length + length)]);
        var errors = new List<ArticleFactsJsonException>();
        Assert.That(ArticleFactsJson.ReadLines(stream, null, good.Length, errors.Add).Count(), Is.EqualTo(1));
        Assert.That(errors.Select(e => (e.Diagnostic.Code, e.Diagnostic.Start.Line)), Is.EqualTo(new[] { ("KG2204", 1L), ("KG2204", 3L) }));
    }

    [TestCase("", "KG2201", 0)]
    [TestCase("[]", "KG2202", 0)]
    [TestCase("{}", "KG2202", 1)]
    [TestCase("{\"article\":null}", "KG2202", 11)]
    [TestCase("{\"kg\":2}", "KG2203", 6)]
    [TestCase("{\"kg\":0}", "KG2202", 6)]
    [TestCase("{\"kg\":1}", "KG2202", 7)]
    [TestCase("{\"kg\":1,\"article\":null", "KG2201", 22)]
    [TestCase("{\"kg\":1,\"article\":null} x", "KG2201", 24)]
    [TestCase("{\"kg\":1,\"article\":{\"id\":\"a\"}}", "KG2202", 18)]
    [TestCase("{\"kg\":1,\"article\":{\"id\":\"\\ud800\",\"text\":\"\"}}", "KG2202", 24)]
    [TestCase("{\"kg\":1,\"article\":{\"id\":{\"utf16\":[70000]}}}", "KG2202", 34)]
    [TestCase(Head + "\"facts\":[{\"type\":\"role\",\"actor\":0}]}", "KG2202", 0)]
    [TestCase(Head + "\"facts\":[{\"type\":\"role\",\"actor\":1,\"work\":1}]}", "KG2202", 0)]
    [TestCase(Head + "\"facts\":[{\"type\":\"role\",\"actor\":-1}]}", "KG2202", 0)]
    [TestCase(Head + "\"facts\":[{\"type\":\"role\",\"actor\":7}]}", "KG2202", 0)]
    [TestCase(Head + "\"facts\":[{\"type\":\"credit\",\"from\":[0]}]}", "KG2202", 0)]
    [TestCase(Head + "\"facts\":[{\"type\":\"dream\"}]}", "KG2202", 0)]
    [TestCase(Head + "\"facts\":[{\"confidence\":1e99}]}", "KG2202", 0)]
    [TestCase(Head + "\"facts\":[{\"status\":\"0\"}]}", "KG2202", 0)]
    [TestCase(Head + "\"facts\":[{\"onOrBefore\":\"2021-02-30\"}]}", "KG2202", 0)]
    [TestCase(Head + "\"facts\":[{\"evidence\":[[\"x\",1]]}]}", "KG2202", 0)]
    [TestCase(Head + "\"facts\":[{\"evidence\":[[\"x\",1,2,3]]}]}", "KG2202", 0)]
    [TestCase(Head + "\"order\":[0]}", "KG2202", 0)]
    [TestCase(Head + "\"types\":[{\"name\":\"t\",\"class\":\"no iri\"}]}", "KG2202", 0)]
    [TestCase(Head + "\"types\":[{\"name\":\"t\",\"class\":\"a:b\",\"label\":\"{x\",\"slots\":[]}]}", "KG2202", 0)]
    [TestCase(Head + "\"facts\":[{\"type\":\"record\",\"of\":0}]}", "KG2202", 0)]
    [TestCase(Head + "\"facts\":[{\"values\":{\"a\":[\"colour\",1]}}]}", "KG2202", 0)]
    public void WhatIsNoLineOfFacts_IsOneClearError(string line, string code, int offset)
    {
        var error = Assert.Throws<ArticleFactsJsonException>(() => ArticleFactsJson.Read(Encoding.UTF8.GetBytes(line)))!;
        Assert.That(error.Diagnostic.Code, Is.EqualTo(code), error.Message);
        Assert.That(offset == 0 || error.Diagnostic.Start.ByteOffset == offset, error.Message);
        TestContext.Out.WriteLine(error.Message);
    }

    [Test]
    public void AnyDamage_IsReadOrOneClearError()
    {
        var random = new Random(7);
        for (var run = 0; run < 3000; run++)
        {
            var line = Write(new FullFacts(run % 50).Next());
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                line[random.Next(line.Length)] = (byte)random.Next(256);
            }

            try
            {
                ArticleFactsJson.Read(line.AsSpan(0, random.Next(2) == 0 ? line.Length : random.Next(line.Length)));
            }
            catch (ArticleFactsJsonException error)
            {
                Assert.That(error.Diagnostic.Start.ByteOffset, Is.InRange(0, line.Length));
            }
        }
    }

    [Test]
    public void DeepNesting_IsAnError() => Assert.Throws<ArticleFactsJsonException>(
        () => ArticleFactsJson.Read(Encoding.UTF8.GetBytes("{\"kg\":1,\"x\":" + new string('[', 100_000))));

    [Test]
    public void ALongChainOfFacts_IsWritten_AndACircleIsRefused()
    {
        ArticleFact last = new CreditFact { Agent = new Person("P"), Work = new Work("W"), Job = "j" };
        for (var i = 0; i < 100_000; i++)
        {
            last = new CreditFact { Agent = new Person("P"), Work = new Work("W"), Job = "j", DerivedFrom = [last] };
        }

        Assert.That(ArticleFactsJson.Read(Write(new ArticleFacts(Article.None, [last], []))).Facts, Has.Count.EqualTo(1));

        var from = new List<ArticleFact>();
        from.Add(new CreditFact { Agent = new Person("P"), Work = new Work("W"), Job = "j", DerivedFrom = from });
        Assert.Throws<ArticleFactException>(() => Write(new ArticleFacts(Article.None, from, [])));
    }

    [Test]
    public void TheContentHash_SeesEverythingOfAnArticle_AndNothingElse()
    {
        var article = new Article { Id = "a", Text = "t", Authors = ["x"], Marks = [new TextMark(TextMarkKind.Link, 0, 1, "u")] };
        Article[] all =
        [
            article, article with { Id = "b" }, article with { Text = "u" }, article with { Title = "" }, article with { Url = "" }, article with { Published = DateOnly.MinValue },
            article with { Authors = ["y"] }, article with { Authors = ["x", "x"] }, article with { Description = "" }, article with { Section = "" },
            article with { Language = "de" }, article with { Marks = [] }, article with { Marks = [new TextMark(TextMarkKind.Link, 0, 1)] },
        ];
        Assert.That(all.Select(ArticleFactsJson.ContentHash), Is.Unique);
        Assert.That(ArticleFactsJson.ContentHash(article with { Authors = ["x"] }), Is.EqualTo(ArticleFactsJson.ContentHash(article)));
    }

    private static byte[] Write(ArticleFacts facts)
    {
        var bytes = new ArrayBufferWriter<byte>();
        ArticleFactsJson.Write(facts, bytes);
        return bytes.WrittenSpan.ToArray();
    }
}
