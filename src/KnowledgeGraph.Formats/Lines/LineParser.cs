using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.Lines;

/// <summary>
/// The grammar of N-Triples and N-Quads (RDF 1.1 N-Triples, section 7; N-Quads, section 4), with triple terms and base directions of
/// RDF 1.2. One instance reads one chunk of whole lines.
/// </summary>
internal ref struct LineParser
{
    private readonly ReaderContext _context;
    private readonly TermFactory _terms;
    private readonly bool _quads;
    private RdfLexer _lexer;
    private int _depth;

    public LineParser(ReadOnlySpan<byte> chunk, ReaderContext context, TermFactory terms, bool quads)
    {
        _context = context;
        _terms = terms;
        _quads = quads;
        _lexer = new RdfLexer(chunk, context, lines: true);
    }

    /// <summary>Reads the chunk; gives the number of line ends in it.</summary>
    public long ReadDocument()
    {
        _lexer.Next();
        while (_lexer.Kind != TokenKind.EndOfInput)
        {
            if (_lexer.Kind == TokenKind.EndOfLine)
            {
                _lexer.Next();
                continue;
            }

            ReadStatement();
            if (_lexer.Kind is not (TokenKind.EndOfLine or TokenKind.EndOfInput))
            {
                throw _lexer.Expected("the end of the line");
            }
        }

        return _lexer.LineEnds;
    }

    private void ReadStatement()
    {
        if (_lexer.IsKeyword("VERSION"u8))
        {
            throw TermReader.NotYet(_lexer, "the VERSION announcement");
        }

        var subject = ReadSubject("a subject (an IRI or a blank node)");
        var predicate = ReadIri("a predicate IRI");
        var @object = ReadObject();
        var graph = _quads && _lexer.Kind is TokenKind.IriReference or TokenKind.BlankNodeLabel ? ReadSubject("a graph name") : null;
        if (_lexer.Kind != TokenKind.Dot)
        {
            throw _lexer.Expected(_quads && graph is null ? "a graph name or '.'" : "'.'");
        }

        if (!_context.Emit(subject, predicate, @object, graph))
        {
            throw _lexer.Limit(nameof(RdfReaderOptions.MaxQuads), _context.Options.MaxQuads);
        }

        _lexer.Next();
    }

    private Term ReadSubject(string what)
    {
        switch (_lexer.Kind)
        {
            case TokenKind.BlankNodeLabel:
                return ReadBlankNode();
            case TokenKind.IriReference:
                return ReadIri(what);
            case TokenKind.OpenReifiedTriple:
                throw TermReader.NotYet(_lexer, "a reified triple '<< ... >>'");
            default:
                throw _lexer.Expected(what);
        }
    }

    private BlankNode ReadBlankNode()
    {
        var node = _terms.LabelledBlankNode(_lexer.Content);
        _lexer.Next();
        return node;
    }

    private Iri ReadIri(string what)
    {
        if (_lexer.Kind != TokenKind.IriReference)
        {
            throw _lexer.Expected(what);
        }

        Iri? iri;
        if (_lexer.Escaped)
        {
            Iri.TryCreate(Unescaper.Text(_lexer.Content), out iri);
        }
        else
        {
            iri = _terms.AbsoluteIri(_lexer.Content);
        }

        if (iri is null)
        {
            throw TermReader.NotAnIri(_lexer, TermReader.Text(ref _lexer));
        }

        _lexer.Next();
        return iri;
    }

    private Term ReadObject()
    {
        const string what = "an object (an IRI, a blank node or a literal)";
        return _lexer.Kind switch
        {
            TokenKind.String => ReadLiteral(),
            TokenKind.OpenTripleTerm => ReadTripleTerm(),
            _ => ReadSubject(what),
        };
    }

    private Literal ReadLiteral()
    {
        var text = TermReader.Text(ref _lexer);
        _lexer.Next();
        Literal literal;
        switch (_lexer.Kind)
        {
            case TokenKind.AtWord:
                literal = TermReader.LanguageTagged(text, ref _lexer, _terms);
                _lexer.Next();
                return literal;
            case TokenKind.DatatypeMark:
                _lexer.Next();
                var mark = _lexer;
                var datatype = ReadIri("a datatype IRI");
                return TermReader.Typed(text, datatype, mark);
            default:
                return new Literal(text, Xsd.String);
        }
    }

    private TripleTerm ReadTripleTerm()
    {
        if (++_depth > _context.Options.MaxNesting)
        {
            throw _lexer.Limit(nameof(RdfReaderOptions.MaxNesting), _context.Options.MaxNesting);
        }

        _lexer.Next();
        var triple = new Triple(ReadSubject("a subject (an IRI or a blank node)"), ReadIri("a predicate IRI"), ReadObject());
        if (_lexer.Kind != TokenKind.CloseTripleTerm)
        {
            throw _lexer.Expected("')>>'");
        }

        _lexer.Next();
        _depth--;
        return new TripleTerm(triple);
    }
}
