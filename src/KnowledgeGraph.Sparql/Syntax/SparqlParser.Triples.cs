using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax.Tree;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>
/// Productions 73 to 87 and 98 to 105: triples of patterns and templates. Both have the same shape; a template has no
/// paths. What a construct means beyond its own node (lists, property lists, reifiers) goes to <c>_triples</c>.
/// </summary>
internal sealed partial class SparqlParser
{
    private List<PathTriple> _triples = [];
    private bool _inTemplate;
    private bool _noPaths;

    private ImmutableArray<TriplePattern> ConstructTemplate()
    {
        Take(TokenKind.LeftBrace);
        Enter();
        _inTemplate = true;
        TriplesTemplate();
        _inTemplate = false;
        Take(TokenKind.RightBrace);
        _nesting--;
        return [.. TakeTriples().Select(static triple => new TriplePattern(triple.Subject, triple.Verb!, triple.Object))];
    }

    /// <summary>The short form: its triples are pattern and template at once.</summary>
    private (ImmutableArray<PathTriple> Triples, GroupGraphPattern Where) ConstructWhere()
    {
        var start = _token.Start;
        Take(TokenKind.LeftBrace);
        Enter();
        _block = NewBlock();
        TriplesTemplate();
        Take(TokenKind.RightBrace);
        _nesting--;
        var triples = TakeTriples();
        return (triples, new GroupGraphPattern([new TriplesBlock(triples, start, _lastEnd)]));
    }

    private ImmutableArray<PathTriple> TakeTriples()
    {
        var triples = _triples;
        _triples = [];
        return [.. triples];
    }

    private void TriplesTemplate()
    {
        _noPaths = true;
        while (TriplesStart())
        {
            TriplesSameSubjectPath();
            if (!Accept(TokenKind.Dot))
            {
                break;
            }
        }

        _noPaths = false;
    }

    private bool TriplesStart() =>
        Is(TokenKind.Variable) || IsTermStart() || Is(TokenKind.LeftParenthesis) || Is(TokenKind.LeftBracket)
        || Is(TokenKind.LeftReified) || Is(TokenKind.LeftTripleTerm);

    private void TriplesSameSubjectPath()
    {
        // A collection, property list or reified triple says something by itself; any other subject needs a property list.
        var before = _triples.Count;
        var subject = GraphNodePath();
        if (_triples.Count == before || VerbStart())
        {
            PropertyListPathNotEmpty(subject);
        }
    }

    private bool VerbStart() =>
        Is(TokenKind.Variable) || IsWord("a") || IsIri() || Is(TokenKind.Value)
        || (!_noPaths && (Is(TokenKind.Caret) || Is(TokenKind.Exclamation) || Is(TokenKind.LeftParenthesis)));

    private void PropertyListPathNotEmpty(PatternTerm subject)
    {
        Verb(subject);
        while (Accept(TokenKind.Semicolon))
        {
            if (VerbStart())
            {
                Verb(subject);
            }
        }
    }

    private void Verb(PatternTerm subject)
    {
        PatternTerm? verb = null;
        PathExpression? path = null;
        if (Is(TokenKind.Variable))
        {
            verb = new VariablePattern(Var());
        }
        else if (_noPaths)
        {
            verb = new TermPattern(IriOrA());
        }
        else if (!VerbStart())
        {
            throw Unexpected();
        }
        else
        {
            path = Path();
            (verb, path) = path is Link link ? (new TermPattern(link.Predicate), null) : ((PatternTerm?)null, path);
        }

        do
        {
            ObjectPath(subject, verb, path);
        }
        while (Accept(TokenKind.Comma));
    }

    private void ObjectPath(PatternTerm subject, PatternTerm? verb, PathExpression? path)
    {
        var node = GraphNodePath();
        _triples.Add(new PathTriple(subject, verb, path, node));
        if (verb is not null)
        {
            Annotation(new TriplePattern(subject, verb, node));
        }
        else if (Is(TokenKind.Tilde) || Is(TokenKind.LeftAnnotation))
        {
            throw Error(SyntaxCode.Grammar, "a path has no triple that could be annotated", _token);
        }
    }

    private PatternTerm GraphNodePath()
    {
        if (Is(TokenKind.LeftParenthesis))
        {
            return Collection();
        }

        return Is(TokenKind.LeftBracket) ? BlankNodePropertyListOrAnon()
            : Is(TokenKind.LeftReified) ? ReifiedTriple()
            : VarOrTerm();
    }

    private PatternTerm BlankNodePropertyListOrAnon()
    {
        Take(TokenKind.LeftBracket);
        var node = FreshNode();
        if (!Is(TokenKind.RightBracket))
        {
            Enter();
            PropertyListPathNotEmpty(node);
            _nesting--;
        }

        Take(TokenKind.RightBracket);
        return node;
    }

    /// <summary>A collection is its first cell; <c>()</c> is rdf:nil.</summary>
    private PatternTerm Collection()
    {
        Take(TokenKind.LeftParenthesis);
        if (Accept(TokenKind.RightParenthesis))
        {
            return new TermPattern(RdfVocabulary.Nil);
        }

        Enter();
        var head = FreshNode();
        var cell = head;
        while (true)
        {
            _triples.Add(new PathTriple(cell, new TermPattern(RdfVocabulary.First), null, GraphNodePath()));
            if (Accept(TokenKind.RightParenthesis))
            {
                break;
            }

            var next = FreshNode();
            _triples.Add(new PathTriple(cell, new TermPattern(RdfVocabulary.Rest), null, next));
            cell = next;
        }

        _nesting--;
        _triples.Add(new PathTriple(cell, new TermPattern(RdfVocabulary.Rest), null, new TermPattern(RdfVocabulary.Nil)));
        return head;
    }

    private PatternTerm FreshNode()
    {
        CheckBlankNode();
        var number = (_blankNodes++).ToString(CultureInfo.InvariantCulture);
        return _inTemplate ? new TermPattern(new BlankNode("g." + number)) : new VariablePattern(new Variable(".g" + number));
    }
}
