namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>Expressions and paths as S-expressions.</summary>
internal sealed partial class AlgebraPrinter
{
    private void Write(Expression expression, int depth)
    {
        switch (expression)
        {
            case TermExpression term:
                Append(Text(term.Term));
                break;
            case VariableExpression variable:
                Append(variable.Variable);
                break;
            case Exists exists:
                Append(exists.Negated ? "(notexists" : "(exists");
                Input(exists.Pattern, depth);
                Append(")");
                break;
            case AggregateExpression aggregate:
                Write(aggregate.Aggregation, depth);
                break;
            default:
                Append("(").Append(Head(expression));
                foreach (var operand in ExpressionTree.Operands(expression))
                {
                    Append(" ");
                    Write(operand, depth);
                }

                Append(")");
                break;
        }
    }

    private void Write(Aggregation aggregation, int depth)
    {
        Append("(").Append(aggregation.Function.ToString().ToLowerInvariant());
        if (aggregation.Distinct)
        {
            Append(" distinct");
        }

        if (aggregation.Separator is { } separator)
        {
            Append(" (separator ").Append(new Rdf.Literal(separator).ToString()).Append(")");
        }

        Append(" ");
        if (aggregation.Argument is { } argument)
        {
            Write(argument, depth);
        }
        else
        {
            Append("*");
        }

        Append(")");
    }

    private static string Head(Expression expression) => expression switch
    {
        Or => "||",
        And => "&&",
        Not => "!",
        Comparison comparison => Sign(comparison.Operator),
        Arithmetic arithmetic => Sign(arithmetic.Operator),
        UnaryMinus => "minus",
        UnaryPlus => "plus",
        In { Negated: false } => "in",
        In => "notin",
        BuiltInCall call => call.Function.ToString().ToLowerInvariant(),
        FunctionCall call => call.Function.ToString(),
        _ => expression.GetType().Name,
    };

    private static string Sign(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };

    private static string Sign(ArithmeticOperator arithmetic) => arithmetic switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        ArithmeticOperator.Multiply => "*",
        _ => "/",
    };

    private void Write(PathExpression path)
    {
        switch (path)
        {
            case Link link:
                Append(link.Predicate.ToString());
                break;
            case Inverse inverse:
                Path("reverse", inverse.Path);
                break;
            case Sequence sequence:
                Path("seq", sequence.First, sequence.Second);
                break;
            case Alternative alternative:
                Path("alt", alternative.First, alternative.Second);
                break;
            case ZeroOrMore many:
                Path("path*", many.Path);
                break;
            case OneOrMore many:
                Path("path+", many.Path);
                break;
            case ZeroOrOne one:
                Path("path?", one.Path);
                break;
            case NegatedPropertySet set:
                Append("(notoneof");
                foreach (var predicate in set.Forward)
                {
                    Append(" ").Append(predicate.ToString());
                }

                foreach (var predicate in set.Inverse)
                {
                    Append(" (reverse ").Append(predicate.ToString()).Append(")");
                }

                Append(")");
                break;
        }
    }

    private void Path(string name, params ReadOnlySpan<PathExpression> parts)
    {
        Append("(").Append(name);
        foreach (var part in parts)
        {
            Append(" ");
            Write(part);
        }

        Append(")");
    }
}
