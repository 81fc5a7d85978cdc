using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles;

/// <summary>A thing of a class of your own, for slots of <see cref="FactType"/>: a stadium, a treaty, a drug.</summary>
/// <param name="Name">The name as text writes it in full.</param>
/// <param name="Class">Its class. Things of two classes are two things.</param>
/// <example><code>var stadium = new Thing("Tern Park", new Iri("https://example.org/football#Stadium"));</code></example>
public sealed record Thing(string Name, Iri Class) : Entity(Name)
{
    /// <summary>Whether both have one name and one class.</summary>
    public bool Equals(Thing? other) => base.Equals(other) && Class == other!.Class;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Class);
}
