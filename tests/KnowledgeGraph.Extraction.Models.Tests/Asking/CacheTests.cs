namespace KnowledgeGraph.Extraction.Models.Tests.Asking;

internal sealed class CacheTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("kg-cache-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase(true)]
    [TestCase(false)]
    public async Task An_answer_is_asked_for_once(bool inFolder)
    {
        IExtractionCache cache = inFolder ? new FolderExtractionCache(_folder) : new MemoryExtractionCache();
        var client = ScriptedClient.Answering(Model.Facts(Model.Role));
        var first = await Model.Extractor(client, new ChatExtractionOptions { Cache = cache }).ExtractAsync(Model.Article());
        var extractor = Model.Extractor(client, new ChatExtractionOptions { Cache = cache });
        var second = await extractor.ExtractAsync(Model.Article() with { Id = "another file with this text" });

        Assert.That(client.Requests, Has.Count.EqualTo(1));
        Assert.That((extractor.Usage.CacheHits, extractor.Usage.Requests, extractor.Usage.Cost), Is.EqualTo((1, 0, 0m)));
        Assert.That(second.Facts.Single().Evidence, Is.EqualTo(first.Facts.Single().Evidence));
    }

    [Test]
    public async Task Another_model_text_or_limit_is_another_key()
    {
        var cache = new MemoryExtractionCache();
        var client = ScriptedClient.Answering(Model.Facts());
        foreach (var options in new ChatExtractionOptions[] { new(), new() { ModelId = "other" }, new() { MaxOutputTokens = 9 } })
        {
            await Model.Extractor(client, options with { Cache = cache }).ExtractAsync(Model.Article());
        }

        await Model.Extractor(client, new ChatExtractionOptions { Cache = cache }).ExtractAsync(Model.Article(Model.Text + " "));
        Assert.That(client.Requests, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Malformed_answers_are_not_kept()
    {
        var cache = new FolderExtractionCache(_folder);
        await Model.Extractor(ScriptedClient.Answering("oops"), new ChatExtractionOptions { Cache = cache }).ExtractAsync(Model.Article());
        Assert.That(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public async Task What_somebody_put_into_the_cache_goes_through_the_same_gate()
    {
        var options = new ChatExtractionOptions { Cache = new FolderExtractionCache(_folder) };
        await Model.Extractor(ScriptedClient.Answering(Model.Facts(Model.Role)), options).ExtractAsync(Model.Article());
        var file = Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Single();
        var poisoned = Model.Facts(Model.With(Model.Role, ("quote", "\"Ada Lind plays everybody\"")), Model.With(Model.Role, ("subject", "\"Bob Crook\"")));
        await File.WriteAllTextAsync(file, poisoned);

        var found = await Model.Extractor(ScriptedClient.Answering("never asked"), options).ExtractAsync(Model.Article());
        Assert.That(found.Facts, Is.Empty);
        Assert.That(found.Misses.Select(miss => miss.Code), Is.EqualTo(new[] { "KG2301", "KG2302" }));
    }

    [TestCase(new byte[] { 0xFF, 0xFE, 0xFD })]
    [TestCase(new byte[] { })]
    [TestCase(new byte[] { (byte)'{' })]
    public async Task A_broken_file_is_as_if_it_were_not_there(byte[] content)
    {
        var options = new ChatExtractionOptions { Cache = new FolderExtractionCache(_folder) };
        var client = ScriptedClient.Answering(Model.Facts(Model.Role));
        await Model.Extractor(client, options).ExtractAsync(Model.Article());
        var file = Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Single();
        await File.WriteAllBytesAsync(file, content);

        var found = await Model.Extractor(client, options).ExtractAsync(Model.Article());
        Assert.That((found.Facts.Count, client.Requests.Count), Is.EqualTo((1, 2)));
        Assert.That(await File.ReadAllTextAsync(file), Is.EqualTo(Model.Facts(Model.Role)), "The good answer takes its place.");
    }

    [TestCase("../../etc/passwd")]
    [TestCase("")]
    [TestCase("ABCDEF")]
    public void A_key_cannot_name_a_file_outside(string key) =>
        Assert.That(async () => await new FolderExtractionCache(_folder).FindAsync(key, default), Throws.ArgumentException);

    [Test]
    public async Task Many_writers_of_one_key_leave_one_whole_file()
    {
        var cache = new FolderExtractionCache(_folder);
        var key = new string('a', 64);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(async () => await cache.StoreAsync(key, new string((char)('a' + (i % 26)), 10_000), default))));
        Assert.That((await cache.FindAsync(key, default))!.Distinct().Count(), Is.EqualTo(1));
        Assert.That(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_cache_in_memory_keeps_so_many_and_the_newest()
    {
        var cache = new MemoryExtractionCache(capacity: 2);
        foreach (var key in (string[])["a", "b", "c"])
        {
            await cache.StoreAsync(key, key, default);
        }

        Assert.That((await cache.FindAsync("a", default), await cache.FindAsync("c", default)), Is.EqualTo(((string?)null, "c")));
    }
}
