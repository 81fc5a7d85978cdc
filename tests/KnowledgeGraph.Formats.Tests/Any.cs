using CsCheck;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Tests;

/// <summary>Choices among given values.</summary>
internal static class Any
{
    public static readonly Gen<Term?> NoTerm = Of<Term?>([null]);

    public static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
