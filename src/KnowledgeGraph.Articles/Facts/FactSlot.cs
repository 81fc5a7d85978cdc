using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles;

/// <summary>One member of a <see cref="FactType"/>.</summary>
/// <param name="Name">Its name in C# and in label templates: a letter, then letters and digits.</param>
/// <param name="Property">The property that it becomes.</param>
/// <param name="Range">What values it has.</param>
/// <example>
/// <code>
/// var player = new FactSlot("player", new Iri("https://example.org/football#player"), SlotRange.Person) { IsKey = true, IsRequired = true };
/// </code>
/// </example>
public sealed record FactSlot(string Name, Iri Property, SlotRange Range)
{
    /// <summary>Whether it tells facts apart: two facts with the same values of all keys are one node, whichever articles they are from.</summary>
    public bool IsKey { get; init; }

    /// <summary>Whether a fact without it is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>
    /// Whether a fact has one value of it at most, as far as the world goes: two articles that give two values contradict each other, and both
    /// values are contested. Default true; a key has one value anyhow.
    /// </summary>
    public bool HasOneValue { get; init; } = true;

    /// <summary>A class of your own for its things, such as a club for an organisation; a <see cref="Thing"/> must have one.</summary>
    public Iri? Class { get; init; }
}
