namespace KnowledgeGraph.Formats.JsonLd.Contexts;

/// <summary>The container mapping of a term (JSON-LD 1.1, section 4.3 to 4.9).</summary>
[Flags]
internal enum ContainerKinds
{
    None = 0,
    Graph = 1,
    Id = 2,
    Index = 4,
    Language = 8,
    List = 16,
    Set = 32,
    Type = 64,
}
