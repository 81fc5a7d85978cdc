namespace KnowledgeGraph.Fuzz;

/// <summary>One thing that hostile bytes are thrown at. Any exception that <see cref="Run"/> lets out is a finding.</summary>
internal abstract class FuzzTarget(string name)
{
    public string Name { get; } = name;

    /// <summary>Which files of the suites are seeds: extensions with their dot.</summary>
    public virtual IReadOnlyList<string> SeedExtensions => [];

    /// <summary>Small inputs that are there without the suites.</summary>
    public abstract IReadOnlyList<string> Samples { get; }

    /// <summary>Small inputs that are no text.</summary>
    public virtual IEnumerable<byte[]> Packed() => [];

    /// <summary>Words of the language, to be put in anywhere.</summary>
    public virtual IReadOnlyList<string> Words => [];

    /// <summary>Tries one input; false if it was refused in the proper way, true if it was taken and all properties hold.</summary>
    public abstract bool Run(byte[] input);
}
