using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles;

/// <summary>A plain triple that an asserted fact implies, from one of its slots to another: the direct layer of your own facts.</summary>
/// <param name="Property">The property of the triple.</param>
/// <param name="Subject">The name of the slot that is its subject, a thing.</param>
/// <param name="Value">The name of the slot that is its object.</param>
/// <example><code>var rule = new DirectRule(new Iri("https://example.org/football#joined"), "player", "to") { Unless = "loan" };</code></example>
public sealed record DirectRule(Iri Property, string Subject, string Value)
{
    /// <summary>The name of a slot of truth that must be asserted as true; null for no condition.</summary>
    public string? OnlyIf { get; init; }

    /// <summary>The name of a slot of truth that must not be asserted as true; null for no condition.</summary>
    public string? Unless { get; init; }
}
