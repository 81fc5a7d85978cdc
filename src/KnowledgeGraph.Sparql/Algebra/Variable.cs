namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>A query variable by name, without <c>?</c>. Names that begin with '.' are made by the translator and never shown.</summary>
internal sealed record Variable(string Name)
{
    public bool IsHidden => Name.StartsWith('.');

    public override string ToString() => "?" + Name;
}
