namespace KnowledgeGraph.Rdf.Access;

/// <summary>A date or time in parts, as it is written.</summary>
internal struct InlineDateTimeFields
{
    public InlineDateTimeFields()
    {
    }

    public long Year { get; set; } = 1972;

    public int Month { get; set; } = 1;

    public int Day { get; set; } = 1;

    /// <summary>From local midnight.</summary>
    public int Milliseconds { get; set; }

    /// <summary>The digits after the point of the seconds, 0 to 3.</summary>
    public int Digits { get; set; }

    /// <summary>A code of <see cref="InlineZone"/>.</summary>
    public int Zone { get; set; } = InlineZone.None;
}
