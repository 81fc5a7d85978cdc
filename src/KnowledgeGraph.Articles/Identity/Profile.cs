using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>What is known of a thing from the articles that name it: the ground on which identities are decided.</summary>
internal sealed class Profile
{
    public SortedSet<string> Names { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>The works of a person or organisation.</summary>
    public SortedSet<Iri> Works { get; } = [];

    /// <summary>The persons of a work.</summary>
    public SortedSet<Iri> Persons { get; } = [];

    /// <summary>The contests that it won, lost or was nominated in.</summary>
    public SortedSet<Iri> Contests { get; } = [];

    public SortedSet<Iri> Characters { get; } = [];

    /// <summary>What it did: "actor", "director", "author", ...; for a work its kinds.</summary>
    public SortedSet<string> Jobs { get; } = new(StringComparer.Ordinal);

    /// <summary>The years of its works and contests; for a work its own.</summary>
    public SortedSet<int> Years { get; } = [];

    public DateOnly? BornOnOrAfter { get; private set; }

    public DateOnly? BornOnOrBefore { get; private set; }

    public void BornBetween(DateOnly first, DateOnly last)
    {
        BornOnOrAfter = BornOnOrAfter is { } after && after > first ? after : first;
        BornOnOrBefore = BornOnOrBefore is { } before && before < last ? before : last;
    }

    public void Add(Profile other)
    {
        Names.UnionWith(other.Names);
        Aliases.UnionWith(other.Aliases);
        Works.UnionWith(other.Works);
        Persons.UnionWith(other.Persons);
        Contests.UnionWith(other.Contests);
        Characters.UnionWith(other.Characters);
        Jobs.UnionWith(other.Jobs);
        Years.UnionWith(other.Years);
        if (other is { BornOnOrAfter: { } first, BornOnOrBefore: { } last })
        {
            BornBetween(first, last);
        }
    }
}
