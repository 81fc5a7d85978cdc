using System.Text;
using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Turtle;

/// <content>Statements: directives, graphs, subjects.</content>
internal sealed partial class TurtleParser
{
    private byte[] _prefixName = [];
    private bool _endsWithDot;
    private bool _inGraph;
    private TermRef _graph;

    /// <summary>Turtle's statement; TriG's directive or block.</summary>
    private void ReadStatement(ref TurtleLexer lexer)
    {
        switch (lexer.Kind)
        {
            case TokenKind.EndOfInput:
                break;
            case TokenKind.AtWord:
                BeginAtDirective(ref lexer);
                break;
            case TokenKind.Word:
                BeginKeyword(ref lexer);
                break;
            case TokenKind.OpenBrace when _trig:
                OpenGraph(default);
                break;
            default:
                ReadSubject(ref lexer, _trig ? TurtleState.VerbOrGraph : TurtleState.Verb, "a subject (an IRI, a blank node or a collection)");
                break;
        }
    }

    /// <summary>TriG's triplesBlock.</summary>
    private void ReadGraphStatement(ref TurtleLexer lexer)
    {
        if (lexer.Kind == TokenKind.CloseBrace)
        {
            LeaveGraph();
        }
        else
        {
            ReadSubject(ref lexer, TurtleState.Verb, "a subject (an IRI, a blank node or a collection) or '}'");
        }
    }

    private void ReadSubject(ref TurtleLexer lexer, TurtleState next, string what)
    {
        _arena.Top = _inGraph ? _graph.End : 0;
        switch (lexer.Kind)
        {
            case TokenKind.IriReference or TokenKind.PrefixedName:
                _frame.Subject = ReadIri(ref lexer, inPlace: false);
                _state = next;
                break;
            case TokenKind.BlankNodeLabel:
                _frame.Subject = ReadLabel(ref lexer, inPlace: false);
                _state = next;
                break;
            case TokenKind.OpenBracket:
                OpenBracket(TurtleState.Bracket);
                break;
            case TokenKind.OpenParenthesis:
                OpenCollection(ref lexer);
                break;
            case TokenKind.OpenReifiedTriple:
                OpenTriple(ref lexer, FrameKind.ReifiedTriple);
                break;
            default:
                throw lexer.Expected(what);
        }
    }

    /// <summary>prefixID, base and version: lower case, ended by a dot.</summary>
    private void BeginAtDirective(ref TurtleLexer lexer)
    {
        _endsWithDot = true;
        _state = lexer.Content.SequenceEqual("prefix"u8) ? TurtleState.PrefixName
            : lexer.Content.SequenceEqual("base"u8) ? TurtleState.BaseIri
            : lexer.Content.SequenceEqual("version"u8) ? TurtleState.Version
            : throw lexer.Expected("'@prefix', '@base' or '@version'");
    }

    /// <summary>sparqlPrefix, sparqlBase, sparqlVersion and TriG's GRAPH: any case, no dot.</summary>
    private void BeginKeyword(ref TurtleLexer lexer)
    {
        _endsWithDot = false;
        _state = lexer.IsKeyword("PREFIX"u8) ? TurtleState.PrefixName
            : lexer.IsKeyword("BASE"u8) ? TurtleState.BaseIri
            : lexer.IsKeyword("VERSION"u8) ? TurtleState.Version
            : _trig && lexer.IsKeyword("GRAPH"u8) ? TurtleState.GraphName
            : throw lexer.Expected("a directive or a subject");
    }

    private void StepInDirective(ref TurtleLexer lexer)
    {
        switch (_state)
        {
            case TurtleState.PrefixName:
                _prefixName = lexer.Kind == TokenKind.PrefixedName && lexer.Local.IsEmpty
                    ? lexer.Content.ToArray()
                    : throw lexer.Expected("a prefix such as 'ex:'");
                _state = TurtleState.PrefixIri;
                break;
            case TurtleState.PrefixIri:
                DeclarePrefix(ref lexer);
                break;
            case TurtleState.BaseIri:
                DeclareBase(ref lexer);
                break;
            case TurtleState.Version:
                ReadVersion(ref lexer);
                break;
            case TurtleState.DirectiveDot:
                _ = lexer.Kind == TokenKind.Dot ? true : throw lexer.Expected("'.'");
                _state = TurtleState.Statement;
                break;
            case TurtleState.GraphName:
                ReadGraphName(ref lexer);
                break;
            default:
                _ = lexer.Kind == TokenKind.OpenBrace ? true : throw lexer.Expected("'{'");
                OpenGraph(_frame.Subject);
                break;
        }
    }

    /// <summary>The announcement is a hint: what is written decides, and any version may be announced unless the reading is strict.</summary>
    private void ReadVersion(ref TurtleLexer lexer)
    {
        if (lexer.Kind != TokenKind.String || lexer.IsLong)
        {
            throw lexer.Expected("a version such as '1.2', in single or double quotes");
        }

        var label = lexer.Content;
        if (_strict && !(label.SequenceEqual("1.1"u8) || label.SequenceEqual("1.2"u8) || label.SequenceEqual("1.2-basic"u8)))
        {
            throw lexer.Error(DiagnosticCodes.NotSupported, "expected the version '1.1', '1.2' or '1.2-basic' of RDF");
        }

        EndDirective();
    }

    private void DeclarePrefix(ref TurtleLexer lexer)
    {
        var iri = ReadDirectiveIri(ref lexer, "the namespace IRI of the prefix");
        _prefixes.Declare(_prefixName, iri);
        _context.Prefix(_prefixName, iri);
        EndDirective();
    }

    private void DeclareBase(ref TurtleLexer lexer)
    {
        _base = new BaseIri(Encoding.UTF8.GetString(ReadDirectiveIri(ref lexer, "the base IRI")));
        _context.Base(_base.Bytes);
        EndDirective();
    }

    private ReadOnlySpan<byte> ReadDirectiveIri(ref TurtleLexer lexer, string what)
    {
        if (lexer.Kind != TokenKind.IriReference)
        {
            throw lexer.Expected(what);
        }

        _arena.Top = 0;
        var iri = ReadIri(ref lexer, inPlace: false);
        return _arena.Slice(iri.Start, iri.Length);
    }

    private void EndDirective() => _state = _endsWithDot ? TurtleState.DirectiveDot : TurtleState.Statement;

    private void ReadGraphName(ref TurtleLexer lexer)
    {
        _arena.Top = 0;
        switch (lexer.Kind)
        {
            case TokenKind.IriReference or TokenKind.PrefixedName:
                _frame.Subject = ReadIri(ref lexer, inPlace: false);
                _state = TurtleState.GraphOpen;
                break;
            case TokenKind.BlankNodeLabel:
                _frame.Subject = ReadLabel(ref lexer, inPlace: false);
                _state = TurtleState.GraphOpen;
                break;
            case TokenKind.OpenBracket:
                OpenBracket(TurtleState.Anon);
                break;
            default:
                throw lexer.Expected("a graph name (an IRI or a blank node)");
        }
    }

    private void OpenGraph(TermRef name)
    {
        _graph = name;
        _inGraph = true;
        _state = TurtleState.GraphStatement;
    }

    private void LeaveGraph()
    {
        _graph = default;
        _inGraph = false;
        _state = TurtleState.Statement;
    }
}
