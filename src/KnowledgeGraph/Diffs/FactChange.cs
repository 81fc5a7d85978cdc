using KnowledgeGraph.Rdf;

namespace KnowledgeGraph;

/// <summary>A node that two graphs do not have alike.</summary>
/// <param name="Kind">How it differs.</param>
/// <param name="Layer">What it is.</param>
/// <param name="Type">A word for its class, such as <c>result</c> or <c>person</c>; <c>node</c> for a class of another vocabulary.</param>
/// <param name="Before">The node in the graph before, or null.</param>
/// <param name="After">The node in the graph after, or null. A fact whose key members changed has another IRI than before.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Members">The members that differ; of a node that only one graph has, all of them.</param>
/// <example><code>foreach (FactChange change in diff.Changes) Console.WriteLine(change);</code></example>
public sealed record FactChange(
    ChangeKind Kind, DiffLayer Layer, string Type, Term? Before, Term? After, string Label, IReadOnlyList<MemberChange> Members)
{
    /// <summary>The change on one line: <c>+</c>, <c>-</c> or <c>~</c>, type, label, members, node.</summary>
    public override string ToString() => DiffText.Of(this);
}
