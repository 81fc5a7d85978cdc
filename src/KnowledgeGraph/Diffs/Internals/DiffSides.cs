namespace KnowledgeGraph;

/// <summary>The two graphs.</summary>
internal sealed record DiffSides(DiffGraph Before, DiffGraph After);
