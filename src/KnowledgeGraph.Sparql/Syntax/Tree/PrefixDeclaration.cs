namespace KnowledgeGraph.Sparql.Syntax.Tree;

/// <summary>PREFIX, where it stands, and whether a name after it uses it.</summary>
internal sealed class PrefixDeclaration(string prefix, string name, int start, int end)
{
    public string Prefix { get; } = prefix;

    public string Namespace { get; } = name;

    public int Start { get; } = start;

    public int End { get; } = end;

    /// <summary>Set by the parser, which alone sees prefixed names.</summary>
    public bool IsUsed { get; set; }
}
