using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax.Tree;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>SPARQL 1.2: triple terms, reified triples, reifiers and annotations.</summary>
internal sealed partial class SparqlParser
{
    private static readonly TermPattern Reifies = new(RdfVocabulary.Reifies);

    /// <summary><c>&lt;&lt; s p o ~ r &gt;&gt;</c> stands for its reifier.</summary>
    private PatternTerm ReifiedTriple()
    {
        Take(TokenKind.LeftReified);
        Enter();
        var subject = ReifiedTripleNode();
        var verb = SimpleVerb();
        var node = ReifiedTripleNode();
        var reifier = Is(TokenKind.Tilde) ? Reifier() : FreshNode();
        Take(TokenKind.RightReified);
        _nesting--;
        AddReifier(reifier, new TriplePattern(subject, verb, node));
        return reifier;
    }

    private PatternTerm ReifiedTripleNode() => Is(TokenKind.LeftReified) ? ReifiedTriple() : TripleTermNode();

    /// <summary><c>~ r</c>, or <c>~</c> for a fresh blank node.</summary>
    private PatternTerm Reifier()
    {
        Take(TokenKind.Tilde);
        return Is(TokenKind.Variable) || IsIri() || Is(TokenKind.Value) ? VarOrIri()
            : Is(TokenKind.BlankNodeLabel) ? BlankNode()
            : Is(TokenKind.LeftBracket) ? Anon()
            : FreshNode();
    }

    private void AddReifier(PatternTerm reifier, TriplePattern triple) =>
        _triples.Add(new PathTriple(reifier, Reifies, null, TripleTermOf(triple)));

    /// <summary>Reifiers and annotation blocks after an object: a block describes the reifier just before it, or a fresh one.</summary>
    private void Annotation(TriplePattern triple)
    {
        PatternTerm? reifier = null;
        while (true)
        {
            if (Is(TokenKind.Tilde))
            {
                reifier = Reifier();
                AddReifier(reifier, triple);
            }
            else if (Accept(TokenKind.LeftAnnotation))
            {
                Enter();
                if (reifier is null)
                {
                    reifier = FreshNode();
                    AddReifier(reifier, triple);
                }

                PropertyListPathNotEmpty(reifier);
                Take(TokenKind.RightAnnotation);
                _nesting--;
                reifier = null;
            }
            else
            {
                return;
            }
        }
    }

    private PatternTerm TripleTerm()
    {
        Take(TokenKind.LeftTripleTerm);
        Enter();
        var subject = TripleTermNode();
        var verb = SimpleVerb();
        var node = TripleTermNode();
        Take(TokenKind.RightTripleTerm);
        _nesting--;
        return TripleTermOf(new TriplePattern(subject, verb, node));
    }

    private PatternTerm TripleTermNode() => Is(TokenKind.LeftBracket) ? Anon() : VarOrTerm();

    private PatternTerm Anon()
    {
        Take(TokenKind.LeftBracket);
        Take(TokenKind.RightBracket);
        return FreshNode();
    }

    private PatternTerm SimpleVerb() =>
        Is(TokenKind.Variable) ? new VariablePattern(Var()) : new TermPattern(IriOrA());

    /// <summary>In a template a blank node is a fresh one for each solution, so a triple term with one stays a pattern.</summary>
    private PatternTerm TripleTermOf(TriplePattern triple) =>
        _inTemplate && (IsFresh(triple.Subject) || IsFresh(triple.Object)) ? new TripleTermPattern(triple) : PatternTerms.TripleTerm(triple);

    private static bool IsFresh(PatternTerm term) => term is TermPattern { Term: Rdf.BlankNode };

    /// <summary>In VALUES: constants only, the subject an IRI.</summary>
    private TripleTerm TripleTermData()
    {
        var open = Take(TokenKind.LeftTripleTerm);
        Enter();
        var subject = Iri();
        var predicate = IriOrA();
        var node = Is(TokenKind.LeftTripleTerm) ? TripleTermData() : IsIri() ? Iri() : LiteralOrValue();
        Take(TokenKind.RightTripleTerm);
        _nesting--;
        return PatternTerms.TripleTerm(subject, predicate, node)
            ?? throw _source.Error(SyntaxCode.Limit, $"more than {Rdf.TripleTerm.MaxDepth} triple terms inside each other", open.Start, _lastEnd);
    }

    /// <summary>In an expression: TRIPLE() of its parts.</summary>
    private BuiltInCall ExprTripleTerm()
    {
        Take(TokenKind.LeftTripleTerm);
        Enter();
        Expression subject = Is(TokenKind.Variable) ? new VariableExpression(Var()) : new TermExpression(Iri());
        Expression predicate = Is(TokenKind.Variable) ? new VariableExpression(Var()) : new TermExpression(IriOrA());
        Expression node = Is(TokenKind.Variable) ? new VariableExpression(Var())
            : Is(TokenKind.LeftTripleTerm) ? ExprTripleTerm()
            : new TermExpression(IsIri() ? Iri() : LiteralOrValue());
        Take(TokenKind.RightTripleTerm);
        _nesting--;
        return new BuiltInCall(BuiltInFunction.Triple, [subject, predicate, node]);
    }
}
