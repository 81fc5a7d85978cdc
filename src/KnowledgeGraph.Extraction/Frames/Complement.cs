using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>What an award was for: "for her role as C in W", "for directing W", "for W".</summary>
internal sealed class Complement
{
    public WorkEntry? Work { get; set; }

    public List<string> Characters { get; } = [];

    public string? Job { get; set; }

    public PersonEntry? Person { get; set; }

    /// <summary>Whether words pointed back ("the role", "her performance") and the work is from the discourse.</summary>
    public bool IsReference { get; set; }

    public int End { get; set; }
}
