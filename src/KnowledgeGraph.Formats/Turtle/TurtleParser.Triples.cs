using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Turtle;

/// <content>Triples: predicate-object lists, property lists, collections.</content>
internal sealed partial class TurtleParser
{
    /// <summary>What the construct is in which a <c>[</c> or a string stands, until that is read.</summary>
    private TurtleState _role;

    private void ReadVerb(ref TurtleLexer lexer)
    {
        var start = _arena.Top = _frame.Subject.End;
        if (lexer.Kind is TokenKind.PrefixedName or TokenKind.IriReference)
        {
            _frame.Predicate = ReadIri(ref lexer, inPlace: false);
        }
        else if (lexer.Kind == TokenKind.Word && lexer.Content.SequenceEqual("a"u8))
        {
            _arena.Append(Names.Type);
            _frame.Predicate = new TermRef(TermKind.Iri, false, start, Names.Type.Length);
        }
        else
        {
            throw lexer.Expected("a predicate (an IRI or 'a')");
        }

        _state = _state == TurtleState.TripleVerb ? TurtleState.TripleObject : TurtleState.Object;
    }

    /// <summary>After the object of a triple: objectList, annotation, and the ends of what it may stand in.</summary>
    private void ReadAfterObject(ref TurtleLexer lexer)
    {
        switch (lexer.Kind)
        {
            case TokenKind.Comma:
                _state = TurtleState.Object;
                break;
            case TokenKind.Semicolon:
                _state = TurtleState.AfterSemicolon;
                break;
            case TokenKind.Tilde:
                BeginReifier(ref lexer);
                break;
            case TokenKind.OpenAnnotation:
                OpenAnnotation(ref lexer);
                break;
            default:
                EndList(ref lexer, "';' or ','");
                break;
        }
    }

    private void ReadAfterSemicolon(ref TurtleLexer lexer)
    {
        switch (lexer.Kind)
        {
            case TokenKind.PrefixedName or TokenKind.IriReference or TokenKind.Word:
                ReadVerb(ref lexer);
                break;
            case TokenKind.Semicolon:
                break;
            default:
                EndList(ref lexer, "';' or a predicate (an IRI or 'a')");
                break;
        }
    }

    private void ReadVerbOrEnd(ref TurtleLexer lexer)
    {
        if (lexer.Kind is TokenKind.Dot or TokenKind.CloseBrace)
        {
            EndList(ref lexer, "a predicate (an IRI or 'a')");
        }
        else
        {
            ReadVerb(ref lexer);
        }
    }

    /// <summary>The end of a predicateObjectList, which depends on what it is in.</summary>
    private void EndList(ref TurtleLexer lexer, string orElse)
    {
        switch (_frame.Kind)
        {
            case FrameKind.Statement when lexer.Kind == TokenKind.Dot:
                _state = _inGraph ? TurtleState.GraphStatement : TurtleState.Statement;
                break;
            case FrameKind.Statement when lexer.Kind == TokenKind.CloseBrace && _inGraph:
                LeaveGraph();
                break;
            case FrameKind.PropertyList when lexer.Kind == TokenKind.CloseBracket:
                Pop(ref lexer, _frame.Subject);
                break;
            case FrameKind.Annotation when lexer.Kind == TokenKind.CloseAnnotation:
                _frame = _stack[--_depth];
                _stack[_depth].Triple = null;
                _state = TurtleState.AfterObject;
                break;
            default:
                var end = _frame.Kind switch
                {
                    FrameKind.PropertyList => "']'",
                    FrameKind.Annotation => "'|}'",
                    _ => _inGraph ? "'}', '.'" : "'.'",
                };
                throw lexer.Expected($"{end}, {orElse}");
        }
    }

    /// <summary>After <c>[</c>: nothing is known yet of what it opens.</summary>
    private void OpenBracket(TurtleState next)
    {
        _role = _state;
        _state = next;
    }

    /// <summary>ANON or blankNodePropertyList.</summary>
    private void ReadBracket(ref TurtleLexer lexer)
    {
        var node = NewNode();
        if (lexer.Kind == TokenKind.CloseBracket)
        {
            DeliverAnon(ref lexer, node);
            return;
        }

        Push(ref lexer, FrameKind.PropertyList, _role);
        _frame.Mark = node.Start;
        _frame.Subject = node;
        _state = TurtleState.Verb;
        ReadVerb(ref lexer);
    }

    /// <summary>ANON where no property list may stand.</summary>
    private void ReadAnon(ref TurtleLexer lexer)
    {
        if (lexer.Kind != TokenKind.CloseBracket)
        {
            throw lexer.Expected("']' (no property list may stand here)");
        }

        DeliverAnon(ref lexer, NewNode());
    }

    private void DeliverAnon(ref TurtleLexer lexer, TermRef node)
    {
        switch (_role)
        {
            case TurtleState.Statement or TurtleState.GraphStatement:
                _frame.Subject = node;
                _state = _role == TurtleState.Statement && _trig ? TurtleState.VerbOrGraph : TurtleState.Verb;
                break;
            case TurtleState.GraphName:
                _frame.Subject = node;
                _state = TurtleState.GraphOpen;
                break;
            case TurtleState.Reifier:
                DeliverReifier(ref lexer, node);
                break;
            default:
                Deliver(ref lexer, _role, node);
                break;
        }
    }

    private void OpenCollection(ref TurtleLexer lexer)
    {
        Push(ref lexer, FrameKind.Collection, _state);
        _state = TurtleState.Item;
    }

    /// <summary>The next item of a collection, in a new cell, or its end.</summary>
    private void ReadItem(ref TurtleLexer lexer)
    {
        _arena.Top = _frame.Head.Length == 0 ? _frame.Mark : _frame.Subject.End;
        if (lexer.Kind != TokenKind.CloseParenthesis)
        {
            BeginCell(ref lexer);
            ReadObject(ref lexer);
        }
        else if (_frame.Head.Length == 0)
        {
            _arena.Append(Names.Nil);
            Pop(ref lexer, new TermRef(TermKind.Iri, false, _frame.Mark, Names.Nil.Length));
        }
        else
        {
            Emit(ref lexer, _frame.Subject, Names.Rest, TermKind.Iri, Names.Nil);
            Pop(ref lexer, _frame.Head);
        }
    }

    /// <summary>Of a collection the arena holds the first cell, which will stand for it, and the present one.</summary>
    private void BeginCell(ref TurtleLexer lexer)
    {
        var cell = NewNode();
        if (_frame.Head.Length == 0)
        {
            _frame.Head = cell;
        }
        else
        {
            Emit(ref lexer, _frame.Subject, Names.Rest, TermKind.BlankNode, _arena.Slice(cell.Start, cell.Length));
            _arena.MoveDown(cell.Start, cell.Length, _frame.Head.End);
            cell = cell with { Start = _frame.Head.End };
        }

        _frame.Subject = cell;
    }

    private TermRef NewNode()
    {
        var start = _arena.Top;
        _labels.AppendNew(_arena);
        return new TermRef(TermKind.BlankNode, false, start, _arena.Top - start);
    }
}
