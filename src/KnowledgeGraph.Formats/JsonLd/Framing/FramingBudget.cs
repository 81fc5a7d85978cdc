namespace KnowledgeGraph.Formats.JsonLd.Framing;

/// <summary>
/// The work that framing may do (<see cref="JsonLdOptions.MaxFramedNodes"/>). Nodes embedded again and again, and frames in frames that
/// are compared along every path, grow exponentially with the input.
/// </summary>
internal sealed class FramingBudget(JsonLdSession session)
{
    private const int ComparedForOne = 64;

    private long _left = (long)session.Options.MaxFramedNodes * ComparedForOne;

    /// <summary>A node is written.</summary>
    public void Write() => Spend(ComparedForOne);

    /// <summary>A node is compared with a frame.</summary>
    public void Compare() => Spend(1);

    private void Spend(int cost)
    {
        _left -= cost;
        if (_left < 0)
        {
            throw JsonLdException.Limit(nameof(JsonLdOptions.MaxFramedNodes), session.Options.MaxFramedNodes);
        }
    }
}
