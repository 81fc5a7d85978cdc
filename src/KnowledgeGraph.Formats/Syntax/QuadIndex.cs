using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>A subject in one graph.</summary>
internal readonly record struct SubjectKey(Term? Graph, Term Subject);

/// <summary>
/// The quads of a document sorted for writing (graph, subject with IRIs before blank nodes, predicate with rdf:type first, object)
/// without repetitions, and where each subject's quads stand.
/// </summary>
internal sealed class QuadIndex
{
    private readonly List<Quad> _quads;
    private readonly Dictionary<SubjectKey, Range> _subjects = [];

    public QuadIndex(IEnumerable<Quad> quads, CancellationToken cancellation)
    {
        _quads = [];
        foreach (var quad in quads)
        {
            cancellation.ThrowIfCancellationRequested();
            _quads.Add(quad);
        }

        _quads.Sort(Compare);
        RemoveRepetitions();
        IndexSubjects();
    }

    public IReadOnlyList<Quad> Quads => _quads;

    /// <summary>The subjects in the order in which they are written.</summary>
    public List<SubjectKey> Subjects { get; } = [];

    /// <summary>The quads of a subject; empty if it has none.</summary>
    public ReadOnlySpan<Quad> Of(SubjectKey subject) =>
        _subjects.TryGetValue(subject, out var range)
            ? System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_quads)[range]
            : default;

    private static int Compare(Quad left, Quad right)
    {
        var order = Comparer<Term>.Default.Compare(left.GraphName, right.GraphName);
        if (order == 0)
        {
            order = (left.Subject is BlankNode).CompareTo(right.Subject is BlankNode);
        }

        if (order == 0)
        {
            order = left.Subject.CompareTo(right.Subject);
        }

        if (order == 0)
        {
            order = right.Predicate.Equals(RdfVocabulary.Type).CompareTo(left.Predicate.Equals(RdfVocabulary.Type));
        }

        if (order == 0)
        {
            order = left.Predicate.CompareTo(right.Predicate);
        }

        if (order == 0)
        {
            order = left.Object.CompareTo(right.Object);
        }

        // Equal quads may differ in the case of a language tag; which one stays must not depend on the order of the input.
        return order == 0 ? string.CompareOrdinal(TagOf(left.Object), TagOf(right.Object)) : order;
    }

    private static string? TagOf(Term term)
    {
        while (term is TripleTerm { Triple: var inner })
        {
            term = inner.Object;
        }

        return (term as Literal)?.LanguageTag;
    }

    private void RemoveRepetitions()
    {
        var kept = 0;
        for (var i = 0; i < _quads.Count; i++)
        {
            if (kept == 0 || !_quads[i].Equals(_quads[kept - 1]))
            {
                _quads[kept++] = _quads[i];
            }
        }

        _quads.RemoveRange(kept, _quads.Count - kept);
    }

    private void IndexSubjects()
    {
        for (var start = 0; start < _quads.Count;)
        {
            var key = new SubjectKey(_quads[start].GraphName, _quads[start].Subject);
            var end = start + 1;
            while (end < _quads.Count && key == new SubjectKey(_quads[end].GraphName, _quads[end].Subject))
            {
                end++;
            }

            Subjects.Add(key);
            _subjects.Add(key, start..end);
            start = end;
        }
    }
}
