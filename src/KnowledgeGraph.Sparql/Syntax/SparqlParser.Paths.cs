using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>Productions 88 to 97: property paths.</summary>
internal sealed partial class SparqlParser
{
    private PathExpression Path() => PathAlternative();

    private PathExpression PathAlternative()
    {
        var branches = new List<PathExpression> { PathSequence() };
        while (Accept(TokenKind.Bar))
        {
            branches.Add(PathSequence());
        }

        return Balance.Tree(branches, static (left, right) => new Alternative(left, right));
    }

    private PathExpression PathSequence()
    {
        var steps = new List<PathExpression> { PathEltOrInverse() };
        while (Accept(TokenKind.Slash))
        {
            steps.Add(PathEltOrInverse());
        }

        return Balance.Tree(steps, static (left, right) => new Sequence(left, right));
    }

    private PathExpression PathEltOrInverse() =>
        Accept(TokenKind.Caret) ? new Inverse(PathElt()) : PathElt();

    private PathExpression PathElt()
    {
        var path = PathPrimary();
        return Accept(TokenKind.Question) ? new ZeroOrOne(path)
            : Accept(TokenKind.Star) ? new ZeroOrMore(path)
            : Accept(TokenKind.Plus) ? new OneOrMore(path)
            : path;
    }

    private PathExpression PathPrimary()
    {
        if (Accept(TokenKind.Exclamation))
        {
            return PathNegatedPropertySet();
        }

        if (!Accept(TokenKind.LeftParenthesis))
        {
            return new Link(IriOrA());
        }

        Enter();
        var path = Path();
        Take(TokenKind.RightParenthesis);
        _nesting--;
        return path;
    }

    private NegatedPropertySet PathNegatedPropertySet()
    {
        var forward = ImmutableArray.CreateBuilder<Iri>();
        var inverse = ImmutableArray.CreateBuilder<Iri>();
        if (!Accept(TokenKind.LeftParenthesis))
        {
            PathOneInPropertySet(forward, inverse);
        }
        else if (!Accept(TokenKind.RightParenthesis))
        {
            do
            {
                PathOneInPropertySet(forward, inverse);
            }
            while (Accept(TokenKind.Bar));

            Take(TokenKind.RightParenthesis);
        }

        return new NegatedPropertySet(forward.ToImmutable(), inverse.ToImmutable());
    }

    private void PathOneInPropertySet(ImmutableArray<Iri>.Builder forward, ImmutableArray<Iri>.Builder inverse) =>
        (Accept(TokenKind.Caret) ? inverse : forward).Add(IriOrA());

    private Iri IriOrA()
    {
        if (_token.Kind == TokenKind.Word && _token.Text == "a")
        {
            Advance();
            return RdfVocabulary.Type;
        }

        Expect("'a'");
        return Iri();
    }
}
