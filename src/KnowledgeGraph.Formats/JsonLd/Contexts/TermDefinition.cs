using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Contexts;

/// <summary>What a context says of a term (JSON-LD 1.1 API, section 4.1: term definition). Immutable once its context is made.</summary>
internal sealed record TermDefinition
{
    /// <summary>The IRI, blank node identifier or keyword; null: the term is decoupled from any.</summary>
    public string? Iri { get; set; }

    /// <summary>The prefix flag.</summary>
    public bool IsPrefix { get; set; }

    /// <summary>The protected flag.</summary>
    public bool IsProtected { get; set; }

    /// <summary>The reverse property flag.</summary>
    public bool IsReverse { get; set; }

    /// <summary>The base URL against which the IRIs of <see cref="LocalContext"/> resolve.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>The scoped context; null: there is none. A context that is null is <see cref="JsonNull"/>.</summary>
    public JsonItem? LocalContext { get; set; }

    /// <summary>The container mapping.</summary>
    public ContainerKinds Container { get; set; }

    /// <summary>Whether there is a language mapping; <see cref="Language"/> may then be null: no language.</summary>
    public bool HasLanguage { get; set; }

    /// <summary>The language mapping.</summary>
    public string? Language { get; set; }

    /// <summary>Whether there is a direction mapping; <see cref="Direction"/> may then be null: no direction.</summary>
    public bool HasDirection { get; set; }

    /// <summary>The direction mapping, <c>ltr</c> or <c>rtl</c>.</summary>
    public string? Direction { get; set; }

    /// <summary>The index mapping: the term or IRI of the property that is the index.</summary>
    public string? IndexMapping { get; set; }

    /// <summary>The nest value.</summary>
    public string? NestValue { get; set; }

    /// <summary>The type mapping: an IRI, <c>@id</c>, <c>@vocab</c>, <c>@json</c> or <c>@none</c>.</summary>
    public string? Type { get; set; }

    public bool Has(ContainerKinds kinds) => (Container & kinds) == kinds;

    /// <summary>Whether the two differ in nothing but the protected flag.</summary>
    public bool EqualsExceptProtected(TermDefinition other) =>
        this with { IsProtected = false, LocalContext = null } == other with { IsProtected = false, LocalContext = null }
        && (ReferenceEquals(LocalContext, other.LocalContext)
            || (LocalContext is not null && other.LocalContext is not null && JsonEquality.AreEqual(LocalContext, other.LocalContext)));
}
