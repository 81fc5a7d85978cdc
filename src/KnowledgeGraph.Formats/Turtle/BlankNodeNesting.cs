using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.Turtle;

/// <summary>
/// Which blank nodes are written in place, as <c>[ ... ]</c> or in <c>( ... )</c>: those that one triple of the same graph refers to
/// and nothing else does. Circles are broken at the node of the smallest label, and deep chains at <see cref="MaxDepth"/>, so that
/// neither this writer nor a reader nests without end.
/// </summary>
internal sealed class BlankNodeNesting
{
    public const int MaxDepth = 16;

    private readonly QuadIndex _index;
    private readonly Dictionary<BlankNode, Use> _uses = [];

    public BlankNodeNesting(QuadIndex index)
    {
        _index = index;
        foreach (var quad in index.Quads)
        {
            Count(quad);
        }

        FindListCells();
        foreach (var node in _uses.Keys.Order().ToList())
        {
            LimitDepth(node);
        }
    }

    public bool IsNested(Term term) => term is BlankNode node && _uses[node].Nested;

    /// <summary>Whether nothing refers to the node, so that <c>[]</c> may stand for it.</summary>
    public bool IsUnreferenced(Term term) => term is BlankNode node && _uses[node] is { References: 0, Pinned: false, InSeveralGraphs: false };

    /// <summary>
    /// The items of the list that begins at this nested node; null if it is not a list that can be written as one.
    /// </summary>
    public List<Term>? ListItems(Term? graph, Term head)
    {
        if (head is not BlankNode first || !_uses[first].IsListCell)
        {
            return null;
        }

        var items = new List<Term>();
        for (Term cell = head; !cell.Equals(RdfVocabulary.Nil);)
        {
            if (cell is not BlankNode node || !_uses[node].Nested || !_uses[node].IsListCell)
            {
                return null;
            }

            var quads = _index.Of(new SubjectKey(graph, node));
            items.Add(quads[0].Object);
            cell = quads[1].Object;
        }

        return items;
    }

    private Use UseOf(BlankNode node)
    {
        if (!_uses.TryGetValue(node, out var use))
        {
            _uses.Add(node, use = new Use());
        }

        return use;
    }

    private void Count(in Quad quad)
    {
        if (quad.GraphName is BlankNode name)
        {
            UseOf(name).Pinned = true;
        }

        if (quad.Subject is BlankNode subject)
        {
            UseOf(subject).SeeAsSubject(quad.GraphName);
        }

        if (quad.Object is BlankNode @object)
        {
            UseOf(@object).SeeAsObject(quad);
        }
        else
        {
            PinInside(quad.Object);
        }
    }

    /// <summary>A triple term holds no property lists: the nodes inside keep their labels.</summary>
    private void PinInside(Term term)
    {
        if (term is TripleTerm { Triple: var triple })
        {
            if (triple.Subject is BlankNode subject)
            {
                UseOf(subject).Pinned = true;
            }

            if (triple.Object is BlankNode @object)
            {
                UseOf(@object).Pinned = true;
            }

            PinInside(triple.Object);
        }
    }

    /// <summary>A cell has one first and one rest and nothing else, and its rest is a cell or the end.</summary>
    private void FindListCells()
    {
        foreach (var quad in _index.Quads)
        {
            if (!quad.Predicate.Equals(RdfVocabulary.Rest) || !quad.Object.Equals(RdfVocabulary.Nil))
            {
                continue;
            }

            var cell = quad.Subject;
            while (cell is BlankNode node && _uses[node] is { Nested: true, IsListCell: false } use
                && HasCellShape(_index.Of(new SubjectKey(quad.GraphName, node))))
            {
                use.IsListCell = true;
                if (!use.Reference.Predicate.Equals(RdfVocabulary.Rest))
                {
                    break;
                }

                cell = use.Reference.Subject;
            }
        }
    }

    private static bool HasCellShape(ReadOnlySpan<Quad> quads) =>
        quads.Length == 2 && quads[0].Predicate.Equals(RdfVocabulary.First) && quads[1].Predicate.Equals(RdfVocabulary.Rest);

    private void LimitDepth(BlankNode start)
    {
        // Up to the first node whose depth is known, or that is not nested, or round a circle.
        var path = new List<BlankNode>();
        var node = start;
        while (_uses[node] is { Nested: true, Depth: 0 } use)
        {
            if (use.OnPath)
            {
                Unnest(SmallestOfCircle(path, node));
                break;
            }

            use.OnPath = true;
            path.Add(node);
            if (use.Reference.Subject is not BlankNode parent)
            {
                break;
            }

            node = parent;
        }

        for (var i = path.Count - 1; i >= 0; i--)
        {
            SetDepth(_uses[path[i]]);
        }
    }

    private static BlankNode SmallestOfCircle(List<BlankNode> path, BlankNode entry)
    {
        var smallest = entry;
        for (var i = path.Count - 1; !path[i].Equals(entry); i--)
        {
            smallest = path[i] < smallest ? path[i] : smallest;
        }

        return smallest;
    }

    private void SetDepth(Use use)
    {
        use.OnPath = false;
        if (!use.Nested)
        {
            return;
        }

        var parent = use.Reference.Subject is BlankNode node ? _uses[node] : null;
        var alongList = parent is { Nested: true, IsListCell: true } && use.IsListCell && use.Reference.Predicate.Equals(RdfVocabulary.Rest);
        use.Depth = (parent is { Nested: true } ? parent.Depth : 0) + (alongList ? 0 : 1);
        if (use.Depth > MaxDepth)
        {
            use.Nested = false;
            use.Depth = 0;
        }
    }

    private void Unnest(BlankNode node)
    {
        _uses[node].Nested = false;
        _uses[node].Depth = 0;
    }

    private sealed class Use
    {
        private bool _isSubject;
        private Term? _subjectGraph;
        private bool _nestedSet = true;

        public int References { get; private set; }

        public Quad Reference { get; private set; }

        /// <summary>Whether it is a subject in more than one graph.</summary>
        public bool InSeveralGraphs { get; private set; }

        /// <summary>Whether something other than an object position of a triple needs its label.</summary>
        public bool Pinned { get; set; }

        public bool IsListCell { get; set; }

        public bool OnPath { get; set; }

        public int Depth { get; set; }

        public bool Nested
        {
            get => _nestedSet && References == 1 && !Pinned && !InSeveralGraphs
                && (!_isSubject || Equals(_subjectGraph, Reference.GraphName));
            set => _nestedSet = value;
        }

        public void SeeAsSubject(Term? graph)
        {
            InSeveralGraphs |= _isSubject && !Equals(graph, _subjectGraph);
            _isSubject = true;
            _subjectGraph = graph;
        }

        public void SeeAsObject(in Quad quad)
        {
            References++;
            Reference = quad;
        }
    }
}
