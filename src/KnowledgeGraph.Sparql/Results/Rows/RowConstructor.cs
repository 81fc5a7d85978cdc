using System.Reflection;

namespace KnowledgeGraph.Sparql.Results.Rows;

/// <summary>A public constructor.</summary>
internal sealed record RowConstructor(IReadOnlyList<RowMember> Parameters, ConstructorInvoker Invoker);
