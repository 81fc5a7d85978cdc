using System.Net;

namespace KnowledgeGraph.Extraction.Models.Tests.Asking;

internal sealed class RetryTests
{
    private static readonly ChatExtractionOptions Options = new() { MaxAttempts = 4, RetryDelay = TimeSpan.FromSeconds(2), MaxRetryDelay = TimeSpan.FromSeconds(5) };

    [Test]
    public async Task Rate_limits_and_broken_answers_are_waited_out_twice_as_long_each_time()
    {
        var time = new ScriptedTime(Options.RequestTimeout);
        var client = new ScriptedClient((number, _, _) => number switch
        {
            1 => Task.FromException<Microsoft.Extensions.AI.ChatResponse>(new HttpRequestException("slow down", null, HttpStatusCode.TooManyRequests)),
            2 => Task.FromException<Microsoft.Extensions.AI.ChatResponse>(new IOException("the line broke")),
            3 => Task.FromResult(ScriptedClient.Response("{\"facts\":")),
            _ => Task.FromResult(ScriptedClient.Response(Model.Facts(Model.Role))),
        });
        var found = await new ChatFactExtractor(client, Options with { TimeProvider = time }).ExtractAsync(Model.Article());
        Assert.That(found.Facts, Has.Count.EqualTo(1));
        Assert.That(time.Waits.Select(wait => wait.TotalSeconds), Is.EqualTo(new[] { 2, 4, 5 }));
    }

    [Test]
    public async Task What_does_not_pass_by_itself_is_not_tried_again()
    {
        var client = ScriptedClient.Failing(Model.Facts(), new HttpRequestException("who are you", null, HttpStatusCode.Unauthorized));
        var found = await Model.Extractor(client).ExtractAsync(Model.Article());
        Assert.That((client.Requests.Count, found.Misses.Single().Code), Is.EqualTo((1, "KG2307")));
        Assert.That(found.Misses.Single().Reason, Does.Contain("who are you"));
    }

    [Test]
    public async Task The_caller_may_say_what_passes_by_itself()
    {
        var client = ScriptedClient.Failing(Model.Facts(Model.Role), new InvalidOperationException("429 of some provider"));
        var found = await Model.Extractor(client, Options with { IsTransient = e => e.Message.Contains("429", StringComparison.Ordinal) }).ExtractAsync(Model.Article());
        Assert.That((client.Requests.Count, found.Facts.Count), Is.EqualTo((2, 1)));
    }

    [Test]
    public async Task A_client_that_throws_before_it_waits_is_a_failed_request()
    {
        var client = new ScriptedClient((_, _, _) => throw new NotSupportedException("no such model\u001b[31m"));
        var found = await Model.Extractor(client).ExtractAsync(Model.Article());
        Assert.That(found.Misses.Single().Reason, Does.Contain("no such model").And.Not.Contain("\u001b"));
    }

    [Test]
    public async Task An_answer_that_never_ends_runs_out_of_time()
    {
        var stopped = 0;
        var client = new ScriptedClient(async (_, _, token) =>
        {
            token.Register(() => Interlocked.Increment(ref stopped));
            await new TaskCompletionSource().Task;
            return null!;
        });
        var time = new ScriptedTime(Options.RequestTimeout) { IsLate = true };
        var extractor = new ChatFactExtractor(client, Options with { TimeProvider = time });
        var found = await extractor.ExtractAsync(Model.Article());
        Assert.That((client.Requests.Count, stopped, found.Misses.Single().Code), Is.EqualTo((4, 4, "KG2307")));
        Assert.That(extractor.Usage.InputTokens, Is.GreaterThan(0), "What ran out of time counts in full.");
    }

    [Test]
    public void Cancellation_stops_a_client_that_does_not_listen()
    {
        using var stop = new CancellationTokenSource();
        var client = new ScriptedClient(async (_, _, _) =>
        {
            await stop.CancelAsync();
            await new TaskCompletionSource().Task;
            return null!;
        });
        Assert.That(async () => await Model.Extractor(client).ExtractAsync(Model.Article(), null, stop.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Cancellation_stops_a_wait_between_attempts()
    {
        using var stop = new CancellationTokenSource();
        var client = new ScriptedClient((_, _, _) =>
        {
            stop.Cancel();
            return Task.FromException<Microsoft.Extensions.AI.ChatResponse>(new IOException("again"));
        });
        var options = new ChatExtractionOptions { RetryDelay = TimeSpan.FromHours(1), MaxRetryDelay = TimeSpan.FromHours(1) };
        Assert.That(async () => await new ChatFactExtractor(client, options).ExtractAsync(Model.Article(), null, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(client.Requests, Has.Count.EqualTo(1));
    }
}
