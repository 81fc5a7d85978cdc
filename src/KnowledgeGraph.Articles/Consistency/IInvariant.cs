namespace KnowledgeGraph.Articles.Consistency;

/// <summary>Something that must hold in every graph. A pair that it gives cannot both be true.</summary>
internal interface IInvariant
{
    /// <summary>What a report calls it.</summary>
    string Name { get; }

    IEnumerable<(StatementGroup Left, StatementGroup Right)> Conflicts(StatementIndex statements);
}
