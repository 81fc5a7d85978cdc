using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Turtle;

/// <content>What a complete object does in the construct that it stands in; the way of quads out of the parser.</content>
internal sealed partial class TurtleParser
{
    private void Deliver(ref TurtleLexer lexer, TurtleState role, TermRef node)
    {
        if (role == TurtleState.TripleSubject)
        {
            _frame.Subject = node;
            _state = TurtleState.TripleVerb;
            return;
        }

        _object = node;
        _literal = LiteralForm.None;
        DeliverLiteral(ref lexer, role);
    }

    /// <summary>The object is in <see cref="_object"/>, and what belongs to it beside.</summary>
    private void DeliverLiteral(ref TurtleLexer lexer, TurtleState role)
    {
        switch (role)
        {
            case TurtleState.Object:
                _frame.Triple = null;
                _frame.Head = default;
                _state = TurtleState.AfterObject;
                Emit(ref lexer, new QuadSpan(Node(_frame.Subject), Node(_frame.Predicate), Object(lexer.Input), Graph()));
                break;
            case TurtleState.Item:
                _state = TurtleState.Item;
                Emit(ref lexer, new QuadSpan(Node(_frame.Subject), TermSpan.Iri(Names.First), Object(lexer.Input), Graph()));
                break;
            default:
                _state = TurtleState.TripleEnd;
                BuildTriple(ref lexer);
                break;
        }
    }

    private void Emit(ref TurtleLexer lexer, TermRef subject, ReadOnlySpan<byte> predicate, TermKind kind, ReadOnlySpan<byte> @object) =>
        Emit(ref lexer, new QuadSpan(
            Node(subject), TermSpan.Iri(predicate), kind == TermKind.Iri ? TermSpan.Iri(@object) : TermSpan.BlankNode(@object), Graph()));

    private void Emit(scoped ref TurtleLexer lexer, scoped in QuadSpan quad)
    {
        _sinking = true;
        var accepted = _context.Emit(quad);
        _sinking = false;
        if (!accepted)
        {
            throw lexer.Limit(nameof(RdfReaderOptions.MaxQuads), _context.Options.MaxQuads);
        }
    }

    private TermSpan Graph() => _graph.Length == 0 ? default : Node(_graph);

    /// <summary>A term that is kept in the arena.</summary>
    private TermSpan Node(TermRef term)
    {
        var bytes = _arena.Slice(term.Start, term.Length);
        return term.Kind == TermKind.Iri ? TermSpan.Iri(bytes) : TermSpan.BlankNode(bytes);
    }

    private TermSpan Object(ReadOnlySpan<byte> piece)
    {
        var bytes = _object.Bytes(piece, _arena);
        return _object.Kind switch
        {
            TermKind.Iri => TermSpan.Iri(bytes),
            TermKind.BlankNode => TermSpan.BlankNode(bytes),
            TermKind.TripleTerm => TermSpan.Of(_tripleTerm!),
            _ => _literal switch
            {
                LiteralForm.String => TermSpan.Literal(bytes),
                LiteralForm.Typed => TermSpan.Literal(bytes, _tail.Bytes(piece, _arena)),
                LiteralForm.Language => TermSpan.LanguageTagged(bytes, _tail.Bytes(piece, _arena), _direction),
                LiteralForm.Integer => TermSpan.Literal(bytes, Names.Integer),
                LiteralForm.Decimal => TermSpan.Literal(bytes, Names.Decimal),
                LiteralForm.Double => TermSpan.Literal(bytes, Names.Double),
                _ => TermSpan.Literal(bytes, Names.Boolean),
            },
        };
    }
}
