namespace KnowledgeGraph;

/// <summary>A folder of a build that cannot be used.</summary>
/// <example><code>catch (BuildStateException e) when (e.Error == BuildStateError.Corrupt) { BuildState.Clear("news.state"); }</code></example>
public sealed class BuildStateException : Exception
{
    /// <summary>Damage that is not named.</summary>
    public BuildStateException()
        : this(BuildStateError.Corrupt, "the folder of a build is damaged")
    {
    }

    /// <summary>Damage.</summary>
    public BuildStateException(string message)
        : this(BuildStateError.Corrupt, message)
    {
    }

    /// <summary>Damage with its cause.</summary>
    public BuildStateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A failure.</summary>
    public BuildStateException(BuildStateError error, string message)
        : base(message) => Error = error;

    /// <summary>What kind of failure.</summary>
    public BuildStateError Error { get; }

    internal static BuildStateException Corrupt(string path, string what) =>
        new(BuildStateError.Corrupt, $"{path} is damaged: {what}. Build again from nothing (BuildState.Clear, kg build --rebuild): all it holds can be found again in the articles.");
}
