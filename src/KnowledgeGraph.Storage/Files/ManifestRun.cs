namespace KnowledgeGraph.Storage.Files;

/// <summary>A run: quads that came and quads that went.</summary>
internal sealed record ManifestRun(ManifestSet Adds, ManifestSet Removes);
