using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax.Tree;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>Productions 70, 121 to 128: calls of functions, aggregates, EXISTS.</summary>
internal sealed partial class SparqlParser
{
    private const string AFunction = "a function";

    private AggregateUse _aggregates;

    private enum AggregateUse
    {
        /// <summary>FILTER, BIND, GROUP BY: no aggregate.</summary>
        Refused,

        /// <summary>SELECT, HAVING, ORDER BY.</summary>
        Allowed,

        /// <summary>The argument of an aggregate.</summary>
        Inside,
    }

    /// <summary>An expression of SELECT.</summary>
    private Expression AggregatingExpression()
    {
        var outer = _aggregates;
        _aggregates = AggregateUse.Allowed;
        var expression = Expression();
        _aggregates = outer;
        return expression;
    }

    /// <summary>Whether a call can begin here: a function's or aggregate's name, EXISTS, or an IRI.</summary>
    private bool IsFunctionStart()
    {
        if (_token.Kind == TokenKind.Word
            && (BuiltIns.TryFind(_token.Text, out _) || BuiltIns.TryFindAggregate(_token.Text, out _)
                || _token.IsWord("EXISTS") || _token.IsWord("NOT")))
        {
            return true;
        }

        Expect(AFunction);
        return IsIri();
    }

    private Expression BuiltInOrFunctionCall()
    {
        if (IsIri())
        {
            return FunctionCall();
        }

        if (BuiltIns.TryFindAggregate(_token.Text, out var aggregate))
        {
            return Aggregate(aggregate);
        }

        if (AcceptWord("EXISTS"))
        {
            return Exists(negated: false);
        }

        if (!AcceptWord("NOT"))
        {
            return BuiltInCall();
        }

        TakeWord("EXISTS");
        return Exists(negated: true);
    }

    private ExistsGroup Exists(bool negated)
    {
        var outer = _aggregates;
        _aggregates = AggregateUse.Refused;
        var group = GroupGraphPattern();
        _aggregates = outer;
        return new ExistsGroup(group, negated);
    }

    private BuiltInCall BuiltInCall()
    {
        var name = Advance();
        BuiltIns.TryFind(name.Text, out var function);
        if (function.Function == BuiltInFunction.Bound)
        {
            Take(TokenKind.LeftParenthesis);
            var variable = Var();
            Take(TokenKind.RightParenthesis);
            return new BuiltInCall(BuiltInFunction.Bound, [new VariableExpression(variable)]);
        }

        var arguments = ExpressionList();
        if (arguments.Length < function.Least || arguments.Length > function.Most)
        {
            var wanted = function.Least == function.Most ? $"{function.Least}" : $"{function.Least} to {function.Most}";
            throw _source.Error(
                SyntaxCode.Arity, $"{BuiltIns.Keyword(function.Function)} takes {wanted} arguments, not {arguments.Length}", name.Start, _lastEnd);
        }

        return new BuiltInCall(function.Function, arguments);
    }

    private Expression IriOrFunction()
    {
        var iri = Iri();
        return Is(TokenKind.LeftParenthesis) ? new FunctionCall(iri, ArgList()) : new TermExpression(iri);
    }

    private FunctionCall FunctionCall() => new(Iri(), ArgList());

    /// <summary>DISTINCT in a call by IRI is for aggregates of an implementation's own; there are none.</summary>
    private ImmutableArray<Expression> ArgList()
    {
        var open = Is(TokenKind.LeftParenthesis) ? _token : throw Unexpected();
        return LooksLikeDistinct(open)
            ? throw Error(SyntaxCode.NotSupported, "DISTINCT in a call by IRI is for custom aggregates, which are not in this version", open)
            : ExpressionList();
    }

    private bool LooksLikeDistinct(Token open)
    {
        var rest = _source.Text.AsSpan(open.End).TrimStart();
        return rest.StartsWith("DISTINCT", StringComparison.OrdinalIgnoreCase)
            && (rest.Length == 8 || !(char.IsAsciiLetterOrDigit(rest[8]) || rest[8] is '_' or ':' or '-' or '.'));
    }

    private AggregateExpression Aggregate(AggregateFunction function)
    {
        var name = Advance();
        if (_aggregates != AggregateUse.Allowed)
        {
            var message = _aggregates == AggregateUse.Inside
                ? "an aggregate cannot stand inside another"
                : "an aggregate stands only in SELECT, HAVING and ORDER BY";
            throw Error(SyntaxCode.Grouping, message, name);
        }

        _aggregates = AggregateUse.Inside;
        Take(TokenKind.LeftParenthesis);
        Enter();
        var distinct = AcceptWord("DISTINCT");
        var argument = function == AggregateFunction.Count && Accept(TokenKind.Star) ? null : Expression();
        var separator = function == AggregateFunction.GroupConcat && Accept(TokenKind.Semicolon) ? Separator() : null;
        Take(TokenKind.RightParenthesis);
        _nesting--;
        _aggregates = AggregateUse.Allowed;
        return new AggregateExpression(new Aggregation(function, argument, distinct, separator));
    }

    private string Separator()
    {
        TakeWord("SEPARATOR");
        Take(TokenKind.Equal);
        return Take(TokenKind.String).Text;
    }
}
