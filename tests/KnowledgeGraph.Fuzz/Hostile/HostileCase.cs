namespace KnowledgeGraph.Fuzz.Hostile;

/// <summary>A request that is meant to do harm.</summary>
/// <param name="Group">What it attacks.</param>
/// <param name="Name">Which way.</param>
/// <param name="Text">The query or update; made when it is needed, since many are large.</param>
internal sealed record HostileCase(string Group, string Name, Func<string> Text)
{
    /// <summary>Whether it is an update.</summary>
    public bool IsUpdate { get; init; }

    /// <summary>Whether the text has to be refused, and soon.</summary>
    public bool MustBeRefused { get; init; }
}
