using System.Collections.Immutable;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>Expressions (SPARQL 1.1, section 17), pure data.</summary>
internal abstract record Expression;

internal sealed record TermExpression(Term Term) : Expression;

internal sealed record VariableExpression(Variable Variable) : Expression;

internal sealed record Or(Expression Left, Expression Right) : Expression;

internal sealed record And(Expression Left, Expression Right) : Expression;

internal sealed record Not(Expression Operand) : Expression;

internal sealed record Comparison(ComparisonOperator Operator, Expression Left, Expression Right) : Expression;

internal sealed record Arithmetic(ArithmeticOperator Operator, Expression Left, Expression Right) : Expression;

internal sealed record UnaryMinus(Expression Operand) : Expression;

internal sealed record UnaryPlus(Expression Operand) : Expression;

/// <summary><c>IN</c> and <c>NOT IN</c>.</summary>
internal sealed record In(Expression Value, ImmutableArray<Expression> Choices, bool Negated) : Expression;

/// <summary><c>EXISTS</c> and <c>NOT EXISTS</c>; the pattern sees the current solution (section 18.6, substitute).</summary>
internal sealed record Exists(AlgebraNode Pattern, bool Negated) : Expression;

/// <summary>A call of a function of section 17.4, IF, COALESCE, BOUND and SPARQL 1.2's included.</summary>
internal sealed record BuiltInCall(BuiltInFunction Function, ImmutableArray<Expression> Arguments) : Expression;

/// <summary>A call by IRI: a cast of section 17.5 or an extension function.</summary>
internal sealed record FunctionCall(Iri Function, ImmutableArray<Expression> Arguments) : Expression;

/// <summary>
/// An aggregate as it stands in SELECT, HAVING or ORDER BY. The translator replaces it by the variable of a
/// <see cref="Group"/>; none is left in a finished algebra.
/// </summary>
internal sealed record AggregateExpression(Aggregation Aggregation) : Expression;

/// <summary>COUNT(*) has no argument. The separator is GROUP_CONCAT's; null there means one blank.</summary>
internal sealed record Aggregation(AggregateFunction Function, Expression? Argument, bool Distinct, string? Separator);
