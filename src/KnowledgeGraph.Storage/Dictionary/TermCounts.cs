using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// How many ids of each tag were given: a watermark. Ids are counted from 0, so an id whose number is below the count was given by then.
/// </summary>
internal readonly record struct TermCounts(long BlankNodes, long Iris, long Literals, long TripleTerms)
{
    /// <summary>The tags whose ids are counted: from <see cref="TermIdTag.BlankNode"/> on.</summary>
    public const int Tags = 4;

    public static TermCounts Zero => default;

    /// <summary>All together.</summary>
    public long Total => BlankNodes + Iris + Literals + TripleTerms;

    public long this[TermIdTag tag] => tag switch
    {
        TermIdTag.BlankNode => BlankNodes,
        TermIdTag.Iri => Iris,
        TermIdTag.Literal => Literals,
        TermIdTag.TripleTerm => TripleTerms,
        _ => throw new ArgumentOutOfRangeException(nameof(tag), tag, "Ids of this tag are not counted."),
    };

    /// <summary>The tag at a place, counted from 0.</summary>
    public static TermIdTag TagAt(int place) => (TermIdTag)((int)TermIdTag.BlankNode + place);

    /// <summary>Whether ids of the tag come from a dictionary.</summary>
    public static bool IsCounted(TermIdTag tag) => tag is >= TermIdTag.BlankNode and <= TermIdTag.TripleTerm;

    /// <summary>Whether the id was given before this watermark; ids that hold their value always were.</summary>
    public bool Covers(TermId id) => !IsCounted(id.Tag) || (long)id.Payload < this[id.Tag];

    /// <summary>Whether no count is above the other's.</summary>
    public bool IsAtMost(in TermCounts other) =>
        BlankNodes <= other.BlankNodes && Iris <= other.Iris && Literals <= other.Literals && TripleTerms <= other.TripleTerms;

    public static TermCounts operator +(in TermCounts left, in TermCounts right) => new(
        left.BlankNodes + right.BlankNodes, left.Iris + right.Iris, left.Literals + right.Literals, left.TripleTerms + right.TripleTerms);

    public static TermCounts operator -(in TermCounts left, in TermCounts right) => new(
        left.BlankNodes - right.BlankNodes, left.Iris - right.Iris, left.Literals - right.Literals, left.TripleTerms - right.TripleTerms);
}
