using KnowledgeGraph.Rdf;

namespace KnowledgeGraph;

/// <summary>A work that is based on another.</summary>
/// <param name="Work">The node of the work.</param>
/// <param name="Title">Its title.</param>
/// <param name="SourceTitle">The title of the work that it is based on.</param>
/// <param name="Author">Who wrote the source; null where the articles do not tell.</param>
/// <param name="Year">When the source came out; null where the articles do not tell.</param>
/// <example><code>foreach (AdaptationAnswer a in knowledge.Adaptations()) { Console.WriteLine($"{a.Title} after {a.SourceTitle} by {a.Author}"); }</code></example>
public sealed record AdaptationAnswer(Iri Work, string Title, string SourceTitle, string? Author, int? Year);
