using System.Globalization;
using System.Net;

namespace KnowledgeGraph.Linking;

/// <summary>One request and its answer, sent again when the service is busy, with a limit of what is read.</summary>
internal sealed class HttpExchange(HttpClient client, string endpoint, OpenRefineOptions options)
{
    /// <summary>Posts queries, or asks for the manifest where there are none.</summary>
    public async Task<byte[]> SendAsync(string? queries, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            using var request = new HttpRequestMessage(queries is null ? HttpMethod.Get : HttpMethod.Post, endpoint);
            request.Content = queries is null ? null : new FormUrlEncodedContent([new KeyValuePair<string, string>("queries", queries)]);
            try
            {
                using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
                if (response.IsSuccessStatusCode)
                {
                    return await ReadAsync(response, cancellationToken).ConfigureAwait(false);
                }

                var busy = response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
                if (!busy || attempt >= options.Retries || Wait(response, attempt) is not { } wait)
                {
                    throw new ReconciliationException(string.Create(
                        CultureInfo.InvariantCulture, $"{endpoint} answered {(int)response.StatusCode} after {attempt + 1} requests"));
                }

                await Task.Delay(wait, options.Clock, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                throw new ReconciliationException($"{endpoint} cannot be reached: {e.Message}", e);
            }
        }
    }

    // Null where the service asks for more patience than the options have.
    private TimeSpan? Wait(HttpResponseMessage response, int attempt)
    {
        var asked = response.Headers.RetryAfter;
        var wait = asked?.Delta ?? (asked?.Date is { } date ? date - options.Clock.GetUtcNow() : options.RetryDelay * Math.Pow(2, Math.Min(attempt, 20)));
        return asked is not null && wait > options.MaxRetryDelay ? null : wait < TimeSpan.Zero ? TimeSpan.Zero : wait < options.MaxRetryDelay ? wait : options.MaxRetryDelay;
    }

    private async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            if (bytes.Length + count > options.MaxResponseBytes)
            {
                throw new ReconciliationException(string.Create(CultureInfo.InvariantCulture, $"{endpoint} answers with more than MaxResponseBytes ({options.MaxResponseBytes})"));
            }

            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }
}
