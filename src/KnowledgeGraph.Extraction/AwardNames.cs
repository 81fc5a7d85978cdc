using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction;

/// <summary>The awards that the word lists know.</summary>
/// <remarks>Thread-safe.</remarks>
/// <example><code>string name = AwardNames.Normal("Emmys") ?? "Emmys";   // "Emmy Award"</code></example>
public static class AwardNames
{
    /// <summary>The normal form of an award's name, such as "Emmy Award" for "Emmy"; null where the lists do not know it.</summary>
    public static string? Normal(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return AwardLexicon.Default.Find(name)?.Name;
    }
}
