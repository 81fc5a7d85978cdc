namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>How far a parser came with what it has.</summary>
internal enum ResultsStep
{
    /// <summary>It needs more of the document.</summary>
    More,

    /// <summary>The variables are known, and rows follow.</summary>
    Head,

    /// <summary>There is a row.</summary>
    Row,

    /// <summary>The document is complete.</summary>
    End,
}
