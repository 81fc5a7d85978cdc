using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Tests.Builds;

/// <summary>Many articles into a knowledge base, and out again.</summary>
internal sealed class ManyArticlesTests
{
    private static Article[] Articles { get; } = [.. Enumerable.Range(0, 30).Select(i => new SmallArticles(i).Next("a" + i))];

    [Test]
    public void Retracting_gives_the_knowledge_base_that_never_saw_the_article()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var (all, never) = (new KnowledgeBase(), new KnowledgeBase());
            var gone = Articles.Where(_ => random.Next(3) == 0).ToHashSet();
            foreach (var article in Articles)
            {
                all.Add(article);
                if (!gone.Contains(article))
                {
                    never.Add(article);
                }
            }

            all.Add(Articles[0], new RoleFact { Actor = new Person("By Hand"), Work = new Work("Salt") });
            if (!gone.Contains(Articles[0]))
            {
                never.Add(Articles[0], new RoleFact { Actor = new Person("By Hand"), Work = new Work("Salt") });
            }

            Built.Text(all);
            Assert.That(gone.Select(article => all.Retract(article.Id)), Has.All.True);
            Assert.That(all.Retract("never seen"), Is.False);
            Assert.That(Built.Text(all), Is.EqualTo(Built.Text(never)));
            Assert.That(all.Claims().Count, Is.EqualTo(never.Claims().Count));
        }
    }

    [Test]
    public void An_article_with_other_metadata_is_another_article_whatever_the_order()
    {
        Article[] two = [Articles[0] with { Published = new DateOnly(2020, 1, 1) }, Articles[0] with { Published = new DateOnly(2021, 1, 1) }];
        Assert.That(Built.FromNothing(two.Reverse()), Is.EqualTo(Built.FromNothing(two)));
    }

    [Test]
    public async Task Articles_that_come_one_by_one_are_added_with_progress()
    {
        var knowledge = new KnowledgeBase();
        var progress = new List<BuildProgress>();
        var done = await knowledge.AddAllAsync(Coming(), new BuildOptions { Threads = 3, Progress = new Telling(progress) });
        Assert.That((done.Articles, done.Extracted), Is.EqualTo((30, 30)));
        Assert.That(progress.Select(p => p.Articles), Is.EqualTo(Enumerable.Range(1, 30)));
        Assert.That(Built.Text(knowledge), Is.EqualTo(Built.FromNothing(Articles)));
        Assert.That((await knowledge.AddAllAsync(Coming())).Extracted, Is.Zero, "all are known");
    }

    [Test]
    public void Coming_articles_can_be_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var knowledge = new KnowledgeBase();
        var options = new BuildOptions { Threads = 2, Found = (_, _) => stop.Cancel() };
        Assert.That(async () => await knowledge.AddAllAsync(Coming(), options, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(knowledge.Articles, Is.Not.Empty.And.Count.LessThan(30));
    }

    private static async IAsyncEnumerable<Article> Coming()
    {
        foreach (var article in Articles)
        {
            await Task.Yield();
            yield return article;
        }
    }

    private sealed class Telling(List<BuildProgress> all) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) => all.Add(value);
    }
}
