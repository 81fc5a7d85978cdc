using System.Runtime.InteropServices;
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
    private readonly Quad[] _quads;
    private readonly int _count;
    private readonly Dictionary<SubjectKey, Range> _subjects = [];

    public QuadIndex(IEnumerable<Quad> quads, CancellationToken cancellation)
    {
        // Few comparisons find a quad's place when its subject has one: subjects are sorted among themselves, then each one's quads.
        var given = new List<Quad>();
        var groupOf = new List<int>();
        var groups = new Dictionary<SubjectKey, int>();
        var counts = new List<int>();
        foreach (var quad in quads)
        {
            cancellation.ThrowIfCancellationRequested();
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, new SubjectKey(quad.GraphName, quad.Subject), out var known);
            if (!known)
            {
                group = counts.Count;
                counts.Add(0);
            }

            counts[group]++;
            groupOf.Add(group);
            given.Add(quad);
        }

        Subjects = [.. groups.Keys];
        Subjects.Sort(CompareSubjects);
        cancellation.ThrowIfCancellationRequested();
        var starts = new int[counts.Count];
        var start = 0;
        foreach (var subject in Subjects)
        {
            var group = groups[subject];
            starts[group] = start;
            start += counts[group];
        }

        _quads = new Quad[given.Count];
        for (var i = 0; i < given.Count; i++)
        {
            _quads[starts[groupOf[i]]++] = given[i];
        }

        start = 0;
        foreach (var subject in Subjects)
        {
            var end = start + counts[groups[subject]];
            var place = _count;
            _count = SortSubject(start..end);
            _subjects.Add(subject, place.._count);
            start = end;
        }
    }

    public IReadOnlyList<Quad> Quads => new ArraySegment<Quad>(_quads, 0, _count);

    /// <summary>The subjects in the order in which they are written.</summary>
    public List<SubjectKey> Subjects { get; }

    /// <summary>The quads of a subject; empty if it has none.</summary>
    public ReadOnlySpan<Quad> Of(SubjectKey subject) =>
        _subjects.TryGetValue(subject, out var range) ? _quads.AsSpan(range) : default;

    /// <summary>Sorts the quads of a subject and moves them, without repetitions, to the end of what is sorted.</summary>
    private int SortSubject(Range range)
    {
        var quads = _quads.AsSpan(range);
        quads.Sort(ComparePredicates);
        var end = _count;
        for (var i = 0; i < quads.Length; i++)
        {
            if (i == 0 || !quads[i].Equals(_quads[end - 1]))
            {
                _quads[end++] = quads[i];
            }
        }

        return end;
    }

    private static int CompareSubjects(SubjectKey left, SubjectKey right)
    {
        var order = Comparer<Term>.Default.Compare(left.Graph, right.Graph);
        if (order == 0)
        {
            order = (left.Subject is BlankNode).CompareTo(right.Subject is BlankNode);
        }

        return order == 0 ? left.Subject.CompareTo(right.Subject) : order;
    }

    private static int ComparePredicates(Quad left, Quad right)
    {
        var order = ReferenceEquals(left.Predicate, right.Predicate) ? 0
            : right.Predicate.Equals(RdfVocabulary.Type).CompareTo(left.Predicate.Equals(RdfVocabulary.Type));
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
}
