namespace KnowledgeGraph.Rdf;

/// <summary>The ids of one quad, the most significant position of some order first.</summary>
internal readonly record struct QuadRow(ulong First, ulong Second, ulong Third, ulong Fourth) : IComparable<QuadRow>
{
    public ulong this[int depth] => depth switch
    {
        0 => First,
        1 => Second,
        2 => Third,
        _ => Fourth,
    };

    public int CompareTo(QuadRow other)
    {
        if (First != other.First)
        {
            return First < other.First ? -1 : 1;
        }

        if (Second != other.Second)
        {
            return Second < other.Second ? -1 : 1;
        }

        return Third != other.Third ? Third.CompareTo(other.Third) : Fourth.CompareTo(other.Fourth);
    }
}
