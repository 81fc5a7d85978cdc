using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles;

/// <summary>How <see cref="FactWriter"/> writes facts.</summary>
/// <example><code>var options = new FactWriterOptions { BaseIri = "https://example.org/news/", Claims = ClaimForm.Reifiers };</code></example>
public sealed record FactWriterOptions
{
    /// <summary>What every IRI of the graph begins with; ends with <c>/</c> or <c>#</c>. Default: <c>https://example.org/kg/</c>.</summary>
    public string BaseIri { get; init; } = "https://example.org/kg/";

    /// <summary>The form of the claims. Default: <see cref="ClaimForm.Reification"/>.</summary>
    public ClaimForm Claims { get; init; } = ClaimForm.Reification;

    /// <summary>How the identity of things across articles is decided. Default: by names, with homonyms apart where the articles tell them apart.</summary>
    public IdentityOptions Identity { get; init; } = new();

    /// <summary>How several sources are weighed where they contradict each other. Default: by confidence.</summary>
    public ConsistencyOptions Consistency { get; init; } = new();

    /// <summary>Told of each contradiction that was decided, the clearest first. Default: null.</summary>
    public Action<Contradiction>? Contradicted { get; init; }

    /// <summary>
    /// Told of each fact that cannot be written, which is then left out with the statements about it. Default: null, and such a fact
    /// is an <see cref="ArticleFactException"/> and nothing is written.
    /// </summary>
    public Action<RefusedFact>? Refused { get; init; }

    internal void Check()
    {
        if (!Iri.TryCreate(BaseIri, out _) || BaseIri[^1] is not ('/' or '#'))
        {
            throw new ArgumentException($"BaseIri '{BaseIri}' is not an absolute IRI that ends with '/' or '#'.", nameof(BaseIri));
        }

        ArgumentNullException.ThrowIfNull(Identity);
        ArgumentNullException.ThrowIfNull(Consistency);
        Consistency.Check();
        if (!Enum.IsDefined(Claims))
        {
            throw new ArgumentException($"Claims {Claims} is not a claim form.", nameof(Claims));
        }
    }
}
