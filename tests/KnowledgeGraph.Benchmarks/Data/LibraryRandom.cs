namespace KnowledgeGraph.Benchmarks;

/// <summary>SplitMix64: small, the same everywhere, and long enough for hundreds of millions of triples.</summary>
internal sealed class LibraryRandom
{
    private ulong _state = 42;

    public int Next(int limit) => (int)((NextBits() >> 32) * (ulong)limit >> 32);

    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

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
