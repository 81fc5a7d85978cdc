using KnowledgeGraph.Articles;
using Microsoft.Extensions.AI;

namespace KnowledgeGraph.Extraction.Models.Tests.Asking;

internal sealed class BudgetTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("Nothing much happened in Leeds today.\n\n", 100));

    private static readonly ChatExtractionOptions Small = new() { ChunkLength = 400, ChunkOverlap = 50, MaxOutputTokens = 100, InputPrice = 1m, OutputPrice = 10m };

    [Test]
    public async Task Money_is_never_exceeded_and_what_was_left_is_reported()
    {
        // The provider counts as many tokens as there can be at most.
        var client = new ScriptedClient((_, request, _) => Task.FromResult(ScriptedClient.Response(
            Model.Facts(), System.Text.Encoding.UTF8.GetByteCount(request.System + request.User), 100)));
        var extractor = Model.Extractor(client, Small with { MaxCost = 0.03m });
        var found = await extractor.ExtractAsync(Model.Article(Long));

        Assert.That(client.Requests, Has.Count.InRange(2, 10));
        Assert.That(extractor.Usage.Cost, Is.GreaterThan(0.02m).And.LessThanOrEqualTo(0.03m));
        Assert.That(found.Misses.Select(miss => miss.Code).Distinct(), Is.EqualTo(new[] { "KG2306" }));
        Assert.That(found.Misses[0].Reason, Does.Contain("was not read").And.Contain("0.03"));
        Assert.That(found.Misses[^1].Where.End, Is.EqualTo(Long.Length), "The parts that were not read reach to the end.");
        Assert.That(found.Misses.Zip(found.Misses.Skip(1)), Has.All.Matches<(FactMiss A, FactMiss B)>(pair => pair.A.Where.End == pair.B.Where.Start));
        Model.AssertAnchored(found);
    }

    [Test]
    public async Task Tokens_are_never_exceeded_also_where_the_provider_does_not_count()
    {
        var client = new ScriptedClient((_, _, _) => Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, Model.Facts()))));
        var extractor = Model.Extractor(client, Small with { MaxTokens = 20_000 });
        await extractor.ExtractAsync(Model.Article(Long));
        Assert.That(extractor.Usage.InputTokens + extractor.Usage.OutputTokens, Is.LessThanOrEqualTo(20_000).And.GreaterThan(0));
        Assert.That(extractor.Usage.Requests, Is.EqualTo(client.Requests.Count));
    }

    [Test]
    public async Task Articles_that_are_read_at_once_share_the_budget()
    {
        var client = new ScriptedClient(async (_, _, _) =>
        {
            await Task.Yield();
            return ScriptedClient.Response(Model.Facts(), 3_000, 100);
        });
        var extractor = Model.Extractor(client, Small with { MaxTokens = 40_000 });
        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => extractor.ExtractAsync(new Article { Id = "a" + i, Text = Long }).AsTask()));
        Assert.That(extractor.Usage.InputTokens + extractor.Usage.OutputTokens, Is.LessThanOrEqualTo(40_000));
    }

    [Test]
    public async Task Counts_that_a_provider_makes_up_do_not_give_money_back()
    {
        var client = new ScriptedClient((_, _, _) => Task.FromResult(ScriptedClient.Response(Model.Facts(), -1_000_000, long.MaxValue)));
        var extractor = Model.Extractor(client, Small with { MaxCost = 1m });
        await extractor.ExtractAsync(Model.Article(Long));
        Assert.That(client.Requests, Has.Count.EqualTo(1));
        Assert.That(extractor.Usage.InputTokens, Is.Zero);
    }

    [Test]
    public async Task A_refused_request_costs_nothing()
    {
        var client = ScriptedClient.Failing(Model.Facts(), new HttpRequestException("no", null, System.Net.HttpStatusCode.BadRequest));
        var extractor = Model.Extractor(client, Small);
        await extractor.ExtractAsync(Model.Article());
        Assert.That((extractor.Usage.Requests, extractor.Usage.Cost), Is.EqualTo((1, 0m)));
    }

    [Test]
    public async Task An_article_has_so_many_requests_and_no_more()
    {
        var client = ScriptedClient.Answering(Model.Facts());
        var found = await Model.Extractor(client, Small with { MaxRequestsPerArticle = 3 }).ExtractAsync(Model.Article(Long));
        Assert.That(client.Requests, Has.Count.EqualTo(3));
        Assert.That(found.Misses, Has.All.Matches<FactMiss>(miss => miss!.Code == "KG2306"));
    }
}
