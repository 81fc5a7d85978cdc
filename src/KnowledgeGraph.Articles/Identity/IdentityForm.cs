namespace KnowledgeGraph.Articles;

/// <summary>What a graph does with nodes that are one thing under several names.</summary>
/// <example><code>var options = new FactWriterOptions { Identity = new IdentityOptions { Form = IdentityForm.Linked } };</code></example>
public enum IdentityForm
{
    /// <summary>Names are keys: one node for each name, and homonyms apart. No links.</summary>
    Names,

    /// <summary>As <see cref="Names"/>, and <c>owl:sameAs</c> between nodes that are one thing, in a graph of its own: leave that
    /// graph out and nothing was ever joined.</summary>
    Linked,

    /// <summary>One node for each thing: facts of all names speak of the canonical node. The report tells how it came to be.</summary>
    Merged,
}
