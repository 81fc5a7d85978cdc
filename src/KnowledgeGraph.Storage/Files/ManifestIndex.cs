using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Files;

/// <summary>The quads of a set in one order.</summary>
internal sealed record ManifestIndex(QuadOrder Order, FileReference File);
