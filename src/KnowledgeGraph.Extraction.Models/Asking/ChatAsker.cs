using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Extraction.Models.Answers;
using KnowledgeGraph.Extraction.Models.Checking;
using Microsoft.Extensions.AI;

namespace KnowledgeGraph.Extraction.Models.Asking;

/// <summary>Gets the answer to a prompt: from the cache, or from the model, again where that may help, within budget and time.</summary>
internal sealed class ChatAsker(IChatClient client, ChatExtractionOptions options, ModelOntology ontology, string model, SpendingAccount account)
{
    public async ValueTask<AskResult> AskAsync(ChatPrompt prompt, RequestCount count, CancellationToken cancellation)
    {
        var key = Key(prompt);
        if (options.Cache is { } cache && await cache.FindAsync(key, cancellation).ConfigureAwait(false) is { } kept
            && AnswerReader.Read(kept, options) is { Fault: null } known)
        {
            account.Hit();
            return AskResult.Read(known);
        }

        var result = AskResult.Failed(MissCodes.NotAsked, "The model was not asked.");
        for (var attempt = 1; attempt <= options.MaxAttempts; attempt++)
        {
            if (attempt > 1)
            {
                await Task.Delay(DelayBefore(attempt), options.TimeProvider, cancellation).ConfigureAwait(false);
            }

            var reservation = Reservation.For(prompt, ontology.SchemaLength, options.MaxOutputTokens);
            if (!count.Take())
            {
                return AskResult.OverBudget(string.Create(CultureInfo.InvariantCulture, $"The article has had {options.MaxRequestsPerArticle} requests, the most that one may have."));
            }

            if (account.Reserve(reservation) is { } reason)
            {
                return AskResult.OverBudget(reason);
            }

            (result, var mayPass) = await TryAsync(prompt, key, reservation, cancellation).ConfigureAwait(false);
            if (result.Answer is not null || !mayPass)
            {
                break;
            }
        }

        return result;
    }

    private async ValueTask<(AskResult Result, bool MayPass)> TryAsync(ChatPrompt prompt, string key, Reservation reservation, CancellationToken cancellation)
    {
        ChatResponse? response;
        try
        {
            response = await SendAsync(prompt, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            account.Settle(reservation, null);
            throw;
        }
        catch (Exception e)
        {
            // What a provider bills for a request that ran out of time is not known: it counts in full. One refused with an error is not billed.
            if (e is TimeoutException or OperationCanceledException)
            {
                account.Settle(reservation, null);
            }
            else
            {
                account.Cancel(reservation);
            }

            var failure = AskResult.Failed(MissCodes.NotAsked, $"The model gave no answer: {e.GetType().Name}: {Shown.Of(e.Message)}");
            return (failure, (options.IsTransient ?? IsTransient)(e));
        }

        account.Settle(reservation, response?.Usage);
        var (answer, fault, mayPass) = ReadResponse(response);
        if (answer is null)
        {
            return (AskResult.Failed(MissCodes.Malformed, fault), mayPass);
        }

        if (options.Cache is { } cache)
        {
            await cache.StoreAsync(key, ResponseText.Of(response!), cancellation).ConfigureAwait(false);
        }

        return (AskResult.Read(answer), false);
    }

    // A client that does not listen to its token, or never answers, is left behind.
    private async Task<ChatResponse?> SendAsync(ChatPrompt prompt, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ChatMessage[] messages = [new(ChatRole.System, prompt.System), new(ChatRole.User, prompt.User)];
        var sent = client.GetResponseAsync(messages, Options(), stop.Token);
        try
        {
            return await sent.WaitAsync(options.RequestTimeout, options.TimeProvider, cancellation).ConfigureAwait(false);
        }
        catch (Exception) when (!sent.IsCompleted)
        {
            _ = sent.ContinueWith(static late => _ = late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    private ChatOptions Options() => new()
    {
        ModelId = options.ModelId,
        Temperature = 0,
        MaxOutputTokens = options.MaxOutputTokens,
        ResponseFormat = ChatResponseFormat.ForJsonSchema(ontology.Schema, AnswerSchema.Name),
        ToolMode = ChatToolMode.None,
    };

    private (Answer? Answer, string Fault, bool MayPass) ReadResponse(ChatResponse? response)
    {
        if (response is null)
        {
            return (null, "The client gave no response.", true);
        }

        if (ResponseText.Fault(response, options.MaxAnswerLength) is { } fault)
        {
            return (null, fault, response.FinishReason != ChatFinishReason.ContentFilter);
        }

        var answer = AnswerReader.Read(ResponseText.Of(response), options);
        return answer.Fault is { } malformed ? (null, malformed, true) : (answer, "", false);
    }

    private TimeSpan DelayBefore(int attempt)
    {
        const int MostDoublings = 30;
        var ticks = options.RetryDelay.Ticks * Math.Pow(2, Math.Min(attempt - 2, MostDoublings));
        return ticks >= options.MaxRetryDelay.Ticks ? options.MaxRetryDelay : TimeSpan.FromTicks((long)ticks);
    }

    private static bool IsTransient(Exception error) => error switch
    {
        HttpRequestException { StatusCode: { } status } => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500,
        HttpRequestException or IOException or TimeoutException or OperationCanceledException => true,
        _ => false,
    };

    // Everything that decides an answer, each part with its length, so that no two requests meet.
    private string Key(ChatPrompt prompt)
    {
        var text = new StringBuilder();
        foreach (var part in (ReadOnlySpan<string>)[ChatPrompt.Version, model, options.MaxOutputTokens.ToString(CultureInfo.InvariantCulture), prompt.System, prompt.User])
        {
            text.Append(part.Length).Append(':').Append(part);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
