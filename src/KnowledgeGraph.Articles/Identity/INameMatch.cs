namespace KnowledgeGraph.Articles.Identity;

/// <summary>How two names of one kind compare. Null where they are not even alike, so that nothing else need be looked at.</summary>
internal interface INameMatch
{
    /// <summary>Names that share none of these words are never compared.</summary>
    IEnumerable<string> Blocks(string name);

    IdentityReason? Compare(string left, string right);
}
