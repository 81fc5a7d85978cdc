namespace KnowledgeGraph.Linking;

/// <summary>What a reconciliation service says of itself (Reconciliation Service API 0.2, section 3).</summary>
/// <param name="Name">Its name.</param>
/// <param name="IdentifierSpace">What identifiers are put after to make IRIs.</param>
/// <param name="SchemaSpace">The space of identifiers of types and properties.</param>
/// <example><code>Console.WriteLine((await service.ManifestAsync()).IdentifierSpace);</code></example>
public sealed record ReconciliationManifest(string Name, string IdentifierSpace, string SchemaSpace);
