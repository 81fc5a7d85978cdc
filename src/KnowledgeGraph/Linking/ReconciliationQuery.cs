namespace KnowledgeGraph.Linking;

/// <summary>A name to find known things for (Reconciliation Service API 0.2, section 4.1).</summary>
/// <param name="Name">The name.</param>
/// <example><code>var query = new ReconciliationQuery("Salt") { Type = "Q11424", Properties = [new ReconciliationProperty("P57", "Ann Lee")], Limit = 3 };</code></example>
public sealed record ReconciliationQuery(string Name)
{
    /// <summary>The service's identifier of the type that the thing must have. Default: null, any.</summary>
    public string? Type { get; init; }

    /// <summary>What else is known of the thing. Default: nothing.</summary>
    public IReadOnlyList<ReconciliationProperty> Properties { get; init; } = [];

    /// <summary>How many candidates to give at most, 1 or more. Default: 5.</summary>
    public int Limit { get; init; } = 5;
}
