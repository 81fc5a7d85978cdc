using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.Turtle;

/// <content>Triples: subjects, predicate-object lists, blank node property lists, collections.</content>
internal ref partial struct TurtleParser
{
    /// <summary>
    /// A subject. IRIs, labels and <c>[]</c> may also name a graph; a property list with content needs no predicates after it.
    /// </summary>
    private Term ReadTriplesSubject(out bool mayBeGraph, out bool mayStandAlone, bool graphName = false)
    {
        mayBeGraph = true;
        mayStandAlone = false;
        switch (_lexer.Kind)
        {
            case TokenKind.IriReference or TokenKind.PrefixedName:
                return ReadIri("a subject");
            case TokenKind.BlankNodeLabel:
                return ReadBlankNodeLabel();
            case TokenKind.OpenBracket:
                var node = ReadBlankNodePropertyList(out var empty);
                (mayBeGraph, mayStandAlone) = (empty, !empty);
                return node;
            case TokenKind.OpenParenthesis when !graphName:
                mayBeGraph = false;
                return ReadCollection();
            case TokenKind.OpenReifiedTriple:
                throw TermReader.NotYet(_lexer, "a reified triple '<< ... >>'");
            default:
                throw _lexer.Expected(graphName ? "a graph name" : "a subject (an IRI, a blank node or a collection)");
        }
    }

    private void ReadPredicateObjectList(Term subject)
    {
        while (true)
        {
            var predicate = ReadVerb();
            ReadObjectList(subject, predicate);
            if (_lexer.Kind != TokenKind.Semicolon)
            {
                return;
            }

            while (_lexer.Kind == TokenKind.Semicolon)
            {
                _lexer.Next();
            }

            if (_lexer.Kind is TokenKind.Dot or TokenKind.CloseBracket or TokenKind.CloseBrace)
            {
                return;
            }
        }
    }

    private void ReadObjectList(Term subject, Iri predicate)
    {
        while (true)
        {
            Emit(subject, predicate, ReadObject());
            switch (_lexer.Kind)
            {
                case TokenKind.Comma:
                    _lexer.Next();
                    break;
                case TokenKind.Tilde:
                    throw TermReader.NotYet(_lexer, "a reifier '~'");
                case TokenKind.OpenAnnotation:
                    throw TermReader.NotYet(_lexer, "an annotation '{| ... |}'");
                default:
                    return;
            }
        }
    }

    private Iri ReadVerb()
    {
        if (_lexer.Kind == TokenKind.Word && _lexer.Content.SequenceEqual("a"u8))
        {
            _lexer.Next();
            return RdfVocabulary.Type;
        }

        return ReadIri("a predicate (an IRI or 'a')");
    }

    private Term ReadObject()
    {
        switch (_lexer.Kind)
        {
            case TokenKind.IriReference or TokenKind.PrefixedName:
                return ReadIri("an object");
            case TokenKind.BlankNodeLabel:
                return ReadBlankNodeLabel();
            case TokenKind.OpenBracket:
                return ReadBlankNodePropertyList(out _);
            case TokenKind.OpenParenthesis:
                return ReadCollection();
            case TokenKind.OpenTripleTerm:
                return ReadTripleTerm();
            case TokenKind.OpenReifiedTriple:
                throw TermReader.NotYet(_lexer, "a reified triple '<< ... >>'");
            default:
                return ReadLiteral();
        }
    }

    /// <summary>ANON or blankNodePropertyList: the lexer stands on the opening bracket.</summary>
    private BlankNode ReadBlankNodePropertyList(out bool empty)
    {
        Enter();
        _lexer.Next();
        var node = _terms.NewBlankNode();
        empty = _lexer.Kind == TokenKind.CloseBracket;
        if (!empty)
        {
            ReadPredicateObjectList(node);
        }

        Take(TokenKind.CloseBracket, "']', ';' or ','");
        _depth--;
        return node;
    }

    private Term ReadCollection()
    {
        Enter();
        _lexer.Next();
        Term head = RdfVocabulary.Nil;
        BlankNode? last = null;
        while (_lexer.Kind != TokenKind.CloseParenthesis)
        {
            var cell = _terms.NewBlankNode();
            if (last is null)
            {
                head = cell;
            }
            else
            {
                Emit(last, RdfVocabulary.Rest, cell);
            }

            Emit(cell, RdfVocabulary.First, ReadObject());
            last = cell;
        }

        if (last is not null)
        {
            Emit(last, RdfVocabulary.Rest, RdfVocabulary.Nil);
        }

        _lexer.Next();
        _depth--;
        return head;
    }

    /// <summary>tripleTerm (RDF 1.2 Turtle): no property lists or collections inside.</summary>
    private TripleTerm ReadTripleTerm()
    {
        Enter();
        _lexer.Next();
        var subject = ReadTripleTermNode("a subject (an IRI or a blank node)");
        var predicate = ReadVerb();
        var @object = _lexer.Kind switch
        {
            TokenKind.OpenTripleTerm => ReadTripleTerm(),
            TokenKind.IriReference or TokenKind.PrefixedName or TokenKind.BlankNodeLabel or TokenKind.OpenBracket =>
                ReadTripleTermNode("an object"),
            _ => ReadLiteral(),
        };
        Take(TokenKind.CloseTripleTerm, "')>>'");
        _depth--;
        return new TripleTerm(new Triple(subject, predicate, @object));
    }

    private Term ReadTripleTermNode(string what)
    {
        switch (_lexer.Kind)
        {
            case TokenKind.BlankNodeLabel:
                return ReadBlankNodeLabel();
            case TokenKind.OpenBracket:
                _lexer.Next();
                Take(TokenKind.CloseBracket, "']' (a triple term holds no property lists)");
                return _terms.NewBlankNode();
            default:
                return ReadIri(what);
        }
    }
}
