namespace KnowledgeGraph.Linking;

/// <summary>A property of the thing that a query looks for.</summary>
/// <param name="Id">The service's identifier of the property.</param>
/// <param name="Value">Its value as text.</param>
/// <example><code>var director = new ReconciliationProperty("P57", "Ann Lee");</code></example>
public sealed record ReconciliationProperty(string Id, string Value);
