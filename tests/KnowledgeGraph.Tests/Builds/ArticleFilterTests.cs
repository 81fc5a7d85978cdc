using System.Text;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Tests.Cli;

namespace KnowledgeGraph.Tests.Builds;

internal sealed class ArticleFilterTests
{
    private static Article[] Articles { get; } = [.. Enumerable.Range(0, 40).Select(i => new SmallArticles(i).Next("a" + i))];

    [TestCase(ClaimForm.Reification)]
    [TestCase(ClaimForm.Graphs)]
    public void The_union_of_the_parts_is_the_union_of_the_whole(ClaimForm claims)
    {
        var options = new KnowledgeBaseOptions { Claims = claims };
        var whole = Quads(Articles, options);
        foreach (var size in new[] { 1, 3, 7 })
        {
            var parts = Articles.Chunk(size).Reverse().Select(part => Quads(part, options));
            Assert.That(Sorted(string.Concat(parts)), Is.EqualTo(Sorted(whole)));
        }

        // What is written of an article is the graph of that article.
        Assert.That(Sorted(Quads(Articles[..1], options)), Is.EqualTo(Sorted(Built.Text(Knowledge(options, Articles[0])))));
    }

    [Test]
    public void Lines_come_in_the_order_of_the_articles_with_any_number_of_threads()
    {
        var one = Facts(Articles, new BuildOptions { Threads = 1 });
        Assert.That(Facts(Articles, new BuildOptions { Threads = 5 }), Is.EqualTo(one));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(one));
        Assert.That(ArticleFactsJson.ReadLines(stream).Select(facts => facts.Article.Id), Is.EqualTo(Articles.Select(a => a.Id)));
    }

    [Test]
    public void The_graph_of_facts_that_were_found_in_parts_is_that_of_a_direct_build()
    {
        var direct = Built.FromNothing(Articles);
        foreach (var size in new[] { 1, 6, 40 })
        {
            var lines = Articles.Chunk(size).Select(part => Facts(part, new BuildOptions())).Reverse().ToList();

            // A scheduler may work through a part twice.
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(lines.Append(lines[0]))));
            Assert.That(Built.FromNothing(BuildInput.Read(stream, "facts", "facts")), Is.EqualTo(direct));
        }
    }

    [Test]
    public void Facts_and_articles_may_be_mixed_in_any_order()
    {
        var facts = Articles.Select(a => BuildInput.Of(FactExtractor.Default.Extract(a)));
        var articles = Articles.Select(a => BuildInput.Of(a));
        var direct = Built.FromNothing(Articles);
        Assert.That(Built.FromNothing(facts.Concat(articles)), Is.EqualTo(direct));
        Assert.That(Built.FromNothing(articles.Concat(facts)), Is.EqualTo(direct));
    }

    [Test]
    public void No_more_is_read_than_a_window_holds()
    {
        var (read, written) = (0, 0);
        using var output = new Written(() => written++);
        var most = 0;
        ArticleFilter.WriteFacts(Inputs(), output, new KnowledgeBaseOptions(), new BuildOptions { Threads = 2 });
        Assert.That(written, Is.EqualTo(500));
        Assert.That(most, Is.LessThanOrEqualTo(2 * 16 + 1));

        IEnumerable<BuildInput> Inputs()
        {
            for (var i = 0; i < 500; i++)
            {
                read++;
                most = Math.Max(most, read - written);
                yield return BuildInput.Of(Articles[i % 40]);
            }
        }
    }

    [Test]
    public void An_input_that_fails_ends_the_work_after_what_came_before()
    {
        using var output = new MemoryStream();
        using var input = new MemoryStream("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\nno json\n{\"text\":\"Three.\"}\n"u8.ToArray());
        var error = Assert.Throws<ArticleReadException>(
            () => ArticleFilter.WriteFacts(BuildInput.Read(input, "in", "in"), output, new KnowledgeBaseOptions(), new BuildOptions { Threads = 3 }))!;
        Assert.That(error.Diagnostic.Start.Line, Is.EqualTo(3));
        Assert.That(Encoding.UTF8.GetString(output.ToArray()).Count(c => c == '\n'), Is.EqualTo(2));
    }

    [TestCase(1)]
    [TestCase(4)]
    public void An_extractor_that_fails_ends_the_work_after_what_came_before_or_is_passed_over(int threads)
    {
        var options = new KnowledgeBaseOptions { Extractor = new Failing() };
        using var output = new MemoryStream();
        var error = Assert.Throws<BuildException>(
            () => ArticleFilter.WriteFacts(Articles.Select(a => BuildInput.Of(a, "news")), output, options, new BuildOptions { Threads = threads }))!;
        Assert.That(error.Message, Is.EqualTo("news: article 'a7': no answer"));
        Assert.That(Encoding.UTF8.GetString(output.ToArray()).Count(c => c == '\n'), Is.EqualTo(7));

        var errors = new List<BuildError>();
        var knowledge = new KnowledgeBase(options);
        knowledge.AddAll(Articles.Select(a => BuildInput.Of(a)), new BuildOptions { Threads = threads, ErrorHandler = errors.Add });
        Assert.That(errors.Select(e => e.Source), Is.EqualTo(new[] { "a7", "a17", "a27", "a37" }));
        Assert.That(knowledge.Articles, Has.Count.EqualTo(36));
    }

    [Test]
    public void Facts_that_no_line_can_hold_are_told_in_every_way()
    {
        var strange = BuildInput.Of(new ArticleFacts(Articles[1], [new StatementFact { Subject = new Work("W"), Property = FactProperty.Format, Value = new object() }], []));
        var (read, errors) = (0, new List<BuildError>());
        var build = new BuildOptions { ErrorHandler = errors.Add };
        IEnumerable<BuildInput> inputs = [BuildInput.Of(Articles[0]), strange, BuildInput.Of(Articles[2])];
        using var folder = new TempFolder();
        using var state = BuildState.Open(folder.File("state"), new KnowledgeBaseOptions());
        using var update = state.Begin(BuildScope.Everything);
        update.Add(inputs, build);
        update.Commit();
        var knowledge = new KnowledgeBase();
        knowledge.AddAll(inputs, build);
        ArticleFilter.WriteFacts(inputs, Stream.Null, new KnowledgeBaseOptions(), build with { Found = (_, _) => read++ });
        Assert.That((state.ArticleCount, knowledge.Articles.Count, read, errors.Count), Is.EqualTo((2, 2, 2, 3)));
    }

    [Test]
    public void Facts_that_cannot_be_written_are_told_and_left_out()
    {
        var wrong = new RoleFact { Actor = new Person("P"), Work = new Work("W"), Rule = "r", Evidence = [new Evidence("never said", 0, 10)] };
        var right = new CreditFact { Agent = new Person("Q"), Work = new Work("W"), Job = "director" };
        var input = BuildInput.Of(new ArticleFacts(Articles[0], [wrong, right], []), "facts.jsonl");
        Assert.That(() => ArticleFilter.WriteQuads([input], Stream.Null, new KnowledgeBaseOptions()), Throws.TypeOf<BuildException>().With.Message.Contains("a0"));

        var errors = new List<BuildError>();
        using var output = new MemoryStream();
        ArticleFilter.WriteQuads([input], output, new KnowledgeBaseOptions(), new BuildOptions { ErrorHandler = errors.Add });
        Assert.That(errors.Single().ToString(), Does.Contain("facts.jsonl").And.Contain("a0"));
        Assert.That(Encoding.UTF8.GetString(output.ToArray()), Does.Contain("director").And.Not.Contain("never said"));
    }

    [Test]
    public void Work_that_is_cancelled_ends()
    {
        using var stop = new CancellationTokenSource();
        var inputs = Enumerable.Range(0, int.MaxValue).Select(i => BuildInput.Of(Articles[i % 40]));
        var options = new BuildOptions { Progress = new Stopping(stop) };
        Assert.That(() => ArticleFilter.WriteQuads(inputs, Stream.Null, new KnowledgeBaseOptions(), options, stop.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private static KnowledgeBase Knowledge(KnowledgeBaseOptions options, Article article)
    {
        var knowledge = new KnowledgeBase(options);
        knowledge.Add(article);
        return knowledge;
    }

    private static string Quads(IEnumerable<Article> articles, KnowledgeBaseOptions options)
    {
        using var output = new MemoryStream();
        ArticleFilter.WriteQuads(articles.Select(a => BuildInput.Of(a)), output, options);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string Facts(IEnumerable<Article> articles, BuildOptions build)
    {
        using var output = new MemoryStream();
        ArticleFilter.WriteFacts(articles.Select(a => BuildInput.Of(a)), output, new KnowledgeBaseOptions(), build);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static IEnumerable<string> Sorted(string lines) => lines.Split('\n').Distinct().Order(StringComparer.Ordinal);

    private sealed class Failing : IFactExtractor
    {
        public ValueTask<ArticleFacts> ExtractAsync(Article article, ExtractionOptions? options = null, CancellationToken cancellation = default) =>
            article.Id.EndsWith('7') ? ValueTask.FromException<ArticleFacts>(new TimeoutException("no answer")) : FactExtractor.Default.ExtractAsync(article, options, cancellation);
    }

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value)
        {
            if (value.Articles == 50)
            {
                stop.Cancel();
            }
        }
    }

    private sealed class Written(Action write) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => write();
    }
}
