namespace KnowledgeGraph.Articles;

/// <summary>An actor in a work, as one character or none named (<c>kg:Role</c>). A dual role is two facts.</summary>
/// <example>
/// <code>
/// var fact = new RoleFact { Actor = new Person("Ann Lee"), Work = new Work("Salt"), Character = new Character("Ida Stone") };
/// </code>
/// </example>
public sealed class RoleFact : ArticleFact
{
    /// <summary>The actor.</summary>
    public required Person Actor { get; init; }

    /// <summary>The work.</summary>
    public required Work Work { get; init; }

    /// <summary>The character, or null where the text names none.</summary>
    public Character? Character { get; init; }

    /// <summary>The first year, if the text says one.</summary>
    public int? StartYear { get; init; }

    /// <summary>The last year, if the text says one.</summary>
    public int? EndYear { get; init; }
}
