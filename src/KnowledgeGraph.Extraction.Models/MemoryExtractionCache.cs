namespace KnowledgeGraph.Extraction.Models;

/// <summary>Keeps answers in memory, up to a number; the oldest goes first. Safe for use by several threads at once.</summary>
/// <example><code>var options = new ChatExtractionOptions { Cache = new MemoryExtractionCache(capacity: 1_000) };</code></example>
public sealed class MemoryExtractionCache : IExtractionCache
{
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<string, string> _answers = new(StringComparer.Ordinal);
    private readonly int _capacity;

    /// <summary>An empty cache.</summary>
    /// <param name="capacity">The most answers that are kept, at least 1.</param>
    public MemoryExtractionCache(int capacity = 10_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
    }

    /// <inheritdoc/>
    public ValueTask<string?> FindAsync(string key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_gate)
        {
            return ValueTask.FromResult(_answers.GetValueOrDefault(key));
        }
    }

    /// <inheritdoc/>
    public ValueTask StoreAsync(string key, string answer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(answer);
        lock (_gate)
        {
            _answers[key] = answer;
            if (_answers.Count > _capacity)
            {
                _answers.RemoveAt(0);
            }
        }

        return ValueTask.CompletedTask;
    }
}
