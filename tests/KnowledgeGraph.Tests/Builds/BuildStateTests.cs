using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Tests.Cli;

namespace KnowledgeGraph.Tests.Builds;

internal sealed class BuildStateTests
{
    private static Article[] Articles { get; } = [.. Enumerable.Range(0, 6).Select(i => new SmallArticles(i).Next("a" + i))];

    [Test]
    public void What_has_not_changed_is_not_read_for_facts_again()
    {
        using var folder = new TempFolder();
        using (var state = Built.Open(folder.File("state")))
        {
            Assert.That(Built.Update(state, Articles).Added, Has.Count.EqualTo(6));
        }

        using (var state = Built.Open(folder.File("state")))
        {
            using var update = state.Begin(BuildScope.Everything);
            Article[] next = [.. Articles[..3], Articles[3] with { Title = "Another" }, Articles[5], new SmallArticles(9).Next("b")];
            var done = update.Add(next.Select(a => BuildInput.Of(a)));
            Assert.That((done.Articles, done.Extracted), Is.EqualTo((6, 2)));
            var report = update.Commit();
            Assert.That((report.Added.Single(), report.Changed.Single(), report.Removed.Single(), report.Unchanged), Is.EqualTo(("b", "a3", "a4", 4)));
            Assert.That(Built.Text(state), Is.EqualTo(Built.FromNothing(next)));
            Assert.That(state.ArticleCount, Is.EqualTo(6));
        }
    }

    [Test]
    public void A_build_that_did_not_end_changes_nothing_and_what_it_found_is_kept()
    {
        using var folder = new TempFolder();
        using (var state = Built.Open(folder.File("state")))
        {
            Built.Update(state, Articles[0]);
            var update = state.Begin(BuildScope.Everything);
            Assert.That(() => state.Begin(BuildScope.Changes), Throws.InvalidOperationException);
            update.Add(Articles.Select(a => BuildInput.Of(a)));
        }

        using (var state = Built.Open(folder.File("state")))
        {
            Assert.That(Built.Text(state), Is.EqualTo(Built.FromNothing(Articles[..1])));
            using var update = state.Begin(BuildScope.Everything);
            Assert.That(update.Add(Articles.Select(a => BuildInput.Of(a))).Extracted, Is.Zero);
            update.Commit();
            Assert.That(Built.Text(state), Is.EqualTo(Built.FromNothing(Articles)));
            Assert.That(() => update.Remove("a0"), Throws.TypeOf<ObjectDisposedException>());
        }
    }

    [Test]
    public void Other_options_find_other_facts()
    {
        using var folder = new TempFolder();
        using (var state = Built.Open(folder.File("state")))
        {
            Built.Update(state, Articles);
        }

        var options = new KnowledgeBaseOptions { Extraction = new ExtractionOptions { MinConfidence = 1m } };
        using var other = BuildState.Open(folder.File("state"), options);
        Assert.That(Built.Update(other, Articles).Changed, Has.Count.EqualTo(6));
        Assert.That(other.Load().Facts.All(fact => fact.Confidence == 1m));
    }

    [Test]
    public void Every_option_of_the_extraction_counts()
    {
        var article = Articles[0];
        string? Key(ExtractionOptions options) => new ArticleExtraction(new KnowledgeBaseOptions { Extraction = options }).Key(article);
        foreach (var property in typeof(ExtractionOptions).GetProperties())
        {
            var options = new ExtractionOptions();
            var other = property.GetValue(options) switch { int number => number + 1, decimal number => number + 0.5m, bool truth => !truth, var value => (object)$"{value}x" };
            property.SetValue(options, other);
            Assert.That(Key(options), Is.Not.EqualTo(Key(new ExtractionOptions())), property.Name);
        }

        var (one, again) = (Key(new ExtractionOptions()), Key(new ExtractionOptions()));
        Assert.That(again, Is.EqualTo(one));
    }

    [Test]
    public void An_extractor_that_promises_nothing_is_asked_each_time()
    {
        using var folder = new TempFolder();
        var options = new KnowledgeBaseOptions { Extractor = new Unsure() };
        using var state = BuildState.Open(folder.File("state"), options);
        Built.Update(state, Articles);
        using var update = state.Begin(BuildScope.Everything);
        Assert.That(update.Add(Articles.Select(a => BuildInput.Of(a))).Extracted, Is.EqualTo(6));
        Assert.That(update.Commit().Unchanged, Is.EqualTo(6));
        Assert.That(Built.Text(state), Is.EqualTo(Built.FromNothing(Articles)));
    }

    [Test]
    public void Dead_facts_are_thrown_away_in_time()
    {
        using var folder = new TempFolder();
        using var state = Built.Open(folder.File("state"));
        for (var i = 0; i < 40; i++)
        {
            Built.Update(state, [.. Articles[..3], new SmallArticles(100 + i).Next("changing")]);
        }

        Assert.That(Directory.EnumerateFiles(folder.File("state"), "*.seg").Sum(file => new FileInfo(file).Length), Is.LessThan(20_000));
        Assert.That(Built.Text(state), Is.EqualTo(Built.FromNothing([.. Articles[..3], new SmallArticles(139).Next("changing")])));
    }

    [Test]
    public void Files_that_a_crash_left_are_no_harm()
    {
        using var folder = new TempFolder();
        var path = folder.File("state");
        using (var state = Built.Open(path))
        {
            Built.Update(state, Articles);
        }

        // As if the program had ended after the copies were named and before the old files were deleted, or before they were named.
        File.Copy(Path.Combine(path, "facts-000001.seg"), Path.Combine(path, "facts-000009.seg"));
        File.WriteAllText(Path.Combine(path, ".manifest.jsonl.1.tmp"), "half");
        using (var state = Built.Open(path))
        {
            Built.Update(state, Articles[1..]);
            Assert.That(Built.Text(state), Is.EqualTo(Built.FromNothing(Articles[1..])));
        }
    }

    [Test]
    public void A_second_build_at_the_same_time_is_refused()
    {
        using var folder = new TempFolder();
        using var state = Built.Open(folder.File("state"));
        Assert.That(() => Built.Open(folder.File("state")), Throws.TypeOf<BuildStateException>().With.Property("Error").EqualTo(BuildStateError.Locked));
        Assert.That(() => BuildState.Clear(folder.File("state")), Throws.TypeOf<BuildStateException>());
    }

    [Test]
    public void A_folder_with_something_else_is_left_alone()
    {
        using var folder = new TempFolder();
        folder.Write("letter.txt", "Dear");
        Assert.That(() => Built.Open(folder.Path), Throws.TypeOf<BuildStateException>().With.Property("Error").EqualTo(BuildStateError.Foreign).And.Message.Contains("letter.txt"));
        Assert.That(Directory.EnumerateFileSystemEntries(folder.Path).Count(), Is.EqualTo(1));
    }

    [Test]
    public void Any_damage_is_told_or_is_none_and_clearing_mends_it()
    {
        var random = new Random(5);
        for (var run = 0; run < 60; run++)
        {
            using var folder = new TempFolder();
            var path = folder.File("state");
            using (var state = Built.Open(path))
            {
                Built.Update(state, Articles);
            }

            var file = Directory.EnumerateFiles(path).Where(f => !f.EndsWith("LOCK", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ElementAt(run % 2);
            var bytes = File.ReadAllBytes(file);
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(file, run % 3 == 0 ? bytes[..random.Next(bytes.Length)] : bytes);
            var error = Assert.Throws<BuildStateException>(
                () =>
                {
                    using var state = Built.Open(path);
                    Built.Text(state);
                },
                $"run {run}")!;
            Assert.That(error.Message, Does.Contain(path));
            BuildState.Clear(path);
            using var again = Built.Open(path);
            Built.Update(again, Articles);
            Assert.That(Built.Text(again), Is.EqualTo(Built.FromNothing(Articles)));
        }
    }

    [Test]
    public void A_newer_format_is_refused_by_name()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.File("state"));
        folder.Write("state/manifest.jsonl", "{\"kg-build\":2}\n");
        Assert.That(() => Built.Open(folder.File("state")), Throws.TypeOf<BuildStateException>().With.Property("Error").EqualTo(BuildStateError.NewerFormat));
    }

    [Test]
    public void A_store_gets_exactly_the_difference_and_what_others_added_stays()
    {
        using var folder = new TempFolder();
        using var store = QuadStore.Open(folder.File("store"));
        using var state = Built.Open(folder.File("state"));
        Built.Update(state, Articles);

        // Somebody else has a quad of their own, and one that the build says too.
        var own = new Quad(new Iri("https://example.org/me"), new Iri("https://example.org/says"), new Literal("so"));
        var shared = Quads(state).First(quad => !Quads(Articles[1..]).Contains(quad));
        store.Add(own);
        store.Add(shared);

        var first = state.SaveTo(store);
        Assert.That((first.Added, first.Removed, store.Count), Is.EqualTo((Quads(state).Count - 1, 0, Quads(state).Count + 1)));
        Assert.That(state.SaveTo(store), Is.EqualTo(new StoreDifference(0, 0)));

        var before = Quads(state);
        Built.Update(state, Articles[1..]);
        var second = state.SaveTo(store);
        var after = Quads(state);
        Assert.That((second.Added, second.Removed), Is.EqualTo((after.Except(before).Count(), before.Except(after).Count() - 1)));
        Assert.That(All(store), Is.EquivalentTo(after.Append(own).Append(shared)));

        Built.Update(state);
        state.SaveTo(store);
        Assert.That(All(store), Is.EquivalentTo(new[] { own, shared }));
    }

    [Test]
    public void A_store_list_that_is_damaged_is_told()
    {
        using var folder = new TempFolder();
        using var store = QuadStore.Open(folder.File("store"));
        using var state = Built.Open(folder.File("state"));
        Built.Update(state, Articles);
        state.SaveTo(store);
        var file = Directory.EnumerateFiles(Path.Combine(folder.File("state"), "stores")).Single();
        File.AppendAllText(file, "<a:a> <a:b> <a:c> .\n");
        Assert.That(() => state.SaveTo(store), Throws.TypeOf<BuildStateException>().With.Message.Contains(file));
        using var memory = QuadStore.OpenInMemory();
        Assert.That(() => state.SaveTo(memory), Throws.ArgumentException);
    }

    private sealed class Unsure : IFactExtractor
    {
        public ValueTask<ArticleFacts> ExtractAsync(Article article, ExtractionOptions? options = null, CancellationToken cancellation = default) =>
            FactExtractor.Default.ExtractAsync(article, options, cancellation);
    }

    private static HashSet<Quad> Quads(BuildState state) => [.. state.Load().Graph()];

    private static HashSet<Quad> Quads(IEnumerable<Article> articles)
    {
        var knowledge = new KnowledgeBase();
        knowledge.AddAll(articles.Select(a => BuildInput.Of(a)));
        return [.. knowledge.Graph()];
    }

    private static List<Quad> All(QuadStore store) =>
    [
        .. SparqlEngine.Default.Construct(SparqlQuery.Parse("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }"), store).Select(triple => new Quad(triple, null)),
    ];
}
