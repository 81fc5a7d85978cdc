using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>Productions 110 to 120: expressions.</summary>
internal sealed partial class SparqlParser
{
    /// <summary>Arithmetic is not associative, so a chain of it nests; this many operators in one query are plenty.</summary>
    private const int MostArithmetic = 500;

    private int _arithmetic;

    private Expression Expression() => ConditionalOrExpression();

    private Expression ConditionalOrExpression()
    {
        var operands = new List<Expression>(1) { ConditionalAndExpression() };
        while (Accept(TokenKind.OrOr))
        {
            operands.Add(ConditionalAndExpression());
        }

        return Balance.Tree(operands, static (left, right) => new Or(left, right));
    }

    private Expression ConditionalAndExpression()
    {
        var operands = new List<Expression>(1) { RelationalExpression() };
        while (Accept(TokenKind.AndAnd))
        {
            operands.Add(RelationalExpression());
        }

        return Balance.Tree(operands, static (left, right) => new And(left, right));
    }

    private Expression RelationalExpression()
    {
        var left = AdditiveExpression();
        if (ComparisonSign() is { } comparison)
        {
            Advance();
            return new Comparison(comparison, left, AdditiveExpression());
        }

        if (AcceptWord("IN"))
        {
            return new In(left, ExpressionList(), false);
        }

        if (!AcceptWord("NOT"))
        {
            return left;
        }

        TakeWord("IN");
        return new In(left, ExpressionList(), true);
    }

    private ComparisonOperator? ComparisonSign() =>
        Is(TokenKind.Equal) ? ComparisonOperator.Equal
        : Is(TokenKind.NotEqual) ? ComparisonOperator.NotEqual
        : Is(TokenKind.Less) ? ComparisonOperator.Less
        : Is(TokenKind.Greater) ? ComparisonOperator.Greater
        : Is(TokenKind.LessOrEqual) ? ComparisonOperator.LessOrEqual
        : Is(TokenKind.GreaterOrEqual) ? ComparisonOperator.GreaterOrEqual
        : null;

    /// <summary>A signed number right after an operand is an addition: <c>1-2</c> is 1 and then the number -2.</summary>
    private Expression AdditiveExpression()
    {
        var left = MultiplicativeExpression();
        while (true)
        {
            if (Accept(TokenKind.Plus))
            {
                left = Arithmetic(ArithmeticOperator.Add, left, MultiplicativeExpression());
            }
            else if (Accept(TokenKind.Minus))
            {
                left = Arithmetic(ArithmeticOperator.Subtract, left, MultiplicativeExpression());
            }
            else if (_token.IsSignedNumber)
            {
                left = Arithmetic(ArithmeticOperator.Add, left, MultiplicativeExpression());
            }
            else
            {
                return left;
            }
        }
    }

    private Expression MultiplicativeExpression()
    {
        var left = UnaryExpression();
        while (true)
        {
            if (Accept(TokenKind.Star))
            {
                left = Arithmetic(ArithmeticOperator.Multiply, left, UnaryExpression());
            }
            else if (Accept(TokenKind.Slash))
            {
                left = Arithmetic(ArithmeticOperator.Divide, left, UnaryExpression());
            }
            else
            {
                return left;
            }
        }
    }

    private Arithmetic Arithmetic(ArithmeticOperator sign, Expression left, Expression right) =>
        ++_arithmetic <= MostArithmetic
            ? new Arithmetic(sign, left, right)
            : throw Error(SyntaxCode.Limit, $"the query has more than {MostArithmetic} arithmetic operators", _token);

    private Expression UnaryExpression()
    {
        if (!Is(TokenKind.Exclamation) && !Is(TokenKind.Plus) && !Is(TokenKind.Minus))
        {
            return PrimaryExpression();
        }

        var sign = Advance().Kind;
        Enter();
        var operand = sign == TokenKind.Exclamation ? UnaryExpression() : PrimaryExpression();
        _nesting--;
        return sign switch
        {
            TokenKind.Exclamation => new Not(operand),
            TokenKind.Plus => new UnaryPlus(operand),
            _ => new UnaryMinus(operand),
        };
    }

    private Expression PrimaryExpression()
    {
        if (Is(TokenKind.LeftParenthesis))
        {
            return BrackettedExpression();
        }

        if (Is(TokenKind.Variable))
        {
            return new VariableExpression(Var());
        }

        if (IsIri())
        {
            return IriOrFunction();
        }

        if (Is(TokenKind.LeftTripleTerm))
        {
            return ExprTripleTerm();
        }

        if (IsLiteral() || Is(TokenKind.Value))
        {
            return new TermExpression(LiteralOrValue());
        }

        return IsFunctionStart() ? BuiltInOrFunctionCall() : throw Unexpected();
    }

    private Expression BrackettedExpression()
    {
        Take(TokenKind.LeftParenthesis);
        Enter();
        var expression = Expression();
        Take(TokenKind.RightParenthesis);
        _nesting--;
        return expression;
    }

    private ImmutableArray<Expression> ExpressionList()
    {
        Take(TokenKind.LeftParenthesis);
        if (Accept(TokenKind.RightParenthesis))
        {
            return [];
        }

        Enter();
        var expressions = ImmutableArray.CreateBuilder<Expression>();
        do
        {
            expressions.Add(Expression());
        }
        while (Accept(TokenKind.Comma));

        Take(TokenKind.RightParenthesis);
        _nesting--;
        return expressions.ToImmutable();
    }
}
