using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles;

/// <summary>Something that the graph says and schema.org cannot.</summary>
/// <param name="Fact">The node that it is about: a fact, a claim or a thing.</param>
/// <param name="Kind">A short word: <c>nomination</c>, <c>claim</c>, <c>contested</c>, <c>ordinal</c>, <c>broadcaster</c>, ...</param>
/// <param name="Says">What is lost, in words.</param>
/// <param name="Reason">Why schema.org cannot say it.</param>
/// <example><code>foreach (SchemaOrgLoss loss in page.Losses) Console.WriteLine($"{loss.Kind}: {loss.Says} ({loss.Reason})");</code></example>
public sealed record SchemaOrgLoss(Iri Fact, string Kind, string Says, string Reason);
