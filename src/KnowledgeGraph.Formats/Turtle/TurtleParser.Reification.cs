using System.Globalization;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Turtle;

/// <content>
/// Triple terms, reified triples, reifiers and annotations (RDF 1.2 Turtle, sections 2.9 to 2.11 and 7.3). A reified triple stands for
/// its reifier and says that this reifies the triple; an annotation says the same of a triple that is also asserted.
/// </content>
internal sealed partial class TurtleParser
{
    private int _openTripleTerms;

    private void OpenTriple(ref TurtleLexer lexer, FrameKind kind)
    {
        Push(ref lexer, kind, _state);
        if (kind == FrameKind.TripleTerm && ++_openTripleTerms > TripleTerm.MaxDepth)
        {
            throw TooDeep(ref lexer);
        }

        _state = TurtleState.TripleSubject;
    }

    private void StepInTriple(ref TurtleLexer lexer)
    {
        switch (_state)
        {
            case TurtleState.TripleSubject:
                _arena.Top = _frame.Mark;
                ReadTripleSubject(ref lexer);
                break;
            case TurtleState.TripleObject:
                _arena.Top = _frame.Predicate.End;
                ReadObject(ref lexer);
                break;
            case TurtleState.TripleEnd when _frame.Kind == FrameKind.TripleTerm:
                CloseTripleTerm(ref lexer);
                break;
            case TurtleState.TripleEnd:
                ReadReifiedTripleEnd(ref lexer);
                break;
            case TurtleState.Reifier:
                ReadReifier(ref lexer);
                break;
            default:
                _ = lexer.Kind == TokenKind.CloseReifiedTriple ? true : throw lexer.Expected("'>>'");
                Pop(ref lexer, _frame.Subject);
                break;
        }
    }

    /// <summary>ttSubject and rtSubject.</summary>
    private void ReadTripleSubject(ref TurtleLexer lexer)
    {
        switch (lexer.Kind)
        {
            case TokenKind.IriReference or TokenKind.PrefixedName:
                Deliver(ref lexer, _state, ReadIri(ref lexer, inPlace: false));
                break;
            case TokenKind.BlankNodeLabel:
                Deliver(ref lexer, _state, ReadLabel(ref lexer, inPlace: false));
                break;
            case TokenKind.OpenBracket:
                OpenBracket(TurtleState.Anon);
                break;
            case TokenKind.OpenReifiedTriple when _frame.Kind == FrameKind.ReifiedTriple:
                OpenTriple(ref lexer, FrameKind.ReifiedTriple);
                break;
            default:
                throw lexer.Expected(_frame.Kind == FrameKind.TripleTerm
                    ? "a subject (an IRI or a blank node)"
                    : "a subject (an IRI, a blank node or a reified triple)");
        }
    }

    private void CloseTripleTerm(ref TurtleLexer lexer)
    {
        if (lexer.Kind != TokenKind.CloseTripleTerm)
        {
            throw lexer.Expected("')>>'");
        }

        _openTripleTerms--;
        _tripleTerm = _frame.Triple;
        Pop(ref lexer, new TermRef(TermKind.TripleTerm, false, _frame.Mark, 0));
    }

    /// <summary>The object was read; a reifier may follow, and is a new blank node if none does.</summary>
    private void ReadReifiedTripleEnd(ref TurtleLexer lexer)
    {
        _arena.Top = _frame.Mark;
        switch (lexer.Kind)
        {
            case TokenKind.Tilde:
                _state = TurtleState.Reifier;
                break;
            case TokenKind.CloseReifiedTriple:
                DeliverReifier(ref lexer, NewNode());
                Pop(ref lexer, _frame.Subject);
                break;
            default:
                throw lexer.Expected("'>>' or '~'");
        }
    }

    /// <summary>A reifier of the triple just asserted.</summary>
    private void BeginReifier(ref TurtleLexer lexer)
    {
        RequireTriple(ref lexer);
        _frame.Head = default;
        _arena.Top = _frame.Predicate.End;
        _state = TurtleState.Reifier;
    }

    private void ReadReifier(ref TurtleLexer lexer)
    {
        switch (lexer.Kind)
        {
            case TokenKind.IriReference or TokenKind.PrefixedName:
                DeliverReifier(ref lexer, ReadIri(ref lexer, inPlace: false));
                break;
            case TokenKind.BlankNodeLabel:
                DeliverReifier(ref lexer, ReadLabel(ref lexer, inPlace: false));
                break;
            case TokenKind.OpenBracket:
                OpenBracket(TurtleState.Anon);
                break;
            default:
                DeliverReifier(ref lexer, NewNode());
                Step(ref lexer);
                break;
        }
    }

    private void DeliverReifier(ref TurtleLexer lexer, TermRef reifier)
    {
        if (_frame.Kind == FrameKind.ReifiedTriple)
        {
            _frame.Subject = reifier;
            _state = TurtleState.ReifiedTripleEnd;
        }
        else
        {
            _frame.Head = reifier;
            _state = TurtleState.AfterObject;
        }

        Emit(ref lexer, new QuadSpan(Node(reifier), TermSpan.Iri(Names.Reifies), TermSpan.Of(_frame.Triple!), Graph()));
    }

    /// <summary>annotationBlock: about the reifier just before it, or about a new one.</summary>
    private void OpenAnnotation(ref TurtleLexer lexer)
    {
        RequireTriple(ref lexer);
        if (_frame.Head.Length == 0)
        {
            _arena.Top = _frame.Predicate.End;
            DeliverReifier(ref lexer, NewNode());
        }

        var reifier = _frame.Head;
        _frame.Head = default;
        Push(ref lexer, FrameKind.Annotation, TurtleState.AfterObject);
        _frame.Subject = reifier;
        _state = TurtleState.Verb;
    }

    /// <summary>The triple term of the triple just asserted, made when something is said of it.</summary>
    private void RequireTriple(ref TurtleLexer lexer)
    {
        if (_frame.Triple is null)
        {
            BuildTriple(ref lexer);
        }
    }

    private void BuildTriple(ref TurtleLexer lexer)
    {
        if (_object.Kind == TermKind.TripleTerm && _tripleTerm!.Depth >= TripleTerm.MaxDepth)
        {
            throw TooDeep(ref lexer);
        }

        _frame.Triple = new TripleTerm(new Triple(
            Node(_frame.Subject).ToTerm(), (Iri)Node(_frame.Predicate).ToTerm(), Object(lexer.Input).ToTerm()));
    }

    /// <summary>However deep the options let things nest, terms themselves have a limit.</summary>
    private static RdfSyntaxException TooDeep(ref TurtleLexer lexer) => lexer.Error(
        DiagnosticCodes.Limit,
        string.Create(CultureInfo.InvariantCulture, $"the document passes {nameof(TripleTerm)}.{nameof(TripleTerm.MaxDepth)} = {TripleTerm.MaxDepth}"));
}
