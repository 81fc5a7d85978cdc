namespace KnowledgeGraph.Extraction.Frames;

/// <summary>What a word that may govern awards says.</summary>
internal enum AwardTrigger
{
    /// <summary>"won".</summary>
    Win,

    /// <summary>"received", "earned".</summary>
    Get,

    /// <summary>"nominated for".</summary>
    Nominated,

    /// <summary>"was awarded", "was named Best Actor".</summary>
    Given,

    /// <summary>"led with nine nominations".</summary>
    Lead,

    /// <summary>"with a nomination for C at the A".</summary>
    Nomination,
}
