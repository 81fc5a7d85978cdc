namespace KnowledgeGraph.Articles;

/// <summary>A fact of a kind of your own: values for the slots of a <see cref="FactType"/>.</summary>
/// <example>
/// <code>
/// var fact = new RecordFact
/// {
///     Type = transfer,
///     Values = new Dictionary&lt;string, object&gt; { ["player"] = new Person("Tom Vane"), ["to"] = new Organization("Tern City"), ["fee"] = 4_500_000m },
///     Evidence = [new Evidence("Tern City have signed Tom Vane for £4.5m", 0, 40)],
/// };
/// </code>
/// </example>
public sealed class RecordFact : ArticleFact
{
    /// <summary>What kind of fact it is.</summary>
    public required FactType Type { get; init; }

    /// <summary>The values by the names of their slots; what the text does not say is not there.</summary>
    public required IReadOnlyDictionary<string, object> Values { get; init; }

    /// <summary>The value of a slot, or the default where it has none or one of another type.</summary>
    public T? Value<T>(string slot) => Values.TryGetValue(slot, out var value) && value is T typed ? typed : default;
}
