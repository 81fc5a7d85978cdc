using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace KnowledgeGraph.Extraction.Models.Tests;

/// <summary>A chat client without a model: it answers what a test says, and keeps what it was asked.</summary>
internal sealed class ScriptedClient(Func<int, ScriptedRequest, CancellationToken, Task<ChatResponse>> script) : IChatClient
{
    private readonly Lock _gate = new();

    public List<ScriptedRequest> Requests { get; } = [];

    /// <summary>Gives these answers one after the other, the last one for ever.</summary>
    public static ScriptedClient Answering(params string[] answers) =>
        new((number, _, _) => Task.FromResult(Response(answers[Math.Min(number, answers.Length) - 1])));

    /// <summary>Fails in these ways one after the other, then answers.</summary>
    public static ScriptedClient Failing(string answer, params Exception[] failures) => new((number, _, _) =>
        number <= failures.Length ? Task.FromException<ChatResponse>(failures[number - 1]) : Task.FromResult(Response(answer)));

    public static ChatResponse Response(string text, long input = 1_000, long output = 100) =>
        new(new ChatMessage(ChatRole.Assistant, text)) { Usage = new UsageDetails { InputTokenCount = input, OutputTokenCount = output }, FinishReason = ChatFinishReason.Stop };

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        int number;
        ScriptedRequest request;
        lock (_gate)
        {
            List<ChatMessage> list = [.. messages];
            request = new ScriptedRequest(list[0].Text, list[1].Text, options!);
            Requests.Add(request);
            number = Requests.Count;
        }

        return script(number, request, cancellationToken);
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        Assert.Fail("The extractor does not stream.");
        yield break;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("script", null, "scripted-1") : null;

    public void Dispose()
    {
    }
}

internal sealed record ScriptedRequest(string System, string User, ChatOptions Options);
