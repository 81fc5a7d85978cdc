namespace KnowledgeGraph.Storage;

/// <summary>What a store holds.</summary>
/// <param name="Quads">The quads that are committed.</param>
/// <param name="Iris">The different IRIs in its dictionary, those that no quad has any more included.</param>
/// <param name="BlankNodes">The different blank nodes.</param>
/// <param name="Literals">The different literals that the dictionary holds; short ones and numbers stand in the quads themselves.</param>
/// <param name="TripleTerms">The different triple terms.</param>
/// <param name="Version">The number of the last commit.</param>
/// <param name="Runs">The sorted runs that a read merges; <see cref="QuadStore.Compact"/> makes them one.</param>
/// <param name="IndexBytes">The bytes of the indexes.</param>
/// <param name="DictionaryBytes">The bytes of the dictionary.</param>
/// <param name="LogBytes">The bytes of the log that are not packed yet; 0 in memory.</param>
/// <example><code>Console.WriteLine($"{store.Info().Quads} quads");</code></example>
public sealed record StoreInfo(
    long Quads,
    long Iris,
    long BlankNodes,
    long Literals,
    long TripleTerms,
    long Version,
    int Runs,
    long IndexBytes,
    long DictionaryBytes,
    long LogBytes);
