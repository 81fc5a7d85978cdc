using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;
using KnowledgeGraph.Sparql.Planning;

namespace KnowledgeGraph.Sparql.Tests.Execution;

/// <summary>Small random data and random algebra over it, the same for the same seed.</summary>
/// <param name="seed">Decides everything.</param>
/// <param name="tripleTerms">Whether there are triple terms: in the data, as patterns, and made and taken apart by functions.</param>
internal sealed class RandomPatterns(long seed, bool tripleTerms = false)
{
    private static readonly Iri[] Nodes = [.. "abcde".Select(c => new Iri("http://example.org/" + c))];
    private static readonly Iri[] Predicates = [.. "pqr".Select(c => new Iri("http://example.org/" + c))];
    private static readonly Iri[] Graphs = [new("http://example.org/g1"), new("http://example.org/g2"), Nodes[0]];
    private static readonly string[] Names = ["u", "v", "w", "x", "y"];

    private readonly DeterministicRandom _random = new(seed);
    private int _extended;

    public Dataset Data()
    {
        var data = new Dataset();
        for (var i = 0; i < 18; i++)
        {
            data.Add(new Quad(Pick(Nodes), Pick(Predicates), WithTripleTerms(3) ? Quoted(1) : Chance(3) ? Number() : Pick(Nodes), Chance(2) ? null : Pick(Graphs)));
        }

        return data;
    }

    public AlgebraNode Pattern(int depth)
    {
        if (depth == 0)
        {
            return Next(8) switch
            {
                0 => Values(),
                1 => new PathPattern(Term(2), Path(2), WithTripleTerms(3) ? QuotedPattern(1) : Term(2)),
                _ => new Bgp([.. Enumerable.Range(0, 1 + Next(2)).Select(_ => new TriplePattern(Term(4), Chance(5) ? Variable() : new TermPattern(Pick(Predicates)), WithTripleTerms(3) ? QuotedPattern(1) : Term(3)))]),
            };
        }

        switch (Next(11))
        {
            case 0 or 1:
                return new Join(Pattern(depth - 1), Pattern(depth - 1));
            case 2 or 3:
                return new LeftJoin(Pattern(depth - 1), Pattern(depth - 1), Chance(2) ? null : Condition(depth - 1));
            case 4:
                return new Union(Pattern(depth - 1), Pattern(depth - 1));
            case 5:
                return new Minus(Pattern(depth - 1), Pattern(depth - 1));
            case 6 or 7:
                return new Filter(Condition(depth - 1), Pattern(depth - 1));
            case 8:
                return new Graph(Chance(2) ? Variable() : new TermPattern(Pick(Graphs)), Pattern(depth - 1));
            case 9:
                // A new variable each time: BIND must not name one that is in scope.
                return new Extend(Pattern(depth - 1), new Variable("n" + _extended++), Chance(2) ? Operand() : new Arithmetic(ArithmeticOperator.Add, Operand(), Operand()));
            default:
                return SubSelect(depth);
        }
    }

    private AlgebraNode SubSelect(int depth)
    {
        var inner = Pattern(depth - 1);
        var shown = AlgebraVariables.InScope(inner).Where(_ => Chance(2)).Select(v => new Variable(v)).ToImmutableArray();
        if (Chance(2))
        {
            return new Distinct(new Project(inner, shown));
        }

        var count = new Variable("n" + _extended++);
        return new Project(
            new Group(inner, [.. shown.Select(v => new GroupKey(new VariableExpression(v), v))], [new AggregateBinding(count, new Aggregation(AggregateFunction.Count, Chance(2) ? null : Operand(), false, null))]),
            [.. shown, count]);
    }

    private Values Values() => new(
        [new Variable(Names[0]), new Variable(Names[1 + Next(4)])],
        [.. Enumerable.Range(0, 1 + Next(3)).Select(_ => ImmutableArray.Create(Chance(3) ? null : Constant(), Chance(3) ? null : Constant()))]);

    private Expression Condition(int depth) => Next(depth > 0 ? 8 : 6) switch
    {
        0 => new Not(Condition(0)),
        1 => new And(Condition(0), Condition(0)),
        2 => new Or(Condition(0), Condition(0)),
        3 => new BuiltInCall(BuiltInFunction.Bound, [new VariableExpression(new Variable(Pick(Names)))]),
        4 => new Comparison(ComparisonOperator.Less, new VariableExpression(new Variable(Pick(Names))), new TermExpression(Number())),
        5 => new Comparison(ComparisonOperator.Equal, new VariableExpression(new Variable(Pick(Names))), Operand()),
        _ => new Exists(Pattern(depth - 1), Chance(2)),
    };

    private Expression Operand() => WithTripleTerms(4) ? Call() : Plain();

    private BuiltInCall Call() => Next(4) switch
    {
        0 => new BuiltInCall(BuiltInFunction.Subject, [Plain()]),
        1 => new BuiltInCall(BuiltInFunction.Object, [Plain()]),
        _ => new BuiltInCall(BuiltInFunction.Triple, [Plain(), new TermExpression(Pick(Predicates)), Plain()]),
    };

    private Expression Plain() => Chance(2) ? new VariableExpression(new Variable(Pick(Names))) : new TermExpression(Number());

    private PathExpression Path(int depth) => Next(depth > 0 ? 8 : 1) switch
    {
        1 => new Inverse(Path(depth - 1)),
        2 => new Sequence(Path(depth - 1), Path(depth - 1)),
        3 => new Alternative(Path(depth - 1), Path(depth - 1)),
        4 => new ZeroOrMore(Path(depth - 1)),
        5 => new OneOrMore(Path(depth - 1)),
        6 => new ZeroOrOne(Path(depth - 1)),
        7 => new NegatedPropertySet([Pick(Predicates)], Chance(2) ? [] : [Pick(Predicates)]),
        _ => new Link(Pick(Predicates)),
    };

    private PatternTerm Term(int constantOneIn) => Chance(constantOneIn) ? new TermPattern(Constant()) : Variable();

    private VariablePattern Variable() => new(new Variable(Pick(Names)));

    /// <summary>Now and then its subject is another one, which matches nothing.</summary>
    private PatternTerm QuotedPattern(int depth) => PatternTerms.TripleTerm(new TriplePattern(
        depth > 0 && Chance(20) ? QuotedPattern(depth - 1) : Term(8),
        Chance(2) ? Variable() : new TermPattern(Pick(Predicates)),
        depth > 0 && Chance(8) ? QuotedPattern(depth - 1) : Term(6)));

    private TripleTerm Quoted(int depth) =>
        new(new Triple(Pick(Nodes), Pick(Predicates), depth > 0 && Chance(4) ? Quoted(depth - 1) : Chance(3) ? Number() : Pick(Nodes)));

    private bool WithTripleTerms(int oneIn) => tripleTerms && Chance(oneIn);

    private Term Constant() => WithTripleTerms(6) ? Quoted(0) : Chance(4) ? Number() : Pick(Nodes);

    private Literal Number() => new(((char)('0' + Next(4))).ToString(), Xsd.Integer);

    private T Pick<T>(T[] from) => from[Next(from.Length)];

    private bool Chance(int oneIn) => Next(oneIn) == 0;

    private int Next(int below) => (int)(_random.NextBits() % (ulong)below);
}
