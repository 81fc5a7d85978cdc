using System.Text;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Turtle;

/// <summary>
/// The one grammar of Turtle and TriG (RDF 1.1 Turtle, section 6.5; TriG, section 4). Methods carry the names of productions.
/// Of RDF 1.2 it knows triple terms and base directions, and refuses the rest by name.
/// </summary>
internal ref partial struct TurtleParser
{
    private readonly ReaderContext _context;
    private readonly TermFactory _terms;
    private readonly PrefixTable _prefixes;
    private readonly bool _trig;
    private RdfLexer _lexer;
    private string? _base;
    private Term? _graph;
    private int _depth;

    public TurtleParser(ReadOnlySpan<byte> document, ReaderContext context, bool trig)
    {
        _context = context;
        _terms = new TermFactory("", generates: true);
        _prefixes = new PrefixTable();
        _trig = trig;
        _base = context.Options.BaseIri;
        _lexer = new RdfLexer(document, context, lines: false);
    }

    public void ReadDocument()
    {
        _lexer.Next();
        while (_lexer.Kind != TokenKind.EndOfInput)
        {
            ReadStatement();
        }
    }

    private void ReadStatement()
    {
        switch (_lexer.Kind)
        {
            case TokenKind.AtWord:
                ReadAtDirective();
                break;
            case TokenKind.Word:
                ReadKeywordStatement();
                break;
            case TokenKind.OpenBrace when _trig:
                ReadWrappedGraph(null);
                break;
            default:
                ReadTriplesOrGraph();
                break;
        }
    }

    /// <summary>prefixID and base: lower case, ended by a dot.</summary>
    private void ReadAtDirective()
    {
        if (_lexer.Content.SequenceEqual("prefix"u8))
        {
            ReadPrefix();
        }
        else if (_lexer.Content.SequenceEqual("base"u8))
        {
            ReadBase();
        }
        else if (_lexer.Content.SequenceEqual("version"u8))
        {
            throw TermReader.NotYet(_lexer, "the @version announcement");
        }
        else
        {
            throw _lexer.Expected("'@prefix' or '@base'");
        }

        Take(TokenKind.Dot, "'.'");
    }

    /// <summary>sparqlPrefix, sparqlBase and TriG's GRAPH block: any case, no dot.</summary>
    private void ReadKeywordStatement()
    {
        if (_lexer.IsKeyword("PREFIX"u8))
        {
            ReadPrefix();
        }
        else if (_lexer.IsKeyword("BASE"u8))
        {
            ReadBase();
        }
        else if (_trig && _lexer.IsKeyword("GRAPH"u8))
        {
            _lexer.Next();
            ReadWrappedGraph(ReadLabelOrSubject());
        }
        else if (_lexer.IsKeyword("VERSION"u8))
        {
            throw TermReader.NotYet(_lexer, "the VERSION announcement");
        }
        else
        {
            throw _lexer.Expected("a directive or a subject");
        }
    }

    private void ReadPrefix()
    {
        _lexer.Next();
        if (_lexer.Kind != TokenKind.PrefixedName || !_lexer.Local.IsEmpty)
        {
            throw _lexer.Expected("a prefix such as 'ex:'");
        }

        var name = _lexer.Content;
        _lexer.Next();
        var iri = ReadIriReference("the namespace IRI of the prefix").Value;
        _prefixes.Declare(name, iri);
        _context.Prefix(Encoding.UTF8.GetString(name), iri);
    }

    private void ReadBase()
    {
        _lexer.Next();
        _base = ReadIriReference("the base IRI").Value;
        _context.Base(_base);
    }

    /// <summary>Turtle's triples, and TriG's triplesOrGraph and triples2.</summary>
    private void ReadTriplesOrGraph()
    {
        var subject = ReadTriplesSubject(out var mayBeGraph, out var mayStandAlone);
        if (_trig && mayBeGraph && _lexer.Kind == TokenKind.OpenBrace)
        {
            ReadWrappedGraph(subject);
            return;
        }

        ReadRestOfTriples(subject, mayStandAlone);
        Take(TokenKind.Dot, "'.', ';' or ','");
    }

    private void ReadRestOfTriples(Term subject, bool mayStandAlone)
    {
        if (!mayStandAlone || _lexer.Kind is not (TokenKind.Dot or TokenKind.CloseBrace))
        {
            ReadPredicateObjectList(subject);
        }
    }

    private Term ReadLabelOrSubject()
    {
        var name = ReadTriplesSubject(out var mayBeGraph, out _, graphName: true);
        return mayBeGraph ? name : throw _lexer.Expected("a graph name");
    }

    private void ReadWrappedGraph(Term? name)
    {
        _graph = name;
        Take(TokenKind.OpenBrace, "'{'");
        while (_lexer.Kind != TokenKind.CloseBrace)
        {
            var subject = ReadTriplesSubject(out _, out var mayStandAlone);
            ReadRestOfTriples(subject, mayStandAlone);
            if (_lexer.Kind == TokenKind.Dot)
            {
                _lexer.Next();
            }
            else if (_lexer.Kind != TokenKind.CloseBrace)
            {
                throw _lexer.Expected("'.', ';', ',' or '}'");
            }
        }

        _lexer.Next();
        _graph = null;
    }

    private void Take(TokenKind kind, string what)
    {
        if (_lexer.Kind != kind)
        {
            throw _lexer.Expected(what);
        }

        _lexer.Next();
    }

    /// <summary>Counts one more level, and ends the reading where the limit or this thread's stack ends.</summary>
    private void Enter()
    {
        if (++_depth > _context.Options.MaxNesting || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw _lexer.Limit(nameof(RdfReaderOptions.MaxNesting), Math.Min(_depth - 1, _context.Options.MaxNesting));
        }
    }

    private void Emit(Term subject, Iri predicate, Term @object)
    {
        if (!_context.Emit(subject, predicate, @object, _graph))
        {
            throw _lexer.Limit(nameof(RdfReaderOptions.MaxQuads), _context.Options.MaxQuads);
        }
    }
}
