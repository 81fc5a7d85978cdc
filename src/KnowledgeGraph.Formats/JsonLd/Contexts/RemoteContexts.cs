namespace KnowledgeGraph.Formats.JsonLd.Contexts;

/// <summary>The remote contexts that led to the one being processed (the algorithm's <c>remote contexts</c>), the innermost first.</summary>
internal sealed record RemoteContexts(string Iri, RemoteContexts? Outer)
{
    public int Depth { get; } = 1 + (Outer?.Depth ?? 0);

    public bool Contains(string iri)
    {
        for (var context = this; context is not null; context = context.Outer)
        {
            if (string.Equals(context.Iri, iri, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
