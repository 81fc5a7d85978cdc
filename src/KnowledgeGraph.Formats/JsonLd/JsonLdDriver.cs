using KnowledgeGraph.Formats.JsonLd.Documents;

namespace KnowledgeGraph.Formats.JsonLd;

/// <summary>
/// Runs an algorithm. Algorithms are synchronous; without blocking they run again from the beginning each time a remote document that
/// they wanted has come, which is at most once for each document.
/// </summary>
internal static class JsonLdDriver
{
    public static T Run<T>(JsonLdOptions? options, Func<JsonLdSession, T> algorithm, CancellationToken cancellation)
    {
        options ??= JsonLdOptions.Default;
        return algorithm(new JsonLdSession(options, new DocumentCache(options, mayBlock: true, cancellation), cancellation));
    }

    public static async Task<T> RunAsync<T>(JsonLdOptions? options, Func<JsonLdSession, T> algorithm, CancellationToken cancellation)
    {
        options ??= JsonLdOptions.Default;
        var documents = new DocumentCache(options, mayBlock: false, cancellation);
        while (true)
        {
            Task loading;
            try
            {
                return algorithm(new JsonLdSession(options, documents, cancellation));
            }
            catch (DocumentNeededException need)
            {
                loading = need.Loading;
            }

            // How it ended is seen when the algorithm asks again.
            await loading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellation.ThrowIfCancellationRequested();
        }
    }
}
