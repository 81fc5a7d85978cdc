using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Sparql.Results.Rows;

/// <summary>The maps of a type; what reflection finds is kept for each type.</summary>
internal static class RowMaps<[DynamicallyAccessedMembers(RowShape.Needed)] T>
{
    private static readonly RowShape? Shape = RowConversions.Of(typeof(T)) is null ? RowShape.Of(typeof(T)) : null;

    /// <exception cref="SparqlRowException">The type and the query do not fit.</exception>
    public static RowMap<T> For(ImmutableArray<string> variables) => RowMap<T>.Of(Shape, variables);
}
