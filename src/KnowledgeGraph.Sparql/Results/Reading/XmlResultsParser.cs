using System.Text;
using System.Xml;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>
/// SPARQL Query Results XML Format (Second Edition), section 2, with the triple terms, base directions and versions of 1.2. A machine over
/// the nodes of .NET's XML reader, which reads no document type declaration and nothing outside of the document. Elements of other
/// namespaces are passed over.
/// </summary>
internal sealed partial class XmlResultsParser : ResultsParser
{
    private const string Namespace = "http://www.w3.org/2005/sparql-results#";
    private const string Its = "http://www.w3.org/2005/11/its";
    private const int NotSkipping = -1;

    private readonly XmlText _source;
    private readonly XmlReader _xml;
    private readonly StringBuilder _text = new();
    private XmlScope _scope = XmlScope.Document;
    private bool _hasNode;
    private int _skipDepth = NotSkipping;
    private bool _hasHead;
    private bool _hasRows;
    private string? _value;

    public XmlResultsParser(Stream stream, SparqlResultsReaderOptions options, CancellationToken cancellation)
        : base(options, cancellation)
    {
        _source = new XmlText(stream, options) { Cancellation = cancellation };
        _xml = XmlReader.Create(_source, new XmlReaderSettings
        {
            Async = true,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
    }

    private int DepthLimit => 16 + (2 * Options.MaxNesting);

    public override ResultsStep Next()
    {
        if (_scope == XmlScope.End)
        {
            return ResultsStep.End;
        }

        if (!_hasNode)
        {
            return ResultsStep.More;
        }

        _hasNode = false;
        return OnNode();
    }

    public override void Fill()
    {
        Cancellation.ThrowIfCancellationRequested();
        try
        {
            Filled(_xml.Read());
            _value = _xml.HasValue ? _xml.Value : null;
        }
        catch (XmlException error)
        {
            throw NotXml(error);
        }
    }

    public override async ValueTask FillAsync(CancellationToken cancellation)
    {
        Cancellation.ThrowIfCancellationRequested();
        _source.Cancellation = cancellation;
        try
        {
            Filled(await _xml.ReadAsync().ConfigureAwait(false));
            _value = _xml.HasValue ? await _xml.GetValueAsync().ConfigureAwait(false) : null;
        }
        catch (XmlException error)
        {
            throw NotXml(error);
        }
    }

    public override void Dispose()
    {
        _xml.Dispose();
        _source.Dispose();
    }

    protected override SourcePosition Here() => _source.Locate(((IXmlLineInfo)_xml).LineNumber, ((IXmlLineInfo)_xml).LinePosition);

    private void Filled(bool more)
    {
        _source.Mark();
        _hasNode = more;
        if (!more)
        {
            _scope = XmlScope.End;
        }
    }

    private ResultsStep OnNode()
    {
        if (_xml.Depth > DepthLimit)
        {
            throw Limit(nameof(SparqlResultsReaderOptions.MaxNesting), Options.MaxNesting);
        }

        if (_skipDepth != NotSkipping)
        {
            _skipDepth = _xml.NodeType == XmlNodeType.EndElement && _xml.Depth == _skipDepth ? NotSkipping : _skipDepth;
            return ResultsStep.More;
        }

        switch (_xml.NodeType)
        {
            case XmlNodeType.Element:
                return OnElement();
            case XmlNodeType.EndElement:
                return OnEnd();
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                OnText();
                break;
        }

        return ResultsStep.More;
    }

    private ResultsStep OnElement()
    {
        if (_xml.NamespaceURI != Namespace)
        {
            return _scope == XmlScope.Document
                ? throw Error(ResultsCode.Grammar, $"expected the element sparql of the namespace {Namespace}, found {Found()}")
                : Skip();
        }

        var isEmpty = _xml.IsEmptyElement;
        var step = OnStart(_xml.LocalName);
        if (!isEmpty)
        {
            return step;
        }

        var end = OnEnd();
        return step == ResultsStep.More ? end : step;
    }

    private ResultsStep OnStart(string name)
    {
        switch (_scope, name)
        {
            case (XmlScope.Document, "sparql"):
                Head.Version = _xml.GetAttribute("version");
                _scope = XmlScope.Sparql;
                break;
            case (XmlScope.Sparql, "head") when !_hasHead:
                _hasHead = true;
                _scope = XmlScope.Head;
                break;
            case (XmlScope.Head, "variable"):
                AddVariable(Attribute("name"));
                _scope = XmlScope.HeadItem;
                break;
            case (XmlScope.Head, "link"):
                Head.Links.Add(Attribute("href"));
                _scope = XmlScope.HeadItem;
                break;
            case (XmlScope.Sparql, "results") when _hasHead && !_hasRows && Head.Boolean is null:
                _hasRows = true;
                _scope = XmlScope.Results;
                return ResultsStep.Head;
            case (XmlScope.Sparql, "boolean") when !_hasRows && Head.Boolean is null:
                BeginText(XmlScope.Boolean);
                break;
            case (XmlScope.Results, "result"):
                _row = new Term?[Head.Count];
                _scope = XmlScope.Result;
                break;
            case (XmlScope.Result, "binding"):
                BeginBinding();
                break;
            case (XmlScope.Binding or XmlScope.Part, "uri" or "bnode" or "literal" or "triple"):
                BeginTerm(name);
                break;
            case (XmlScope.Triple, "subject" or "predicate" or "object"):
                BeginPart(name);
                break;
            default:
                throw Error(ResultsCode.Grammar, $"expected {Expected()}, found {Found()}");
        }

        return ResultsStep.More;
    }

    private ResultsStep OnEnd()
    {
        switch (_scope)
        {
            case XmlScope.HeadItem:
                _scope = XmlScope.Head;
                break;
            case XmlScope.Head or XmlScope.Results:
                _scope = XmlScope.Sparql;
                break;
            case XmlScope.Boolean:
                Head.Boolean = _text.ToString().Trim(' ', '\t', '\r', '\n') switch
                {
                    "true" or "1" => true,
                    "false" or "0" => false,
                    var other => throw Error(ResultsCode.Grammar, $"expected true or false, found '{TermMaker.Cut(other)}'"),
                };
                _scope = XmlScope.Sparql;
                break;
            case XmlScope.Result:
                CountRow();
                Row = _row;
                _scope = XmlScope.Results;
                return ResultsStep.Row;
            case XmlScope.Binding:
                EndBinding();
                break;
            case XmlScope.Value or XmlScope.Triple:
                EndTerm();
                break;
            case XmlScope.Part:
                EndPart();
                break;
            case XmlScope.Sparql:
                _scope = _hasRows || Head.Boolean is not null
                    ? XmlScope.Document
                    : throw Error(ResultsCode.Grammar, $"expected {Expected()}, found the end of the document");
                return _hasRows ? ResultsStep.More : ResultsStep.Head;
        }

        return ResultsStep.More;
    }

    private void OnText()
    {
        if (_scope is XmlScope.Value or XmlScope.Boolean)
        {
            _text.Append(_value);
            CheckLength(_text.Length);
        }
        else if (_value.AsSpan().ContainsAnyExcept(" \t\r\n"))
        {
            throw Error(ResultsCode.Grammar, $"expected {Expected()}, found text");
        }
    }

    private void BeginText(XmlScope scope)
    {
        _text.Clear();
        _scope = scope;
    }

    private ResultsStep Skip()
    {
        if (!_xml.IsEmptyElement)
        {
            _skipDepth = _xml.Depth;
        }

        return ResultsStep.More;
    }

    private string Attribute(string name) =>
        _xml.GetAttribute(name) ?? throw Error(ResultsCode.Grammar, $"expected the attribute {name} of the element {_xml.LocalName}");

    private string Found() => $"the element {TermMaker.Cut(_xml.Name)}";

    private string Expected() => _scope switch
    {
        XmlScope.Document => "the element sparql",
        XmlScope.Sparql => !_hasHead ? "the element head" : _hasRows || Head.Boolean is not null ? "the end of the element sparql" : "the element results or boolean",
        XmlScope.Head => "the element variable or link",
        XmlScope.Results => "the element result",
        XmlScope.Result => "the element binding",
        XmlScope.Binding or XmlScope.Part => "one element uri, literal, bnode or triple",
        XmlScope.Triple => "the elements subject, predicate and object, each once",
        XmlScope.Value or XmlScope.Boolean => "text alone",
        _ => "no content",
    };

    private SparqlResultsException NotXml(XmlException error)
    {
        // The reader's message ends with the place, in its own units.
        var end = error.Message.IndexOf(" Line ", StringComparison.Ordinal);
        var message = end < 0 ? error.Message : error.Message[..end].TrimEnd('.');
        return Error(ResultsCode.Grammar, "not XML: " + message, error.LineNumber > 0 ? _source.Locate(error.LineNumber, error.LinePosition) : Here(), error);
    }
}
