namespace KnowledgeGraph.Storage;

/// <summary>Something that a store did.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Quads">The quads that it was done with.</param>
/// <param name="Bytes">The bytes that were written or read for it; 0 in memory.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Error">Why it failed; null if it did not.</param>
/// <example><code>var options = new QuadStoreOptions { Observer = done => Console.Error.WriteLine($"{done.Kind}: {done.Quads} quads") };</code></example>
public sealed record StoreEvent(StoreEventKind Kind, long Quads, long Bytes, TimeSpan Duration, Exception? Error = null);
