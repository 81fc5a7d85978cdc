namespace KnowledgeGraph.Benchmarks;

/// <summary>A linear congruential generator (Numerical Recipes): small, and the same everywhere.</summary>
internal sealed class Lcg(uint state)
{
    public int Next(int limit)
    {
        state = (state * 1664525u) + 1013904223u;
        return (int)(((ulong)state * (ulong)limit) >> 32);
    }
}
