using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Tests.Differential.Random;

/// <summary>Random expressions; those with EXISTS take their groups from the caller.</summary>
internal static class RandomExpressions
{
    private const int Deepest = 2;

    private static readonly Gen<Expression> Variable = RandomTerms.Variables.Select(v => (Expression)new VariableExpression(v));

    private static readonly Gen<Expression> Constant = Gen.Frequency((5, RandomTerms.Literals), (2, RandomTerms.Constants)).Select(Constants);

    private static readonly Gen<Expression> Small = Gen.OneOf("1", "2", "0", "-1").Select(n => (Expression)new TermExpression(new Literal(n, Xsd.Integer)));

    private static readonly Gen<Expression> Simple = Gen.OneOf("a", "b", "1", "", "en", "*").Select(n => (Expression)new TermExpression(new Literal(n)));

    private static readonly Gen<Expression> Bound = RandomTerms.Variables.Select(v => (Expression)new BuiltInCall(BuiltInFunction.Bound, [new VariableExpression(v)]));

    private static readonly BuiltInFunction[] Tests =
    [
        BuiltInFunction.IsIri, BuiltInFunction.IsBlank, BuiltInFunction.IsLiteral, BuiltInFunction.IsNumeric, BuiltInFunction.IsTriple, BuiltInFunction.HasLang,
    ];

    private static readonly BuiltInFunction[] OfOne =
    [
        BuiltInFunction.Str, BuiltInFunction.Lang, BuiltInFunction.Datatype, BuiltInFunction.Iri, BuiltInFunction.StrLen, BuiltInFunction.UCase, BuiltInFunction.LCase, BuiltInFunction.EncodeForUri,
        BuiltInFunction.Abs, BuiltInFunction.Round, BuiltInFunction.Ceil, BuiltInFunction.Floor, BuiltInFunction.Year, BuiltInFunction.Month, BuiltInFunction.Day, BuiltInFunction.Hours,
        BuiltInFunction.Tz, BuiltInFunction.Subject, BuiltInFunction.Predicate, BuiltInFunction.Object,
    ];

    private static readonly BuiltInFunction[] OfTwo =
    [
        BuiltInFunction.StrStarts, BuiltInFunction.StrEnds, BuiltInFunction.Contains, BuiltInFunction.StrBefore, BuiltInFunction.StrAfter, BuiltInFunction.Concat,
        BuiltInFunction.LangMatches, BuiltInFunction.StrDt, BuiltInFunction.StrLang, BuiltInFunction.SameTerm,
    ];

    private static readonly Iri[] Casts = [Xsd.String, Xsd.Boolean, Xsd.Integer, Xsd.Decimal, Xsd.Double];

    private static readonly Gen<Expression>[] Values = Build(ValueAt);

    private static readonly Gen<Expression>[] Conditions = Build(ConditionAt);

    public static Gen<Expression> Value { get; } = Values[Deepest];

    /// <summary>Without EXISTS.</summary>
    public static Gen<Expression> Condition { get; } = Conditions[Deepest];

    public static Gen<Expression> ConditionWith(Gen<WrittenGroup> groups)
    {
        var exists = Gen.Select(groups, Gen.Bool, (group, negated) => (Expression)new WrittenExists(group, negated));
        return Gen.Frequency((4, Condition), (2, exists), (1, Gen.Select(exists, Condition, (a, b) => (Expression)new Or(a, b))), (1, Gen.Select(Condition, exists, (a, b) => (Expression)new And(a, b))));
    }

    /// <summary>Values, some of which EXISTS decides.</summary>
    public static Gen<Expression> ValueWith(Gen<WrittenGroup> groups)
    {
        var exists = Gen.Select(groups, Gen.Bool, (group, negated) => (Expression)new WrittenExists(group, negated));
        return Gen.Frequency((6, Value), (1, exists), (1, Gen.Select(exists, Values[1], Values[1], (a, b, c) => (Expression)Call(BuiltInFunction.If, a, b, c))));
    }

    private static Gen<Expression>[] Build(Func<Gen<Expression>?, Gen<Expression>> level)
    {
        var levels = new Gen<Expression>[Deepest + 1];
        for (var i = 0; i <= Deepest; i++)
        {
            levels[i] = level(i == 0 ? null : levels[i - 1]);
        }

        return levels;
    }

    private static Gen<Expression> ValueAt(Gen<Expression>? below)
    {
        var leaf = Gen.Frequency((5, Variable), (3, Constant));
        return below is null ? leaf : Gen.Frequency(
            (5, leaf),
            (3, Gen.Select(Gen.Enum<ArithmeticOperator>(), below, below, (op, a, b) => (Expression)new Arithmetic(op, a, b))),
            (1, Gen.Select(below, Gen.Bool, (a, minus) => minus ? (Expression)new UnaryMinus(a) : new UnaryPlus(a))),
            (3, Gen.Select(Gen.OneOf(OfOne), below, (f, a) => (Expression)Call(f, a))),
            (2, Gen.Select(Gen.OneOf(OfTwo), below, Gen.OneOf(below, Simple), (f, a, b) => (Expression)Call(f, a, b))),
            (1, Gen.Select(below, Small, Small, Gen.Bool, (a, b, c, two) => two ? (Expression)Call(BuiltInFunction.SubStr, a, b) : Call(BuiltInFunction.SubStr, a, b, c))),
            (1, Gen.Select(Bound, below, below, (a, b, c) => (Expression)Call(BuiltInFunction.If, a, b, c))),
            (1, Gen.Select(below, below, (a, b) => (Expression)Call(BuiltInFunction.Coalesce, a, b))),
            (1, Gen.Select(below, below, below, (a, b, c) => (Expression)Call(BuiltInFunction.Triple, a, b, c))),
            (1, Gen.Select(Gen.OneOf(Casts), below, (f, a) => (Expression)new FunctionCall(f, [a]))),
            (1, Gen.Select(Gen.OneOf(Tests), below, (f, a) => (Expression)Call(f, a))));
    }

    private static Gen<Expression> ConditionAt(Gen<Expression>? below)
    {
        var value = Values[1];
        var leaf = Gen.Frequency(
            (6, Gen.Select(Gen.Enum<ComparisonOperator>(), value, value, (op, a, b) => (Expression)new Comparison(op, a, b))),
            (2, Gen.Select(Variable, Variable, (a, b) => (Expression)new Comparison(ComparisonOperator.Equal, a, b))),
            (2, Bound),
            (1, Gen.Select(Gen.OneOf(Tests), Variable, (f, a) => (Expression)Call(f, a))),
            (1, Gen.Select(value, Gen.OneOf("a", "^a", "b$", "A"), Gen.Bool, (a, pattern, any) => (Expression)Call(BuiltInFunction.Regex, a, Text(pattern), Text(any ? "i" : "")))),
            (2, Gen.Select(Variable, value.Array[0, 3], Gen.Bool, (a, choices, negated) => (Expression)new In(a, [.. choices], negated))),
            (1, Gen.OneOf("true", "false").Select(t => (Expression)new TermExpression(new Literal(t, Xsd.Boolean)))),
            (2, value));
        return below is null ? leaf : Gen.Frequency(
            (4, leaf),
            (1, below.Select(a => (Expression)new Not(a))),
            (2, Gen.Select(below, below, (a, b) => (Expression)new And(a, b))),
            (2, Gen.Select(below, below, (a, b) => (Expression)new Or(a, b))));
    }

    private static TermExpression Text(string text) => new(new Literal(text));

    private static Expression Constants(Term term) => new TermExpression(term);

    private static BuiltInCall Call(BuiltInFunction function, params Expression[] arguments) => new BuiltInCall(function, [.. arguments]);
}
