using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>Hashes of ids; not random per process, so that every run does the same.</summary>
internal static class RowHash
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(ulong id) => (uint)((id * 0x9E3779B97F4A7C15UL) >> 32);

    public static uint Of(Batch batch, int row, int[] columns)
    {
        var hash = 0UL;
        foreach (var column in columns)
        {
            hash = (System.Numerics.BitOperations.RotateLeft(hash, 5) ^ batch[column, row]) * 0x9E3779B97F4A7C15UL;
        }

        return (uint)(hash >> 32);
    }

    public static uint Of(RowTable rows, int row, int[] columns)
    {
        var hash = 0UL;
        foreach (var column in columns)
        {
            hash = (System.Numerics.BitOperations.RotateLeft(hash, 5) ^ rows[column, row]) * 0x9E3779B97F4A7C15UL;
        }

        return (uint)(hash >> 32);
    }
}
