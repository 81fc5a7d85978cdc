using KnowledgeGraph.Rdf;

namespace KnowledgeGraph;

/// <summary>Somebody acts in a work.</summary>
/// <param name="Role">The node of the role; give it to <see cref="KnowledgeBase.Explain(Iri)"/>.</param>
/// <param name="Actor">The actor.</param>
/// <param name="Work">The work.</param>
/// <param name="Character">The character; null where the articles name none.</param>
/// <example><code>string[] characters = [.. knowledge.Roles("Ada Lind").Select(role => role.Character ?? "?")];</code></example>
public sealed record RoleAnswer(Iri Role, string Actor, string Work, string? Character);
