using System.Text;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Turtle;

/// <content>Objects, and literals above all: what one token or a few become.</content>
internal sealed partial class TurtleParser
{
    /// <summary>The object just read, until the token behind it says that nothing more is asked of it.</summary>
    private TermRef _object;
    private LiteralForm _literal;
    private TermRef _tail;
    private BaseDirection _direction;
    private TripleTerm? _tripleTerm;

    /// <summary>An object, in whatever stands around it: the state says what that is.</summary>
    private void ReadObject(ref TurtleLexer lexer)
    {
        switch (lexer.Kind)
        {
            case TokenKind.PrefixedName or TokenKind.IriReference:
                Deliver(ref lexer, _state, ReadIri(ref lexer, inPlace: true));
                break;
            case TokenKind.String:
                ReadString(ref lexer);
                break;
            case TokenKind.BlankNodeLabel:
                Deliver(ref lexer, _state, ReadLabel(ref lexer, inPlace: true));
                break;
            case TokenKind.OpenBracket:
                OpenBracket(_state == TurtleState.TripleObject ? TurtleState.Anon : TurtleState.Bracket);
                break;
            case TokenKind.OpenParenthesis when _state != TurtleState.TripleObject:
                OpenCollection(ref lexer);
                break;
            case TokenKind.OpenTripleTerm:
                OpenTriple(ref lexer, FrameKind.TripleTerm);
                break;
            case TokenKind.OpenReifiedTriple when _state != TurtleState.TripleObject || _frame.Kind == FrameKind.ReifiedTriple:
                OpenTriple(ref lexer, FrameKind.ReifiedTriple);
                break;
            default:
                ReadBareLiteral(ref lexer);
                break;
        }
    }

    private void ReadString(ref TurtleLexer lexer)
    {
        _object = new TermRef(TermKind.Literal, true, lexer.ContentStart, lexer.Content.Length);
        if (lexer.Escaped)
        {
            var start = _arena.Top;
            _arena.AppendUnescaped(lexer.Content);
            _object = new TermRef(TermKind.Literal, false, start, _arena.Top - start);
        }

        _literal = LiteralForm.String;
        _role = _state;
        _state = TurtleState.AfterString;
    }

    private void ReadAfterString(ref TurtleLexer lexer)
    {
        switch (lexer.Kind)
        {
            case TokenKind.DatatypeMark:
                _state = TurtleState.Datatype;
                break;
            case TokenKind.AtWord:
                ReadLanguage(ref lexer);
                DeliverLiteral(ref lexer, _role);
                break;
            default:
                DeliverLiteral(ref lexer, _role);
                Step(ref lexer);
                break;
        }
    }

    private void ReadLanguage(ref TurtleLexer lexer)
    {
        var tag = lexer.Content;
        var mark = tag.IndexOf("--"u8);
        _direction = mark < 0 ? BaseDirection.None
            : tag[(mark + 2)..].SequenceEqual("ltr"u8) ? BaseDirection.LeftToRight
            : tag[(mark + 2)..].SequenceEqual("rtl"u8) ? BaseDirection.RightToLeft
            : throw lexer.Error(DiagnosticCodes.Literal, "expected 'ltr' or 'rtl' as the base direction after '--' (RDF 1.2)");
        tag = mark < 0 ? tag : tag[..mark];
        if (!LanguageTags.IsWellFormed(tag))
        {
            throw lexer.Error(DiagnosticCodes.Literal, $"'{Short(tag)}' is not a language tag: its parts have 1 to 8 letters or digits, the first only letters");
        }

        if (_strict && LanguageTags.Fault(tag) is { } fault)
        {
            throw lexer.Error(DiagnosticCodes.Literal, $"'{Short(tag)}' is not a language tag of RFC 5646: {fault}");
        }

        _tail = new TermRef(TermKind.Literal, true, lexer.ContentStart, tag.Length);
        _literal = LiteralForm.Language;
    }

    private void ReadDatatype(ref TurtleLexer lexer)
    {
        _tail = lexer.Kind is TokenKind.PrefixedName or TokenKind.IriReference
            ? ReadIri(ref lexer, inPlace: true)
            : throw lexer.Expected("a datatype IRI");
        var iri = _tail.Bytes(lexer.Input, _arena);
        if (iri.SequenceEqual(Names.LangString) || iri.SequenceEqual(Names.DirLangString))
        {
            throw lexer.Error(DiagnosticCodes.Literal, $"a literal of datatype <{Encoding.UTF8.GetString(iri)}> is written with a language tag");
        }

        _literal = LiteralForm.Typed;
        DeliverLiteral(ref lexer, _role);
    }

    /// <summary>NumericLiteral and BooleanLiteral, whose lexical form is what was written.</summary>
    private void ReadBareLiteral(ref TurtleLexer lexer)
    {
        _literal = lexer.Kind switch
        {
            TokenKind.Integer => LiteralForm.Integer,
            TokenKind.Decimal => LiteralForm.Decimal,
            TokenKind.Double => LiteralForm.Double,
            TokenKind.Word when lexer.Content.SequenceEqual("true"u8) || lexer.Content.SequenceEqual("false"u8) => LiteralForm.Boolean,
            _ => throw lexer.Expected(WhatObject()),
        };
        _object = new TermRef(TermKind.Literal, true, lexer.ContentStart, lexer.Content.Length);
        DeliverLiteral(ref lexer, _state);
    }

    private string WhatObject() => _state switch
    {
        TurtleState.Item => "an item of the collection (an IRI, a blank node, a collection or a literal) or ')'",
        TurtleState.TripleObject when _frame.Kind == FrameKind.TripleTerm => "an object (an IRI, a blank node, a literal or a triple term)",
        TurtleState.TripleObject => "an object (an IRI, a blank node, a literal, a triple term or a reified triple)",
        _ => "an object (an IRI, a blank node, a collection or a literal)",
    };

    /// <summary>The piece of the document goes: what may still be asked of the object comes along.</summary>
    private void KeepObject(ReadOnlySpan<byte> piece)
    {
        if (_state is TurtleState.AfterString or TurtleState.Datatype || (_state == TurtleState.AfterObject && _frame.Triple is null))
        {
            Keep(ref _object, piece);
            if (_literal is LiteralForm.Language or LiteralForm.Typed)
            {
                Keep(ref _tail, piece);
            }
        }
    }

    private void Keep(ref TermRef term, ReadOnlySpan<byte> piece)
    {
        if (term.InPiece)
        {
            var start = _arena.Top;
            _arena.Append(piece.Slice(term.Start, term.Length));
            term = term with { InPiece = false, Start = start };
        }
    }
}
