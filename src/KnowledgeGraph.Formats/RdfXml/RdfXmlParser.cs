using System.Text;
using System.Xml;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Formats.Xml;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.RdfXml;

/// <summary>
/// RDF/XML (RDF 1.1 XML Syntax; of RDF 1.2 base directions, triple terms and annotations). A state machine over the nodes of an XML
/// reader with a stack of its own: memory does not grow with the document, but for <c>rdf:ID</c>s, which must differ.
/// </summary>
internal sealed partial class RdfXmlParser : XmlDocumentParser
{
    private readonly XmlNameTable _names;
    private readonly NodeTerms _terms;
    private readonly ElementAttributes _attributes = new();
    private readonly List<ElementFrame> _frames = [];
    private readonly StringBuilder _longText = new();
    private readonly ExclusiveCanonicalXml _literal;
    private ElementFrame _top;
    private int _depth;
    private int _ignored;
    private string _text = "";

    public RdfXmlParser(ReaderContext context)
        : base(context)
    {
        _names = new XmlNameTable(Names);
        _literal = new ExclusiveCanonicalXml(_names);
        _terms = new NodeTerms(context, Error);
        _top = new ElementFrame { Place = ElementPlace.Document, Base = context.Options.BaseIri };
        _frames.Add(_top);
    }

    protected override bool WantsText(XmlNodeType type) => _ignored == 0 && type switch
    {
        XmlNodeType.Text or XmlNodeType.CDATA => true,
        XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace => _top.Place is ElementPlace.Property or ElementPlace.Literal || (_top.Place == ElementPlace.Empty && Context.Options.Strict),
        XmlNodeType.Comment or XmlNodeType.ProcessingInstruction => _top.Place == ElementPlace.Literal,
        _ => false,
    };

    protected override void OnNode(XmlReader reader, string text)
    {
        try
        {
            Read(reader, text);
        }
        catch (RdfSyntaxException error)
        {
            Context.Recover(error);
            if (_top.Place is not (ElementPlace.Document or ElementPlace.Rdf or ElementPlace.Node or ElementPlace.Collection))
            {
                // Nothing more comes of this element; its end takes it from the stack. Text between nodes or properties costs none of them.
                _top.Place = ElementPlace.Ignored;
            }
        }
    }

    private void Read(XmlReader reader, string text)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Start(reader);
                break;
            case XmlNodeType.EndElement:
                End(reader);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when _ignored == 0:
                Text(text);
                break;
            case XmlNodeType.Comment when _ignored == 0 && _top.Place == ElementPlace.Literal:
                _literal.Comment(text);
                break;
            case XmlNodeType.ProcessingInstruction when _ignored == 0 && _top.Place == ElementPlace.Literal:
                _literal.ProcessingInstruction(reader.Name, text);
                break;
        }
    }

    private void Start(XmlReader reader)
    {
        var isEmpty = reader.IsEmptyElement;
        if (_ignored > 0 || _top.Place == ElementPlace.Ignored)
        {
            _ignored += isEmpty ? 0 : 1;
            return;
        }

        if (_top.Place == ElementPlace.Literal)
        {
            StartInLiteral(reader, isEmpty);
            return;
        }

        var outer = _top;
        Push(outer);
        try
        {
            Start(reader, outer);
        }
        catch (RdfSyntaxException error)
        {
            Context.Recover(error);
            _top.Place = ElementPlace.Ignored;
            if (outer.Place is ElementPlace.Property or ElementPlace.Collection or ElementPlace.Triple)
            {
                // It has no object, or not the right one.
                outer.Place = ElementPlace.Ignored;
            }

            reader.MoveToElement();
        }

        if (isEmpty)
        {
            EndTop();
        }
    }

    private void Start(XmlReader reader, ElementFrame outer)
    {
        switch (outer.Place)
        {
            case ElementPlace.Document or ElementPlace.Rdf or ElementPlace.Collection or ElementPlace.Triple:
                StartNode(reader, outer);
                break;
            case ElementPlace.Property:
                StartObject(reader, outer);
                break;
            case ElementPlace.Node:
                StartProperty(reader, outer);
                break;
            default:
                throw Error(DiagnosticCodes.Unexpected, $"expected no content, since the attributes of the property say all, found the element '{reader.Name}'");
        }
    }

    private void End(XmlReader reader)
    {
        if (_ignored > 0)
        {
            _ignored--;
        }
        else if (_top.Place == ElementPlace.Literal && _literal.Depth > 0)
        {
            _literal.EndElement(reader.Name);
        }
        else
        {
            EndTop();
        }
    }

    private void EndTop()
    {
        var ended = _top;
        if (_triples.TryPeek(out var holder) && ReferenceEquals(holder, ended))
        {
            // Its own statement belongs to the element around it.
            _triples.Pop();
        }

        try
        {
            EndElement(ended);
        }
        catch (RdfSyntaxException error)
        {
            Context.Recover(error);
        }

        _top = _frames[--_depth];
    }

    private void EndElement(ElementFrame ended)
    {
        switch (ended.Place)
        {
            case ElementPlace.Property when ended.Object is null:
                Statement(ended, _terms.Literal(TakeText(), ended));
                break;
            case ElementPlace.Literal:
                Statement(ended, new Literal(Checked(_literal.Take()), RdfVocabulary.XmlLiteral));
                break;
            case ElementPlace.Collection:
                EndCollection(ended);
                break;
            case ElementPlace.Triple:
                EndTriple(ended);
                break;
        }
    }

    private void Push(ElementFrame outer)
    {
        // rdf:RDF, its node elements and their properties are no nesting yet; each level below is a node element and a property element.
        if (++_depth > 3 + (2L * Context.Options.MaxNesting))
        {
            throw Limit(nameof(RdfReaderOptions.MaxNesting), Context.Options.MaxNesting);
        }

        if (_depth == _frames.Count)
        {
            _frames.Add(new ElementFrame());
        }

        _top = _frames[_depth];
        _top.Reset(outer);
    }

    private void Text(string text)
    {
        switch (_top.Place)
        {
            case ElementPlace.Ignored:
                break;
            case ElementPlace.Property when _top.Object is null:
                AddText(text);
                break;
            case ElementPlace.Literal:
                _literal.Text(text);
                RequireShortLiteral();
                break;
            case ElementPlace.Empty when Context.Options.Strict && text.Length > 0:
                throw Error(DiagnosticCodes.Unexpected, "expected no content, since the attributes of the property say all, found white space");
            default:
                if (!XmlCharacters.IsWhiteSpace(text))
                {
                    throw Error(DiagnosticCodes.Unexpected, $"expected {Expected(_top)}, found text");
                }

                break;
        }
    }

    private static string Expected(ElementFrame frame) => frame.Place switch
    {
        ElementPlace.Node => "a property element or the end of the node element",
        ElementPlace.Property => "the end of the property element, which has its node",
        ElementPlace.Empty => "no content, since the attributes of the property say all",
        _ => "a node element",
    };

    private void AddText(string text)
    {
        if (_text.Length == 0 && _longText.Length == 0)
        {
            _text = Checked(text);
            return;
        }

        if (_longText.Length == 0)
        {
            _longText.Append(_text);
        }

        _longText.Append(text);
        if (_longText.Length > Context.Options.MaxTermLength)
        {
            throw Limit(nameof(RdfReaderOptions.MaxTermLength), Context.Options.MaxTermLength);
        }
    }

    private string TakeText()
    {
        var text = _text;
        if (_longText.Length > 0)
        {
            text = Checked(_longText.ToString());
            _longText.Clear();
        }

        _text = "";
        return text;
    }

    private void DropText()
    {
        _text = "";
        _longText.Clear();
    }

    private void RequireShortLiteral()
    {
        if (_literal.Length > Context.Options.MaxTermLength)
        {
            throw Limit(nameof(RdfReaderOptions.MaxTermLength), Context.Options.MaxTermLength);
        }
    }

    private void StartInLiteral(XmlReader reader, bool isEmpty)
    {
        if (_literal.Depth >= Context.Options.MaxNesting)
        {
            throw Limit(nameof(RdfReaderOptions.MaxNesting), Context.Options.MaxNesting);
        }

        var name = reader.Name;
        _literal.StartElement(reader);
        RequireShortLiteral();
        if (isEmpty)
        {
            _literal.EndElement(name);
        }
    }
}
