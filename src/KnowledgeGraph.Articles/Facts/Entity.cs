namespace KnowledgeGraph.Articles;

/// <summary>A thing that facts speak of. Its key members are its kind and its name; equality is by key.</summary>
/// <param name="Name">The name as text writes it in full.</param>
/// <example><code>Entity one = new Person("Ann Lee") { Aliases = ["Lee"] };   // equals new Person("Ann Lee")</code></example>
public abstract record Entity(string Name) : IFactSubject
{
    /// <summary>Other names that text uses for the same thing, such as a surname alone or an abbreviation; not part of the key.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether both are of one kind and name.</summary>
    public virtual bool Equals(Entity? other) =>
        other is not null && EqualityContract == other.EqualityContract && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, string.GetHashCode(Name, StringComparison.Ordinal));
}

/// <summary>A person. An actor is a person with a role.</summary>
/// <example><code>var ann = new Person("Ann Lee");</code></example>
public sealed record Person(string Name) : Entity(Name);

/// <summary>A fictional character: never a <see cref="Person"/>.</summary>
/// <example><code>var ida = new Character("Ida Stone");</code></example>
public sealed record Character(string Name) : Entity(Name);

/// <summary>An organisation: a network, a producer, a publisher.</summary>
/// <example><code>var nine = new Organization("Channel Nine");</code></example>
public sealed record Organization(string Name) : Entity(Name);

/// <summary>A place.</summary>
/// <example><code>var leeds = new Place("Leeds");</code></example>
public sealed record Place(string Name) : Entity(Name);

/// <summary>An award: the body or prize, such as "Emmy Award", without a category.</summary>
/// <example><code>var pear = new Award("Golden Pear Award") { Aliases = ["Golden Pear"] };</code></example>
public sealed record Award(string Name) : Entity(Name);

/// <summary>A series, film, book or other work.</summary>
/// <param name="Name">The title, without quotation marks.</param>
/// <param name="Kind">What the text says it is. A book is another work than the film of the same title.</param>
/// <example><code>var series = new Work("Night Trains", WorkKind.Series) { Format = "miniseries" };</code></example>
public sealed record Work(string Name, WorkKind Kind = WorkKind.Unknown) : Entity(Name)
{
    /// <summary>The word that the text uses, such as "miniseries" or "film series"; null if none.</summary>
    public string? Format { get; init; }

    /// <summary>Whether both have one title and one kind; the format is not part of the key.</summary>
    public bool Equals(Work? other) => base.Equals(other) && Kind == other!.Kind;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Kind);
}
