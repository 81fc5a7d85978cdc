using System.Globalization;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Formats.Xml;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.RdfXml;

/// <content>What is settled before the first byte: names, labels, lists, and whether RDF/XML can hold all of it.</content>
internal sealed partial class RdfXmlWriter
{
    // With the elements around them within what the reader takes without being asked.
    private const int MaxTripleDepth = 450;

    private void Prepare()
    {
        FindFlatLists();
        var nodes = new SortedSet<BlankNode>();
        foreach (var quad in _index.Quads)
        {
            _cancellation.ThrowIfCancellationRequested();
            Prepare(quad.Subject, quad, nodes);
            Prepare(quad.Predicate, quad.Object, quad, nodes);
            if (quad.Predicate.Equals(RdfVocabulary.Type) && quad.Object is Iri type)
            {
                // Declares the prefix, if the type can be an element.
                _names.NameOf(type);
            }
        }

        SettleLabels(nodes);
    }

    private void Prepare(Iri predicate, Term @object, in Quad quad, SortedSet<BlankNode> nodes)
    {
        if (_names.NameOf(predicate) is null)
        {
            throw NoName(predicate, quad);
        }

        Prepare(predicate, quad, nodes);
        Prepare(@object, quad, nodes);
    }

    private void Prepare(Term term, in Quad quad, SortedSet<BlankNode> nodes)
    {
        switch (term)
        {
            case Iri iri:
                RequireCharacters(iri.Value, quad);
                break;
            case BlankNode node when !IsNested(node) && !_nesting.IsUnreferenced(node):
                nodes.Add(node);
                break;
            case Literal literal:
                RequireCharacters(literal.LexicalForm, quad);
                RequireCharacters(literal.Datatype.Value, quad);
                _needsDirection |= literal.BaseDirection != BaseDirection.None;
                _needsVersion |= _needsDirection;
                break;
            case TripleTerm { Depth: > MaxTripleDepth }:
                throw Refuse(quad, $"more than {MaxTripleDepth.ToString(CultureInfo.InvariantCulture)} triple terms are inside each other");
            case TripleTerm { Triple: var triple }:
                _needsVersion = true;
                Prepare(triple.Subject, quad, nodes);
                Prepare(triple.Predicate, triple.Object, quad, nodes);
                break;
        }
    }

    /// <summary>
    /// A collection holds nodes alone. The cells of a list with a literal or a triple term are written one by one, each at the top, so
    /// that a long list is not deep.
    /// </summary>
    private void FindFlatLists()
    {
        var seen = new HashSet<Term>();
        foreach (var pass in (ReadOnlySpan<bool>)[false, true])
        {
            // Lists that hang on another property first; then those that hang on rdf:rest of something that is no cell.
            foreach (var quad in _index.Quads)
            {
                if (quad.Predicate.Equals(RdfVocabulary.Rest) == pass && quad.Object is BlankNode head && !seen.Contains(head)
                    && _nesting.ListItems(null, head) is { } items)
                {
                    AddCells(head, items, seen);
                }
            }
        }
    }

    private void AddCells(BlankNode head, List<Term> items, HashSet<Term> seen)
    {
        var isFlat = items.Exists(item => item is Literal or TripleTerm);
        Term cell = head;
        for (var i = 0; i < items.Count; i++)
        {
            seen.Add(cell);
            if (isFlat)
            {
                _flatCells.Add(cell);
            }

            cell = _index.Of(new SubjectKey(null, cell))[1].Object;
        }
    }

    /// <summary>Labels stay as they are, but for those that are no names in XML and those that the reader would change.</summary>
    private void SettleLabels(SortedSet<BlankNode> nodes)
    {
        var next = 0;
        foreach (var node in nodes)
        {
            var label = node.Label;
            if (!XmlCharacters.IsNameEverywhere(label) || label.TrimStart('x').StartsWith("gen", StringComparison.Ordinal) || label.TrimEnd('_').EndsWith('.'))
            {
                do
                {
                    label = "b" + (next++).ToString(CultureInfo.InvariantCulture);
                }
                while (nodes.Contains(new BlankNode(label)));
            }

            _labels.Add(node, label);
        }
    }
}
