namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// SplitMix64: small, the same everywhere, and long enough for hundreds of millions of triples. <paramref name="asProbe"/> gives the numbers that
/// the design's probe had, which are .NET's own of seed 42.
/// </summary>
internal sealed class LibraryRandom(bool asProbe = false)
{
    private readonly Random? _probe = asProbe ? new Random(42) : null;
    private ulong _state = 42;

    public bool AsProbe => asProbe;

    public int Next(int limit) => _probe is null ? (int)((NextBits() >> 32) * (ulong)limit >> 32) : _probe.Next(limit);

    public double NextDouble() => _probe is null ? (NextBits() >> 11) * (1.0 / (1UL << 53)) : _probe.NextDouble();

    /// <summary>Mostly small: few nodes get most links.</summary>
    public int NextSkewed(int limit)
    {
        var part = NextDouble();
        return (int)(limit * part * part * part);
    }

    private ulong NextBits()
    {
        var bits = _state += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
