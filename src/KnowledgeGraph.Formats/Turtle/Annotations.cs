using System.Runtime.InteropServices;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.Turtle;

/// <summary>
/// Which <c>rdf:reifies</c> triples are written as annotations of the triple that they are about, <c>s p o ~ r {| ... |}</c> (RDF 1.2
/// Turtle, section 2.10): those whose triple is asserted in the same graph. A triple that is annotated is itself always written
/// out, and every other <c>rdf:reifies</c> triple as what it is.
/// </summary>
internal sealed class Annotations
{
    private readonly Dictionary<Quad, List<Term>> _reifiersOf = [];
    private readonly Dictionary<BlankNode, int> _counts = [];
    private readonly QuadIndex _index;
    private readonly BlankNodeNesting _nesting;

    public Annotations(QuadIndex index, BlankNodeNesting nesting)
    {
        _index = index;
        _nesting = nesting;
        foreach (var quad in index.Quads)
        {
            if (TryGetTriple(quad, out var about))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_reifiersOf, about, out _) ??= [];
            }
        }

        if (_reifiersOf.Count > 0)
        {
            KeepAsserted();
            Assign();
        }
    }

    /// <summary>The reifiers to write behind the object of an asserted triple, in order; empty for nearly every triple.</summary>
    public ReadOnlySpan<Term> ReifiersOf(in Quad quad) =>
        _reifiersOf.Count > 0 && _reifiersOf.TryGetValue(quad, out var reifiers) ? CollectionsMarshal.AsSpan(reifiers) : default;

    /// <summary>Whether a triple is said by an annotation, and so not written where its subject is.</summary>
    public bool IsAnnotation(in Quad quad) =>
        _reifiersOf.Count > 0 && TryGetTriple(quad, out var about) && IsWritten(quad, about);

    /// <summary>Whether a reifier is written as a block <c>{| ... |}</c> and nowhere else: it needs no name.</summary>
    public bool IsBlock(Term reifier, Term? graph) =>
        reifier is BlankNode node && _counts.TryGetValue(node, out var count) && count == 1 && _nesting.IsUnreferenced(node)
        && _index.Of(new SubjectKey(graph, node)).Length > 1;

    /// <summary>Whether a blank node is written behind a tilde.</summary>
    public bool IsReifier(BlankNode node) => _counts.ContainsKey(node);

    /// <summary>Whether all that is said about a subject is said elsewhere.</summary>
    public bool IsSaidElsewhere(SubjectKey key)
    {
        if (_reifiersOf.Count == 0)
        {
            return false;
        }

        if (IsBlock(key.Subject, key.Graph))
        {
            return true;
        }

        foreach (var quad in _index.Of(key))
        {
            if (!IsAnnotation(quad))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryGetTriple(in Quad quad, out Quad about)
    {
        if (quad.Object is TripleTerm term && quad.Predicate.Equals(RdfVocabulary.Reifies))
        {
            about = new Quad(term.Triple, quad.GraphName);
            return true;
        }

        about = default;
        return false;
    }

    private void KeepAsserted()
    {
        var asserted = new HashSet<Quad>();
        foreach (var quad in _index.Quads)
        {
            if (_reifiersOf.ContainsKey(quad))
            {
                asserted.Add(quad);
            }
        }

        foreach (var quad in _reifiersOf.Keys.Where(quad => !asserted.Contains(quad)).ToList())
        {
            _reifiersOf.Remove(quad);
        }
    }

    private void Assign()
    {
        foreach (var quad in _index.Quads)
        {
            if (TryGetTriple(quad, out var about) && IsWritten(quad, about))
            {
                _reifiersOf[about].Add(quad.Subject);
                if (quad.Subject is BlankNode node)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(_counts, node, out _)++;
                }
            }
        }
    }

    /// <summary>A nested blank node has no name to write behind a tilde.</summary>
    private bool IsWritten(in Quad quad, in Quad about) =>
        _reifiersOf.ContainsKey(about) && !_reifiersOf.ContainsKey(quad) && !_nesting.IsNested(quad.Subject);
}
