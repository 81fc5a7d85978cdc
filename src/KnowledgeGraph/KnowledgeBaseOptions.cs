using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph;

/// <summary>How a <see cref="KnowledgeBase"/> names things, finds facts and runs queries. Immutable; safe to share between threads.</summary>
/// <example><code>var options = new KnowledgeBaseOptions { BaseIri = "https://news.example/kg/", Claims = ClaimForm.Graphs };</code></example>
public sealed record KnowledgeBaseOptions
{
    /// <summary>The start of every IRI that is made from a fact; default <c>https://example.org/kg/</c>.</summary>
    public string BaseIri { get; init; } = "https://example.org/kg/";

    /// <summary>
    /// How <see cref="KnowledgeBase.Save(string)"/> writes claims; default <see cref="ClaimForm.Reification"/>. Queries always see
    /// reification.
    /// </summary>
    public ClaimForm Claims { get; init; } = ClaimForm.Reification;

    /// <summary>
    /// What finds facts in text; default <see cref="FactExtractor.Default"/>, the rules. With an extractor that waits for a network use the
    /// asynchronous ways to add articles: the others block their thread.
    /// </summary>
    public IFactExtractor Extractor { get; init; } = FactExtractor.Default;

    /// <summary>Limits of finding facts in text.</summary>
    public ExtractionOptions Extraction { get; init; } = new();

    /// <summary>
    /// Told of each fact that cannot be written, whenever the graph is made; the fact is then left out. Default: null, and making the graph is
    /// an <see cref="ArticleFactException"/>. Facts that the library finds can be written; facts by hand and from elsewhere may be wrong.
    /// </summary>
    public Action<RefusedFact>? Refused { get; init; }

    /// <summary>How the identity of things across articles is decided; default: by names, with homonyms apart where the articles tell them apart.</summary>
    public IdentityOptions Identity { get; init; } = new();

    /// <summary>How several sources are weighed where they contradict each other; default: by confidence.</summary>
    public ConsistencyOptions Consistency { get; init; } = new();

    /// <summary>How queries run, with their limits.</summary>
    public SparqlOptions Sparql { get; init; } = SparqlOptions.Default;
}
