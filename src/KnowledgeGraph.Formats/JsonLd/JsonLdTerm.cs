namespace KnowledgeGraph.Formats.JsonLd;

/// <summary>What kind of array a term's values stand in.</summary>
internal enum JsonLdContainer
{
    None,
    Set,
    List,
    Language,
}

/// <summary>A term of a context.</summary>
/// <param name="Name">The term.</param>
/// <param name="Iri">Its IRI, or the keyword that it stands for.</param>
/// <param name="Type">@id, @vocab, @json, @none, a datatype IRI, or null.</param>
/// <param name="Language">The language of its strings; null: not said; empty: none.</param>
/// <param name="Container">The container.</param>
/// <param name="IsPrefix">Whether compact IRIs may begin with it.</param>
internal sealed record JsonLdTerm(string Name, string Iri, string? Type, string? Language, JsonLdContainer Container, bool IsPrefix);
