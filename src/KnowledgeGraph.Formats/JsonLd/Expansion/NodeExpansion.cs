using KnowledgeGraph.Formats.JsonLd.Contexts;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Expansion;

/// <summary>An object while its entries are being expanded.</summary>
/// <param name="Active">The active context.</param>
/// <param name="TypeScoped">The type-scoped context, by which types expand.</param>
/// <param name="Property">The active property.</param>
/// <param name="IsJson">Whether the input type is <c>@json</c>.</param>
/// <param name="Frame">Whether this is part of a frame.</param>
internal sealed record NodeExpansion(ActiveContext Active, ActiveContext TypeScoped, string? Property, bool IsJson, bool Frame)
{
    public JsonMap Result { get; init; } = new(4);
}
