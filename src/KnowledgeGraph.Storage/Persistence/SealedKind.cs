namespace KnowledgeGraph.Storage.Persistence;

/// <summary>What a sealed file is. The numbers are on disk.</summary>
internal static class SealedKind
{
    /// <summary>The quads of a set in one order.</summary>
    public const uint Index = 1;

    /// <summary>Terms and their ids.</summary>
    public const uint Dictionary = 2;
}
