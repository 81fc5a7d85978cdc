using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>The functions of section 17.4 that are functions of their arguments' values alone, by family.</summary>
internal static class BuiltIns
{
    public static Function? Find(BuiltInFunction function) =>
        TermFunctions.Find(function) ?? Strings.Find(function) ?? Numerics.Find(function) ?? Dates.Find(function) ?? Hashes.Find(function);
}
