using System.Xml;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.RdfXml;

/// <content>Attributes (sections 6.1.2 and 6.1.4): what holds for the element and all below it, and what the grammar looks at.</content>
internal sealed partial class RdfXmlParser
{
    /// <summary>Reads the attributes of the element; base, language, direction and version go to its frame.</summary>
    private void ReadAttributes(XmlReader reader, ElementFrame frame)
    {
        _attributes.Clear();
        if (!reader.MoveToFirstAttribute())
        {
            return;
        }

        do
        {
            ReadAttribute(reader, frame);
        }
        while (reader.MoveToNextAttribute());

        reader.MoveToElement();
        if (_attributes.Version is { } version)
        {
            // A version that is not known is newer, and has what RDF 1.2 has.
            frame.IsVersion12 = version.Trim() is not ("1.0" or "1.1");
        }

        if (_attributes.Base is { } reference)
        {
            frame.Base = _terms.Base(reference, frame.Base);
            if (_depth == 1)
            {
                Context.Base(frame.Base);
            }
        }

        if (_attributes.Direction is { } direction)
        {
            frame.Direction = DirectionOf(direction, frame);
        }
    }

    private void ReadAttribute(XmlReader reader, ElementFrame frame)
    {
        var iri = reader.NamespaceURI;
        var local = reader.LocalName;
        if (ReferenceEquals(iri, _names.Rdf))
        {
            ReadSyntaxAttribute(_names.Find(iri, local), reader);
        }
        else if (ReferenceEquals(iri, _names.Xmlns))
        {
            DeclarePrefix(reader);
        }
        else if (ReferenceEquals(iri, _names.Xml))
        {
            if (ReferenceEquals(local, _names.Lang))
            {
                frame.Language = reader.Value;
            }
            else if (ReferenceEquals(local, _names.Base))
            {
                _attributes.Base = reader.Value;
            }
        }
        else if (ReferenceEquals(iri, _names.Its) && (ReferenceEquals(local, _names.Dir) || ReferenceEquals(local, _names.Version)))
        {
            _attributes.Direction = ReferenceEquals(local, _names.Dir) ? reader.Value : _attributes.Direction;
        }
        else if (!IsReserved(reader.Prefix) && !(iri.Length == 0 && IsReserved(local)))
        {
            ReadOtherAttribute(iri, local, reader);
        }
    }

    private void ReadOtherAttribute(string iri, string local, XmlReader reader)
    {
        if (iri.Length > 0)
        {
            ReadSyntaxAttribute(_names.Find(iri, Checked(local)), reader);
        }
        else if (local is "ID" or "about" or "resource" or "parseType" or "type")
        {
            ReadSyntaxAttribute(_names.Find(_names.Rdf, local), reader);
        }
        else
        {
            throw Error(DiagnosticCodes.Unexpected, $"the attribute '{local}' has no namespace");
        }
    }

    private void ReadSyntaxAttribute(XmlName name, XmlReader reader)
    {
        var value = reader.Value;
        switch (name.Kind)
        {
            case XmlNameKind.Ordinary or XmlNameKind.Type:
                AddProperty(name, value);
                break;
            case XmlNameKind.Id:
                _attributes.Id = Once(_attributes.Id, value, name);
                break;
            case XmlNameKind.About:
                _attributes.About = Once(_attributes.About, value, name);
                break;
            case XmlNameKind.Resource:
                _attributes.Resource = Once(_attributes.Resource, value, name);
                break;
            case XmlNameKind.NodeId:
                _attributes.NodeId = Once(_attributes.NodeId, value, name);
                break;
            case XmlNameKind.ParseType:
                _attributes.ParseType = Once(_attributes.ParseType, value, name);
                break;
            case XmlNameKind.Datatype:
                _attributes.Datatype = Once(_attributes.Datatype, value, name);
                break;
            case XmlNameKind.Annotation:
                _attributes.Annotation = Once(_attributes.Annotation, value, name);
                break;
            case XmlNameKind.AnnotationNodeId:
                _attributes.AnnotationNodeId = Once(_attributes.AnnotationNodeId, value, name);
                break;
            case XmlNameKind.Version:
                _attributes.Version = Once(_attributes.Version, value, name);
                break;
            default:
                throw Error(DiagnosticCodes.Unexpected, $"{name.Iri} cannot be an attribute");
        }
    }

    private void AddProperty(XmlName name, string value)
    {
        if (name.Iri is null)
        {
            throw Error(DiagnosticCodes.Iri, $"the name of the attribute makes no IRI: '{name.Namespace}{name.Local}'");
        }

        _attributes.Properties.Add((name, value));
    }

    /// <summary>The same attribute can stand there twice: with a prefix and without, or with its IRI cut in two ways.</summary>
    private string Once(string? before, string value, XmlName name) =>
        before is null ? value : throw Error(DiagnosticCodes.Unexpected, $"{name.Iri} stands there twice");

    private void DeclarePrefix(XmlReader reader)
    {
        // Those of the document element are the ones that a document is written with.
        if (_depth == 1)
        {
            Context.Prefix(reader.Prefix.Length == 0 ? "" : reader.LocalName, reader.Value);
        }
    }

    private BaseDirection DirectionOf(string direction, ElementFrame frame) => direction switch
    {
        "ltr" => BaseDirection.LeftToRight,
        "rtl" => BaseDirection.RightToLeft,
        "" => BaseDirection.None,
        _ when !frame.IsVersion12 => BaseDirection.None,
        _ => throw Error(DiagnosticCodes.Literal, $"expected 'ltr', 'rtl' or nothing as the value of its:dir, found '{direction}'"),
    };

    /// <summary>Names that begin with xml belong to XML and say nothing here.</summary>
    private static bool IsReserved(string name) => name.StartsWith("xml", StringComparison.OrdinalIgnoreCase);
}
