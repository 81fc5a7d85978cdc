using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>A tree of joins and filters taken apart: what to join in any order, and the conditions on the result.</summary>
internal sealed class GroupItems
{
    public List<JoinItem> Items { get; } = [];

    public List<Expression> Filters { get; } = [];

    /// <summary>Triple terms to take apart once the hidden variable is bound.</summary>
    public List<(string Variable, TriplePattern Pattern)> TripleTerms { get; } = [];
}
