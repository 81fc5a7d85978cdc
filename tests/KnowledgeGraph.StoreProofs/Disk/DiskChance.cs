namespace KnowledgeGraph.StoreProofs.Disk;

/// <summary>Random numbers that are the same for the same seed everywhere (SplitMix64).</summary>
internal struct DiskChance(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 up to, without, the bound.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);
}
