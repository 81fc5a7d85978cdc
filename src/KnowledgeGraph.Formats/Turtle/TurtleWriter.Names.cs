using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.Turtle;

/// <content>What must be known before the first line: prefixes and labels.</content>
internal sealed partial class TurtleWriter
{
    private void GeneratePrefixes()
    {
        var iris = new HashSet<Iri>();
        foreach (var quad in _index.Quads)
        {
            _cancellation.ThrowIfCancellationRequested();
            Collect(quad.GraphName, iris);
            Collect(quad.Subject, iris);
            iris.Add(quad.Predicate);
            Collect(quad.Object, iris);
        }

        _names.Generate(iris);
    }

    private static void Collect(Term? term, HashSet<Iri> iris)
    {
        switch (term)
        {
            case Iri iri:
                iris.Add(iri);
                break;
            case Literal literal:
                iris.Add(literal.Datatype);
                break;
            case TripleTerm { Triple: var triple }:
                Collect(triple.Subject, iris);
                iris.Add(triple.Predicate);
                Collect(triple.Object, iris);
                break;
        }
    }

    /// <summary>Meets every IRI that will be written, so that the head can declare the prefixes they use; and settles the labels.</summary>
    private void CollectNames()
    {
        var labels = new SortedSet<BlankNode>();
        foreach (var quad in _index.Quads)
        {
            _cancellation.ThrowIfCancellationRequested();
            Collect(quad.GraphName, labels);
            Collect(quad.Subject, labels);
            if (_annotations.IsAnnotation(quad))
            {
                continue;
            }

            if (!quad.Predicate.Equals(RdfVocabulary.Type))
            {
                Collect(quad.Predicate, labels);
            }

            Collect(quad.Object, labels);
        }

        SettleLabels(labels);
    }

    private void Collect(Term? term, SortedSet<BlankNode> labels)
    {
        switch (term)
        {
            case Iri iri:
                _names.NameOf(iri);
                break;
            case BlankNode node:
                labels.Add(node);
                break;
            case Literal literal when literal.LanguageTag is null && !IsAbbreviated(literal) && !literal.Datatype.Equals(Xsd.String):
                _names.NameOf(literal.Datatype);
                break;
            case TripleTerm { Triple: var triple }:
                Collect(triple.Subject, labels);
                Collect(triple.Predicate, labels);
                Collect(triple.Object, labels);
                break;
        }
    }

    /// <summary>
    /// Labels stay as they are, except those that a reader made up (<c>gen0</c>): they would have to step aside again at each reading.
    /// </summary>
    private void SettleLabels(SortedSet<BlankNode> nodes)
    {
        var next = 0;
        foreach (var node in nodes)
        {
            var label = node.Label;
            if (label.TrimStart('x').StartsWith("gen", StringComparison.Ordinal))
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
