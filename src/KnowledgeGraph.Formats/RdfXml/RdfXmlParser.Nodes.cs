using System.Xml;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.RdfXml;

/// <content>Node elements (sections 7.2.8 to 7.2.11) and what holds them.</content>
internal sealed partial class RdfXmlParser
{
    private void StartNode(XmlReader reader, ElementFrame outer)
    {
        var name = _names.Find(reader.NamespaceURI, Checked(reader.LocalName));
        if (name.Kind == XmlNameKind.Rdf && outer.Place == ElementPlace.Document)
        {
            StartRdf(reader);
            return;
        }

        if (name.Kind is not (XmlNameKind.Ordinary or XmlNameKind.Type or XmlNameKind.Description))
        {
            throw Error(DiagnosticCodes.Unexpected, $"expected a node element, found {name.Iri}");
        }

        if (outer.Place == ElementPlace.Triple && outer.Object is not null)
        {
            throw Error(DiagnosticCodes.Unexpected, $"expected the end of the triple term, found a second node element '{reader.Name}'");
        }

        var node = _top;
        ReadAttributes(reader, node);
        node.Place = ElementPlace.Node;
        node.Subject = SubjectOf(node);
        outer.Object = Attach(outer, node.Subject);
        if (name.Kind != XmlNameKind.Description)
        {
            Emit(node.Subject, RdfVocabulary.Type, name.Iri ?? throw NoIri(name));
        }

        EmitPropertyAttributes(node.Subject, node);
    }

    private void StartRdf(XmlReader reader)
    {
        ReadAttributes(reader, _top);
        if (_attributes is { Properties.Count: > 0 } or { Id: not null } or { About: not null } or { Resource: not null } or { NodeId: not null }
            or { ParseType: not null } or { Datatype: not null } or { Annotation: not null } or { AnnotationNodeId: not null })
        {
            throw Error(DiagnosticCodes.Unexpected, "rdf:RDF takes no attributes but those of XML, rdf:version and its:dir");
        }

        _top.Place = ElementPlace.Rdf;
    }

    private Term SubjectOf(ElementFrame node)
    {
        if (_attributes is { Resource: not null } or { ParseType: not null } or { Datatype: not null } or { Annotation: not null } or { AnnotationNodeId: not null })
        {
            throw Error(DiagnosticCodes.Unexpected, "rdf:resource, rdf:parseType, rdf:datatype and rdf:annotation belong to property elements, not to node elements");
        }

        return (_attributes.About, _attributes.Id, _attributes.NodeId) switch
        {
            ({ } about, null, null) => _terms.Iri(about, node),
            (null, { } id, null) => _terms.Id(id, node),
            (null, null, { } label) => _terms.Labelled("rdf:nodeID", label),
            (null, null, null) => _terms.New(),
            _ => throw Error(DiagnosticCodes.Unexpected, "a node element takes one of rdf:about, rdf:ID and rdf:nodeID"),
        };
    }

    /// <summary>Says what the element around a node says of it; and what that element remembers.</summary>
    private Term Attach(ElementFrame outer, Term node)
    {
        switch (outer.Place)
        {
            case ElementPlace.Property:
                DropText();
                Statement(outer, node);
                return node;
            case ElementPlace.Collection:
                var cell = _terms.New();
                if (outer.Object is null)
                {
                    Statement(outer, cell);
                }
                else
                {
                    Emit(outer.Object, RdfVocabulary.Rest, cell);
                }

                Emit(cell, RdfVocabulary.First, node);
                return cell;
            case ElementPlace.Triple:
                // From here to the end of that element triples are not asserted.
                return node;
            default:
                return node;
        }
    }

    private void EmitPropertyAttributes(Term subject, ElementFrame element)
    {
        foreach (var (name, value) in _attributes.Properties)
        {
            Emit(subject, name.Iri!, name.Kind == XmlNameKind.Type ? _terms.Iri(value, element) : _terms.Literal(value, element));
        }
    }

    private void EndCollection(ElementFrame collection)
    {
        if (collection.Object is null)
        {
            Statement(collection, RdfVocabulary.Nil);
        }
        else
        {
            Emit(collection.Object, RdfVocabulary.Rest, RdfVocabulary.Nil);
        }
    }

    private void EndTriple(ElementFrame ended)
    {
        if (ended.Triple is not { } triple || ended.HasSeveralTriples)
        {
            throw Error(DiagnosticCodes.Unexpected, ended.HasSeveralTriples
                ? "expected one triple in a triple term, found several"
                : "expected one triple in a triple term, found none");
        }

        if (triple.Object is TripleTerm { Depth: >= TripleTerm.MaxDepth })
        {
            throw Limit(nameof(TripleTerm.MaxDepth), TripleTerm.MaxDepth);
        }

        Statement(ended, new TripleTerm(triple));
    }

    private RdfSyntaxException NoIri(XmlName name) =>
        Error(DiagnosticCodes.Iri, $"the name of the element makes no IRI: '{name.Namespace}{name.Local}'");
}
