using System.Globalization;
using System.Xml;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.RdfXml;

/// <content>Property elements (sections 7.2.14 to 7.2.21) and the statements they make.</content>
internal sealed partial class RdfXmlParser
{
    private readonly Stack<ElementFrame> _triples = new();

    private void StartProperty(XmlReader reader, ElementFrame outer)
    {
        var name = _names.Find(reader.NamespaceURI, Checked(reader.LocalName));
        var property = _top;
        DropText();
        property.Subject = outer.Subject;
        property.Predicate = name.Kind switch
        {
            XmlNameKind.Ordinary or XmlNameKind.Type => name.Iri ?? throw NoIri(name),
            XmlNameKind.Li => Item(++outer.Items),
            _ => throw Error(DiagnosticCodes.Unexpected, $"expected a property element, found {name.Iri}"),
        };
        ReadAttributes(reader, property);
        ReadReifiers(property);
        if (_attributes.About is not null)
        {
            throw Error(DiagnosticCodes.Unexpected, "rdf:about belongs to node elements; a property element takes rdf:resource");
        }

        if (_attributes.ParseType is { } type)
        {
            StartTyped(type, property);
        }
        else if (_attributes is { Resource: not null } or { NodeId: not null } or { Properties.Count: > 0 })
        {
            StartEmpty(property);
        }
        else
        {
            property.Datatype = _attributes.Datatype is { } datatype ? _terms.Iri(datatype, property) : null;
            property.Place = ElementPlace.Property;
        }
    }

    /// <summary>A node element in a property element.</summary>
    private void StartObject(XmlReader reader, ElementFrame property)
    {
        if (property.Object is not null || property.Datatype is not null || !Xml.XmlCharacters.IsWhiteSpace(TakeText()))
        {
            throw Error(DiagnosticCodes.Unexpected, property.Object is not null
                ? $"expected the end of the property element, which has its node, found the element '{reader.Name}'"
                : $"expected text or the end of the property element, found the element '{reader.Name}'");
        }

        StartNode(reader, property);
    }

    private void StartTyped(string type, ElementFrame property)
    {
        if (_attributes is { Resource: not null } or { NodeId: not null } or { Datatype: not null } or { Properties.Count: > 0 })
        {
            throw Error(DiagnosticCodes.Unexpected, "a property element with rdf:parseType takes of the other attributes only rdf:ID and rdf:annotation");
        }

        switch (type)
        {
            case "Resource":
                var node = _terms.New();
                Statement(property, node);
                property.Subject = node;
                property.Place = ElementPlace.Node;
                break;
            case "Collection":
                property.Place = ElementPlace.Collection;
                break;
            case "Triple" when property.IsVersion12:
                property.Place = ElementPlace.Triple;
                _triples.Push(property);
                break;
            case "Triple":
                // Without the version, what is inside is not to be believed (RDF 1.2 XML Syntax, section 2.19).
                property.Place = ElementPlace.Ignored;
                break;
            default:
                // Every other type means Literal (section 7.2.20).
                _literal.Begin();
                property.Place = ElementPlace.Literal;
                break;
        }
    }

    /// <summary>Section 7.2.21.</summary>
    private void StartEmpty(ElementFrame property)
    {
        if (_attributes.Datatype is not null || _attributes is { Resource: not null, NodeId: not null })
        {
            throw Error(DiagnosticCodes.Unexpected, "a property element takes one of rdf:resource, rdf:nodeID and rdf:datatype, and no property attributes with rdf:datatype");
        }

        Term node = _attributes switch
        {
            { Resource: { } reference } => _terms.Iri(reference, property),
            { NodeId: { } label } => _terms.Labelled("rdf:nodeID", label),
            _ => _terms.New(),
        };
        Statement(property, node);
        EmitPropertyAttributes(node, property);
        property.Place = ElementPlace.Empty;
    }

    private void ReadReifiers(ElementFrame property)
    {
        property.Reification = _attributes.Id is { } id ? _terms.Id(id, property) : null;
        property.Annotation = (_attributes.Annotation, _attributes.AnnotationNodeId) switch
        {
            (null, null) => null,
            ({ } reference, null) => _terms.Iri(reference, property),
            (null, { } label) => _terms.Labelled("rdf:annotationNodeID", label),
            _ => throw Error(DiagnosticCodes.Unexpected, "a property element takes one of rdf:annotation and rdf:annotationNodeID"),
        };
    }

    /// <summary>The statement of a property element, and what is said about it (section 7.3; RDF 1.2 XML Syntax, section 2.20).</summary>
    private void Statement(ElementFrame property, Term @object)
    {
        var (subject, predicate) = (property.Subject!, property.Predicate!);
        Emit(subject, predicate, @object);
        if (property.Reification is { } statement)
        {
            Emit(statement, RdfVocabulary.Type, RdfVocabulary.Statement);
            Emit(statement, RdfVocabulary.Subject, subject);
            Emit(statement, RdfVocabulary.Predicate, predicate);
            Emit(statement, RdfVocabulary.Object, @object);
        }

        if (property.Annotation is { } reifier)
        {
            if (@object is TripleTerm { Depth: >= TripleTerm.MaxDepth })
            {
                throw Limit(nameof(TripleTerm.MaxDepth), TripleTerm.MaxDepth);
            }

            Emit(reifier, RdfVocabulary.Reifies, new TripleTerm(new Triple(subject, predicate, @object)));
        }
    }

    private void Emit(Term subject, Iri predicate, Term @object)
    {
        if (_triples.TryPeek(out var holder))
        {
            var triple = new Triple(subject, predicate, @object);
            holder.HasSeveralTriples |= holder.Triple is { } first && !first.Equals(triple);
            holder.Triple ??= triple;
        }
        else if (!Context.Emit(subject, predicate, @object, null))
        {
            throw Limit(nameof(RdfReaderOptions.MaxQuads), Context.Options.MaxQuads);
        }
    }

    /// <summary>Section 7.4. The count begins anew with each node element.</summary>
    private static Iri Item(long number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{RdfVocabulary.Namespace}_{number}"));
}
