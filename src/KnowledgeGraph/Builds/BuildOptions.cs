namespace KnowledgeGraph;

/// <summary>How many articles are worked through. Immutable; safe to share between threads.</summary>
/// <example><code>var options = new BuildOptions { Threads = 8, ErrorHandler = error => Console.Error.WriteLine($"skipped: {error}") };</code></example>
public sealed record BuildOptions
{
    private readonly int _threads;

    /// <summary>How many articles are read for facts at once. Default 0: one for each processor. The result is the same with any number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 to 256.</exception>
    public int Threads
    {
        get => _threads;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 256);
            _threads = value;
        }
    }

    /// <summary>
    /// Told of each input, line or fact that cannot be used, which is then left out. Default: null, and the work ends with the exception.
    /// Called by one thread at a time.
    /// </summary>
    public Action<BuildError>? ErrorHandler { get; init; }

    /// <summary>Told after each article. Called by one thread at a time, in the order of the inputs. Default: null.</summary>
    public IProgress<BuildProgress>? Progress { get; init; }

    /// <summary>
    /// Told of the facts of each article, with its source, in the order of the inputs. Called by one thread at a time. Default: null.
    /// </summary>
    public Action<string, Articles.ArticleFacts>? Found { get; init; }

    internal static BuildOptions Default { get; } = new();

    internal int ThreadCount => Threads == 0 ? Environment.ProcessorCount : Threads;
}
