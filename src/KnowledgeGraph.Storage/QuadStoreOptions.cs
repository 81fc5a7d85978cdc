using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage;

/// <summary>How a <see cref="QuadStore"/> works. The defaults are right for most.</summary>
/// <example>
/// <code>
/// var options = new QuadStoreOptions { Durability = StoreDurability.Interval, SyncInterval = TimeSpan.FromMilliseconds(200) };
/// await using var store = QuadStore.Open("news.kg", options);
/// </code>
/// </example>
public sealed record QuadStoreOptions
{
    /// <summary>When a commit returns; <see cref="StoreDurability.Full"/> unless said otherwise. Means nothing in memory.</summary>
    public StoreDurability Durability { get; init; } = StoreDurability.Full;

    /// <summary>The longest time between two writes to the disk with <see cref="StoreDurability.Interval"/>: 100 milliseconds unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero, or over a day.</exception>
    public TimeSpan SyncInterval
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromDays(1));
            field = value;
        }
    } = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether a folder that holds nothing, or is not there, becomes a new store; true unless said otherwise.</summary>
    public bool Create { get; init; } = true;

    /// <summary>
    /// Whether a thread of low priority packs what commits left behind while others read and write; true unless said otherwise. Without it
    /// only <see cref="QuadStore.Compact"/> and a large load do.
    /// </summary>
    public bool PackInBackground { get; init; } = true;

    /// <summary>
    /// The bytes of log after which the background packs them into sorted files: 64 MiB unless said otherwise. What stands in the log is read
    /// again when a store that was not closed is opened, at some hundred megabytes a second.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Under 4 KiB.</exception>
    public long LogBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 4096);
            field = value;
        }
    } = 64L << 20;

    /// <summary>The threads that a load or a packing may use at once: one for each processor unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Under 1.</exception>
    public int Parallelism
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;

    /// <summary>The clock of <see cref="SyncInterval"/>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Told what the store does, from the thread that does it: keep it short, and throw nothing.</summary>
    public Action<StoreEvent>? Observer { get; init; }

    // The quads that a bulk load collects before it sorts them.
    internal int LoadChunkQuads { get; init; } = 1 << 22;

    // Up to so many quads a load goes through the log like a transaction.
    internal int LoggedLoadQuads { get; init; } = 1 << 17;

    // For tests that compare files byte by byte: what a new store otherwise chooses by chance.
    internal (StoreId Id, ulong HashSeed)? NewStore { get; init; }
}
