namespace KnowledgeGraph.Extraction;

/// <summary>
/// What an extractor knows of one domain: names and words as data, and frames that read sentences. The awards, roles and works that the library
/// brings are one pack (<see cref="AwardsAndRoles"/>); another beside it or instead of it is a lexicon, some small classes, and kinds of facts
/// (<see cref="Articles.FactType"/>). Immutable; safe to share between threads as far as its frames are.
/// </summary>
/// <example>
/// <code>
/// var football = new DomainPack("football", PackLexicon.Parse(File.ReadAllText("lexicon.tsv")), [new TransferFrame()]);
/// FactExtractor extractor = FactExtractor.Default.With(football);
/// </code>
/// </example>
public sealed class DomainPack
{
    /// <summary>A pack.</summary>
    /// <param name="name">A short name for messages.</param>
    /// <param name="lexicon">The names and words that its frames look for.</param>
    /// <param name="frames">What reads each sentence, in this order.</param>
    /// <param name="version">
    /// What changes whenever a frame finds something else, such as the version of its assembly; with it a build can pass over articles that it knows.
    /// The lexicon counts by itself. Null: a build reads every article again.
    /// </param>
    /// <exception cref="ArgumentException">There is no frame, or the name is empty.</exception>
    public DomainPack(string name, PackLexicon lexicon, IReadOnlyList<IFrame> frames, string? version = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(frames);
        if (frames.Count == 0)
        {
            throw new ArgumentException($"The pack '{name}' has no frame: nothing would be found.", nameof(frames));
        }

        (Name, Lexicon, Frames, Version) = (name, lexicon, [.. frames], version);
    }

    private DomainPack(string name) => (Name, Lexicon, Frames) = (name, new PackLexicon([]), []);

    /// <summary>The pack that the library brings: awards, roles, credits, works, adaptations, quotations. Its frames are its own and not shown.</summary>
    public static DomainPack AwardsAndRoles { get; } = new("awards and roles");

    /// <summary>A short name.</summary>
    public string Name { get; }

    /// <summary>The names and words that its frames look for.</summary>
    public PackLexicon Lexicon { get; }

    /// <summary>What reads each sentence.</summary>
    public IReadOnlyList<IFrame> Frames { get; }

    /// <summary>What changes whenever a frame finds something else; null where nobody says.</summary>
    public string? Version { get; }

    /// <summary>The same where the pack finds the same; null where nobody can tell.</summary>
    internal string? Fingerprint => this == AwardsAndRoles ? Name : Version is null ? null : $"{Name.Length}:{Name} {Version.Length}:{Version} {Lexicon.Hash}";
}
