using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax.Tree;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>Productions 18 to 28: solution modifiers and the VALUES clause.</summary>
internal sealed partial class SparqlParser
{
    private static readonly SolutionModifier NoModifier = new([], [], [], 0, null, 0);

    private SolutionModifier SolutionModifier()
    {
        var groupBy = GroupClause();
        var start = _token.Start;
        var having = HavingClause();
        start = having.IsEmpty ? _token.Start : start;
        var orderBy = OrderClause();
        var (offset, limit) = LimitOffsetClauses();
        return new SolutionModifier(groupBy, having, orderBy, offset, limit, start);
    }

    private ImmutableArray<GroupCondition> GroupClause()
    {
        if (!AcceptWord("GROUP"))
        {
            return [];
        }

        TakeWord("BY");
        var conditions = ImmutableArray.CreateBuilder<GroupCondition>();
        while (GroupCondition() is { } condition)
        {
            conditions.Add(condition);
        }

        return conditions.Count > 0 ? conditions.ToImmutable() : throw Unexpected();
    }

    private GroupCondition? GroupCondition()
    {
        var start = _token.Start;
        if (Is(TokenKind.Variable))
        {
            var variable = Var();
            return new GroupCondition(new VariableExpression(variable), variable, start, _lastEnd);
        }

        if (Accept(TokenKind.LeftParenthesis))
        {
            Enter();
            var expression = Expression();
            var name = AcceptWord("AS") ? Var() : null;
            Take(TokenKind.RightParenthesis);
            _nesting--;
            return new GroupCondition(expression, name, start, _lastEnd);
        }

        return IsFunctionStart() ? new GroupCondition(BuiltInOrFunctionCall(), null, start, _lastEnd) : null;
    }

    private ImmutableArray<Expression> HavingClause()
    {
        if (!AcceptWord("HAVING"))
        {
            return [];
        }

        var conditions = ImmutableArray.CreateBuilder<Expression>();
        var outer = _aggregates;
        _aggregates = AggregateUse.Allowed;
        while (Is(TokenKind.LeftParenthesis) || IsFunctionStart())
        {
            conditions.Add(Constraint());
        }

        _aggregates = outer;
        return conditions.Count > 0 ? conditions.ToImmutable() : throw Unexpected();
    }

    private ImmutableArray<OrderCondition> OrderClause()
    {
        if (!AcceptWord("ORDER"))
        {
            return [];
        }

        TakeWord("BY");
        var conditions = ImmutableArray.CreateBuilder<OrderCondition>();
        var outer = _aggregates;
        _aggregates = AggregateUse.Allowed;
        while (OrderCondition() is { } condition)
        {
            conditions.Add(condition);
        }

        _aggregates = outer;
        return conditions.Count > 0 ? conditions.ToImmutable() : throw Unexpected();
    }

    private OrderCondition? OrderCondition()
    {
        if (IsWord("ASC") || IsWord("DESC"))
        {
            var descending = Advance().IsWord("DESC");
            return Is(TokenKind.LeftParenthesis) ? new OrderCondition(BrackettedExpression(), descending) : throw Unexpected();
        }

        if (Is(TokenKind.Variable))
        {
            return new OrderCondition(new VariableExpression(Var()), false);
        }

        return Is(TokenKind.LeftParenthesis) || IsFunctionStart() ? new OrderCondition(Constraint(), false) : null;
    }

    private (long Offset, long? Limit) LimitOffsetClauses()
    {
        long? limit = null;
        long? offset = null;
        while (true)
        {
            if (limit is null && AcceptWord("LIMIT"))
            {
                limit = Count();
            }
            else if (offset is null && AcceptWord("OFFSET"))
            {
                offset = Count();
            }
            else
            {
                return (offset ?? 0, limit);
            }
        }
    }

    private long Count()
    {
        var token = _token;
        if (Accept(TokenKind.Value) && token.Value is Literal literal && literal.Datatype.Equals(Xsd.Integer))
        {
            return CountOf(literal.LexicalForm, token);
        }

        if (_token.Kind != TokenKind.Integer || _token.IsSignedNumber)
        {
            _expected.Clear();
            Expect("a whole number");
            throw Unexpected();
        }

        return CountOf(Advance().Text, token);
    }

    private long CountOf(string digits, Token token) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw Error(SyntaxCode.Grammar, "LIMIT and OFFSET take a whole number from 0 to 9223372036854775807", token);

    private Values? ValuesClause() => AcceptWord("VALUES") ? DataBlock() : null;
}
