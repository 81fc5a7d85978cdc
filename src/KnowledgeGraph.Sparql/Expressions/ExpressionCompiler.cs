using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>Turns expressions into evaluators over the columns of one layout.</summary>
internal sealed class ExpressionCompiler(QueryContext context, TypedTerms values, RowLayout layout, Func<Exists, RowEvaluator> exists)
{
    public RowEvaluator Compile(Expression expression)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case TermExpression constant:
                return new ConstantEvaluator(Value.OfConstant(constant.Term), context.Terms);
            case VariableExpression variable:
                var column = layout.ColumnOf(variable.Variable.Name);
                return column < 0 ? new ConstantEvaluator(Value.Error, context.Terms) : new VariableEvaluator(column, values);
            case Or or:
                return new OrEvaluator(Compile(or.Left), Compile(or.Right), context.Terms);
            case And and:
                return new AndEvaluator(Compile(and.Left), Compile(and.Right), context.Terms);
            case Not not:
                return new NotEvaluator(Compile(not.Operand), context.Terms);
            case Comparison comparison:
                return new ComparisonEvaluator(comparison.Operator, Compile(comparison.Left), Compile(comparison.Right), context.Terms);
            case Arithmetic arithmetic:
                return Call(arguments => Arithmetics.Apply(arithmetic.Operator, arguments[0], arguments[1]), [arithmetic.Left, arithmetic.Right]);
            case UnaryMinus minus:
                return Call(arguments => Arithmetics.Negate(arguments[0]), [minus.Operand]);
            case UnaryPlus plus:
                return Call(arguments => arguments[0].TryNumber(out _) ? arguments[0] : Value.Error, [plus.Operand]);
            case In list:
                return new InEvaluator(Compile(list.Value), [.. list.Choices.Select(Compile)], list.Negated, context.Terms);
            case Exists pattern:
                return exists(pattern);
            case BuiltInCall call:
                return Compile(call);
            case FunctionCall call when Casts.Find(call.Function) is { } cast && call.Arguments.Length == 1:
                return Call(arguments => cast(arguments[0]), call.Arguments);
            case FunctionCall:
                // A function that nobody knows is an error of the expression, not of the query (section 17.6).
                return new ConstantEvaluator(Value.Error, context.Terms);
            default:
                throw new System.Diagnostics.UnreachableException($"no evaluator for {expression.GetType().Name}");
        }
    }

    private RowEvaluator Compile(BuiltInCall call)
    {
        var arguments = call.Arguments;
        switch (call.Function)
        {
            case BuiltInFunction.Bound:
                var column = arguments[0] is VariableExpression variable ? layout.ColumnOf(variable.Variable.Name) : -1;
                return new BoundEvaluator(column, context.Terms);
            case BuiltInFunction.If:
                return new IfEvaluator(Compile(arguments[0]), Compile(arguments[1]), Compile(arguments[2]), context.Terms);
            case BuiltInFunction.Coalesce:
                return new CoalesceEvaluator([.. arguments.Select(Compile)], context.Terms);
            case BuiltInFunction.SameTerm:
                return new SameTermEvaluator(Compile(arguments[0]), Compile(arguments[1]), context.Terms);
            case BuiltInFunction.BNode:
                return new BNodeEvaluator(arguments.IsEmpty ? null : Compile(arguments[0]), context);
            case BuiltInFunction.Regex or BuiltInFunction.Replace:
                return CompileRegex(call.Function, arguments);
            case BuiltInFunction.Now:
                return new ConstantEvaluator(Dates.Of(context.Now), context.Terms);
            case BuiltInFunction.Rand:
                return Call(_ => Value.Of(new Rdf.Datatypes.XsdNumber(context.Chance.NextDouble())), arguments);
            case BuiltInFunction.Uuid:
                return Call(_ => Value.Of(new Rdf.Iri("urn:uuid:" + context.Chance.NextUuid())), arguments);
            case BuiltInFunction.StrUuid:
                return Call(_ => Value.Of(context.Chance.NextUuid()), arguments);
            case BuiltInFunction.Iri:
                return Call(values => TermFunctions.Iri(values[0], context.BaseIri), arguments);
            default:
                var function = BuiltIns.Find(call.Function, context.MostCharacters) ?? throw new System.Diagnostics.UnreachableException($"no function {call.Function}");
                return Call(function, arguments);
        }
    }

    private RegexEvaluator CompileRegex(BuiltInFunction function, ImmutableArray<Expression> arguments) =>
        new([.. arguments.Select(Compile)], function == BuiltInFunction.Replace, context);

    private CallEvaluator Call(Function function, ImmutableArray<Expression> arguments) => new(function, [.. arguments.Select(Compile)], context);
}
