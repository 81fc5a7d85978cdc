using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>The functions of section 17.4 that are functions of their arguments' values alone, by family.</summary>
internal static class BuiltIns
{
    /// <param name="function">The function.</param>
    /// <param name="mostCharacters">How long a string it may make.</param>
    public static Function? Find(BuiltInFunction function, int mostCharacters) =>
        TermFunctions.Find(function) ?? Strings.Find(function, mostCharacters) ?? Numerics.Find(function) ?? Dates.Find(function) ?? Hashes.Find(function);
}
