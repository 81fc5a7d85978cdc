using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles;

/// <summary>A thing that an authority knows: its IRI, its names, and what tells it from others of its name.</summary>
/// <param name="Iri">The IRI that the authority gives it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its usual name.</param>
/// <example>
/// <code>
/// var entry = new AuthorityEntry(new Iri("http://www.wikidata.org/entity/Q1"), EntityKind.Person, "Ann Lee") { Works = ["Salt"], BirthYear = 1970 };
/// </code>
/// </example>
public sealed record AuthorityEntry(Iri Iri, EntityKind Kind, string Name)
{
    /// <summary>Its other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The titles of works that it has to do with, for a person or an organisation.</summary>
    public IReadOnlyList<string> Works { get; init; } = [];

    /// <summary>What it does: "actor", "director"; for a work its kind: "Film", "Series", "Novel".</summary>
    public IReadOnlyList<string> Jobs { get; init; } = [];

    /// <summary>A person's year of birth.</summary>
    public int? BirthYear { get; init; }

    /// <summary>A work's year.</summary>
    public int? Year { get; init; }
}
