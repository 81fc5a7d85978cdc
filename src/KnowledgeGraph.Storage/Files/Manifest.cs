namespace KnowledgeGraph.Storage.Files;

/// <summary>What a store consists of: the one piece of data that is replaced as a whole, and with it the store as a whole.</summary>
internal sealed record Manifest
{
    /// <summary>Tells the store from others.</summary>
    public required StoreId Store { get; init; }

    /// <summary>The seed of the dictionary's hash function.</summary>
    public required ulong HashSeed { get; init; }

    /// <summary>Greater than that of every manifest before. A number is used once, also if writing fails.</summary>
    public required long Number { get; init; }

    /// <summary>The next number for the name of a sealed file.</summary>
    public required long NextFile { get; init; }

    /// <summary>The first log whose changes are not all in the files below.</summary>
    public required long FirstLog { get; init; }

    /// <summary>The number of the last transaction that is in the files below.</summary>
    public required ulong LastSequence { get; init; }

    /// <summary>The files of the dictionary, in the order of their ids.</summary>
    public IReadOnlyList<ManifestTerms> Dictionary { get; init; } = [];

    /// <summary>The runs, in the order in which they change what is before them.</summary>
    public IReadOnlyList<ManifestRun> Runs { get; init; } = [];

    /// <summary>All files that it names.</summary>
    public IEnumerable<FileReference> Files => Dictionary.Select(terms => terms.File).Concat(
        Runs.SelectMany(run => run.Adds.Indexes.Concat(run.Removes.Indexes)).Select(index => index.File));
}
