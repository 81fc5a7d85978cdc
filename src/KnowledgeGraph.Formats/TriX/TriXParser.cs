using System.Text;
using System.Xml;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Formats.Xml;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.TriX;

/// <summary>
/// TriX (HP Laboratories, "TriX: RDF Triples in XML", 2004): <c>TriX</c> holds <c>graph</c>s, a <c>graph</c> a name and <c>triple</c>s, a
/// <c>triple</c> three terms. As Jena does, <c>trix</c> is read for <c>TriX</c>, a triple may stand outside of a graph, and a
/// triple in the place of an object is a triple term.
/// </summary>
internal sealed class TriXParser : XmlDocumentParser
{
    private readonly string _namespace;
    private readonly string _xml;
    private readonly Stack<Open> _open = new();
    private readonly StringBuilder _text = new();
    private Term? _graph;
    private bool _graphHasTriples;

    /// <summary>Whether the open term is the name of its graph.</summary>
    private bool _isNaming;
    private string? _language;
    private Iri? _datatype;
    private int _ignored;

    public TriXParser(ReaderContext context)
        : base(context)
    {
        _namespace = Names.Add("http://www.w3.org/2004/03/trix/trix-1/");
        _xml = Names.Add("http://www.w3.org/XML/1998/namespace");
    }

    private enum Place
    {
        Document,
        Graph,
        Triple,
        Iri,
        Label,
        Plain,
        Typed,
    }

    protected override bool WantsText(XmlNodeType type) => type switch
    {
        XmlNodeType.Text or XmlNodeType.CDATA => true,
        XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace => _open.TryPeek(out var top) && IsTerm(top.Place),
        _ => false,
    };

    protected override void OnNode(XmlReader reader, string text)
    {
        try
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Start(reader);
                    break;
                case XmlNodeType.EndElement:
                    End();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when _ignored == 0:
                    Text(text);
                    break;
            }
        }
        catch (RdfSyntaxException error)
        {
            // Nothing comes of the triple in which the error stands, nor of a graph whose name is not known: its triples belong nowhere else.
            Context.Recover(error);
            foreach (var open in _open)
            {
                open.IsBroken |= open.Place is not (Place.Document or Place.Graph) || (_isNaming && open.Place == Place.Graph);
            }

            _isNaming = false;
        }
    }

    private static bool IsTerm(Place place) => place >= Place.Iri;

    private void Start(XmlReader reader)
    {
        var isEmpty = reader.IsEmptyElement;
        if (_ignored > 0 || (_open.TryPeek(out var outer) && outer.IsBroken))
        {
            _ignored += isEmpty ? 0 : 1;
            return;
        }

        if (_open.Count > Context.Options.MaxNesting + 3)
        {
            throw Limit(nameof(RdfReaderOptions.MaxNesting), Context.Options.MaxNesting);
        }

        var place = _open.TryPeek(out outer) ? PlaceOf(reader, outer) : PlaceOfRoot(reader);
        if (place is null)
        {
            // Counted as open, so that the tags stay paired when reading goes on.
            _ignored += isEmpty ? 0 : 1;
            throw Error(DiagnosticCodes.Unexpected, $"expected {Expected(outer)}, found the element '{reader.Name}'");
        }

        _isNaming = IsTerm(place.Value) && outer is { Place: Place.Graph } && _graph is null && !_graphHasTriples;
        _open.Push(new Open(place.Value));
        _text.Clear();
        try
        {
            ReadAttributes(reader, place.Value);
        }
        catch (RdfSyntaxException) when (isEmpty)
        {
            // No end tag will come to take it from the stack.
            _open.Pop();
            throw;
        }

        if (isEmpty)
        {
            End();
        }
    }

    private Place? PlaceOfRoot(XmlReader reader) =>
        reader.LocalName is "TriX" or "trix" && IsOurs(reader) ? Place.Document : null;

    private Place? PlaceOf(XmlReader reader, Open outer) => !IsOurs(reader) ? null : (outer.Place, reader.LocalName) switch
    {
        (Place.Document, "graph") => BeginGraph(),
        (Place.Document or Place.Graph, "triple") => Place.Triple,
        (Place.Triple, "triple") when outer.Terms.Count == 2 => Place.Triple,
        (Place.Graph or Place.Triple, "uri") => Place.Iri,
        (Place.Graph or Place.Triple, "id") => Place.Label,
        (Place.Triple, "plainLiteral") => Place.Plain,
        (Place.Triple, "typedLiteral") => Place.Typed,
        _ => null,
    };

    private bool IsOurs(XmlReader reader) => ReferenceEquals(reader.NamespaceURI, _namespace) || reader.NamespaceURI.Length == 0;

    private Place BeginGraph()
    {
        (_graph, _graphHasTriples) = (null, false);
        return Place.Graph;
    }

    private static string Expected(Open? outer) => outer?.Place switch
    {
        null => "the element 'TriX'",
        Place.Document => "a graph",
        Place.Graph => "the graph's name or a triple",
        Place.Triple => "a term: uri, id, plainLiteral or typedLiteral",
        _ => "text",
    };

    private void ReadAttributes(XmlReader reader, Place place)
    {
        (_language, _datatype) = (null, null);
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (place == Place.Plain && reader.LocalName == "lang" && ReferenceEquals(reader.NamespaceURI, _xml))
            {
                _language = Checked(reader.Value);
            }
            else if (place == Place.Typed && reader.LocalName == "datatype" && reader.NamespaceURI.Length == 0)
            {
                _datatype = MakeIri(Checked(reader.Value));
            }
        }

        reader.MoveToElement();
    }

    private void Text(string text)
    {
        if (_open.TryPeek(out var top) && IsTerm(top.Place))
        {
            _text.Append(text);
            if (_text.Length > Context.Options.MaxTermLength)
            {
                throw Limit(nameof(RdfReaderOptions.MaxTermLength), Context.Options.MaxTermLength);
            }
        }
        else if (!XmlCharacters.IsWhiteSpace(text) && top is not { IsBroken: true })
        {
            throw Error(DiagnosticCodes.Unexpected, $"expected {Expected(top)}, found text");
        }
    }

    private void End()
    {
        if (_ignored > 0)
        {
            _ignored--;
            return;
        }

        var ended = _open.Pop();
        if (ended.IsBroken)
        {
            return;
        }

        switch (ended.Place)
        {
            case Place.Triple:
                EndTriple(ended.Terms);
                break;
            case Place.Iri or Place.Label or Place.Plain or Place.Typed:
                EndTerm(MakeTerm(ended.Place, Checked(_text.ToString())));
                break;
        }
    }

    private Term MakeTerm(Place place, string text) => place switch
    {
        Place.Iri => MakeIri(text),
        Place.Label => MakeLabel(text.Trim(' ', '\t', '\r', '\n')),
        Place.Plain when !string.IsNullOrEmpty(_language) => LanguageTags.IsWellFormed(Encoding.UTF8.GetBytes(_language))
            ? Literal.LanguageTagged(text, _language)
            : throw Error(DiagnosticCodes.Literal, $"'{_language}' is not a language tag"),
        Place.Plain => new Literal(text),
        _ => MakeTyped(text),
    };

    private Literal MakeTyped(string text)
    {
        var datatype = _datatype ?? throw Error(DiagnosticCodes.Unexpected, "expected the attribute 'datatype' on 'typedLiteral'");
        return datatype.Equals(Rdf.Vocabularies.RdfVocabulary.LangString) || datatype.Equals(Rdf.Vocabularies.RdfVocabulary.DirLangString)
            ? throw Error(DiagnosticCodes.Literal, $"the datatype {datatype} needs a language tag")
            : new Literal(text, datatype);
    }

    private Iri MakeIri(string text)
    {
        // White space around an xsd:anyURI means nothing.
        text = text.Trim(' ', '\t', '\r', '\n');
        if (!IriReference.IsAbsolute(text) && Context.Options.BaseIri is { } baseIri)
        {
            text = IriReference.Resolve(baseIri, text);
        }

        return Iri.TryCreate(text, out var iri) ? iri : throw Error(DiagnosticCodes.Iri, $"'{text}' is not an absolute IRI");
    }

    private BlankNode MakeLabel(string text)
    {
        try
        {
            return new BlankNode(text);
        }
        catch (ArgumentException)
        {
            throw Error(DiagnosticCodes.Unexpected, $"'{text}' is not a blank node label");
        }
    }

    private void EndTerm(Term term)
    {
        var outer = _open.Peek();
        if (outer.Place == Place.Triple)
        {
            AddTerm(outer, term);
        }
        else if (_graph is not null || _graphHasTriples)
        {
            throw Error(DiagnosticCodes.Unexpected, "expected a triple or the end of the graph, found another name");
        }
        else
        {
            _graph = term;
            _isNaming = false;
        }
    }

    private void AddTerm(Open triple, Term term)
    {
        var fault = (triple.Terms.Count, term) switch
        {
            (0, Iri or BlankNode) => null,
            (0, _) => "expected a uri or an id as the subject",
            (1, Iri) => null,
            (1, _) => "expected a uri as the predicate",
            (2, _) => null,
            _ => "expected the end of the triple, which has its three terms",
        };
        if (fault is not null)
        {
            throw Error(DiagnosticCodes.Unexpected, fault);
        }

        triple.Terms.Add(term);
    }

    private void EndTriple(List<Term> terms)
    {
        if (terms.Count < 3)
        {
            throw Error(DiagnosticCodes.Unexpected, $"expected three terms in a triple, found {terms.Count}");
        }

        var triple = new Triple(terms[0], (Iri)terms[1], terms[2]);
        if (_open.Peek() is { Place: Place.Triple } outer)
        {
            AddTerm(outer, triple.Object is TripleTerm { Depth: >= TripleTerm.MaxDepth }
                ? throw Limit(nameof(TripleTerm.MaxDepth), TripleTerm.MaxDepth)
                : new TripleTerm(triple));
            return;
        }

        _graphHasTriples = true;
        var graph = _open.Peek().Place == Place.Graph ? _graph : null;
        if (!Context.Emit(triple.Subject, triple.Predicate, triple.Object, graph))
        {
            throw Limit(nameof(RdfReaderOptions.MaxQuads), Context.Options.MaxQuads);
        }
    }

    /// <summary>An open element, with the terms of a triple so far.</summary>
    private sealed class Open(Place place)
    {
        private List<Term>? _terms;

        public Place Place { get; } = place;

        public List<Term> Terms => _terms ??= new List<Term>(3);

        public bool IsBroken { get; set; }
    }
}
