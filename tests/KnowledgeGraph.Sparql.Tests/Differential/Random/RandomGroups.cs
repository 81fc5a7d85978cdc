using System.Collections.Immutable;
using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Tests.Differential.Random;

/// <summary>Random group graph patterns by depth; what they break of the rules of scope is repaired afterwards.</summary>
internal static class RandomGroups
{
    private const int Deepest = 3;

    private static readonly Gen<Iri> Link = Gen.OneOf(RandomTerms.Links);

    private static readonly Gen<PatternTerm> BlankNode = Gen.OneOf(".b0", ".b1").Select(name => (PatternTerm)new VariablePattern(new Variable(name)));

    private static readonly Gen<PatternTerm> Node = Gen.OneOf<Term>(RandomTerms.Nodes).Select(t => (PatternTerm)new TermPattern(t));

    private static readonly Gen<PatternTerm> End = Gen.Frequency((12, RandomTerms.VariablePatterns), (2, Node), (1, BlankNode));

    private static readonly Gen<PatternTerm> Object = Gen.Frequency(
        (14, RandomTerms.VariablePatterns), (2, RandomTerms.ConstantPatterns), (1, BlankNode),
        (1, Gen.Select(End, Link, End, (s, p, o) => (PatternTerm)new TripleTermPattern(new TriplePattern(s, new TermPattern(p), o)))));

    private static readonly Gen<PatternTerm> Predicate = Gen.Frequency((12, Link.Select(p => (PatternTerm)new TermPattern(p))), (5, Named("v")), (1, RandomTerms.VariablePatterns));

    private static readonly Gen<Values> Data = Gen.Select(
        Gen.OneOf<string[]>(["x"], ["x", "y"], ["z", "x"], ["w"]), Gen.Frequency((4, RandomTerms.Constants.Select(t => (Term?)t)), (1, Gen.Const((Term?)null))).Array[2].Array[0, 3],
        (names, rows) => new Values([.. names.Select(n => new Variable(n))], [.. rows.Select(row => row.Take(names.Length).ToImmutableArray())]));

    private static readonly Gen<AlgebraNode> Triple = Gen.Select(End, Predicate, Object, (s, p, o) => (AlgebraNode)new Bgp([new TriplePattern(s, p, o)]));

    private static readonly Gen<AlgebraNode> Path = Gen.Select(
        Gen.Frequency((3, End), (1, RandomTerms.ConstantPatterns.Where(t => t is TermPattern { Term: not TripleTerm }))), PathOf(2), Gen.Frequency((2, End), (1, RandomTerms.ConstantPatterns)),
        (s, p, o) => (AlgebraNode)new PathPattern(s, p, o));

    private static readonly Gen<Written> Triples = Gen.Frequency((6, Triple), (1, Path)).Array[1, 2].Select(patterns => (Written)new WrittenTriples([.. patterns]));

    private static readonly Gen<Written> Values = Data.Select(data => (Written)new WrittenValues(data));

    private static readonly Gen<Written> Bind = Gen.Select(RandomExpressions.Value, RandomTerms.Variables, (e, v) => (Written)new WrittenBind(e, v));

    private static readonly Gen<PatternTerm> GraphName = Gen.Frequency((12, Named("g")), (4, RandomTerms.VariablePatterns), (6, Gen.OneOf<Term>(RandomTerms.GraphNames).Select(t => (PatternTerm)new TermPattern(t))), (1, ConstantGraph()));

    private static readonly Gen<WrittenGroup>[] Levels = Build();

    /// <summary>Groups that nest up to a depth of 0 to 3.</summary>
    public static Gen<WrittenGroup> AtDepth(int depth) => Levels[depth];

    public static Gen<WrittenGroup> Any { get; } = Gen.Frequency((4, Levels[1]), (4, Levels[2]), (2, Levels[3]));

    public static Gen<Values?> TrailingValues { get; } = Gen.Frequency((9, Gen.Const((Values?)null)), (1, Data.Select(d => (Values?)d)));

    private static Gen<PatternTerm> Named(string name) => Gen.Const((PatternTerm)new VariablePattern(new Variable(name)));

    private static Gen<PatternTerm> ConstantGraph() => Gen.Const((PatternTerm)new TermPattern(new Iri("http://e/nowhere")));

    private static Gen<WrittenGroup>[] Build()
    {
        var levels = new Gen<WrittenGroup>[Deepest + 1];
        levels[0] = Gen.Frequency((8, Triples), (1, Values), (1, Bind), (1, RandomExpressions.Condition.Select(c => (Written)new WrittenFilter(c)))).Array[1, 2].Select(Group);
        for (var depth = 1; depth <= Deepest; depth++)
        {
            levels[depth] = Elements(levels[depth - 1], depth).Array[1, 3].Select(Group);
        }

        return levels;
    }

    private static Gen<Written> Elements(Gen<WrittenGroup> below, int depth)
    {
        var subqueries = RandomSelects.Inside(below);
        return Gen.Frequency(
            (9, Triples),
            (3, RandomExpressions.ConditionWith(below).Select(c => (Written)new WrittenFilter(c))),
            (4, below.Select(g => (Written)new WrittenOptional(g))),
            (3, below.Array[2, 3].Select(branches => (Written)new WrittenUnion([.. branches]))),
            (2, below.Select(g => (Written)new WrittenMinus(g))),
            (2, Gen.Select(GraphName, below, (name, g) => (Written)new WrittenGraph(name, g))),
            (2, Gen.Select(RandomExpressions.ValueWith(below), RandomTerms.Variables, (e, v) => (Written)new WrittenBind(e, v))),
            (1, Values),
            (depth > 1 ? 2 : 1, subqueries.Select(s => (Written)s)),
            (1, below.Select(g => (Written)g)));
    }

    private static WrittenGroup Group(Written[] elements) => new([.. elements]);

    private static Gen<PathExpression> PathOf(int depth)
    {
        var link = Link.Select(p => (PathExpression)new Link(p));
        if (depth == 0)
        {
            return link;
        }

        var below = PathOf(depth - 1);
        var set = Gen.Select(Link.Array[0, 2], Link.Array[0, 1], (forward, inverse) => (PathExpression)new NegatedPropertySet(forward.Length + inverse.Length > 0 ? [.. forward] : [RandomTerms.Links[0]], [.. inverse]));
        return Gen.Frequency(
            (1, link),
            (2, below.Select(p => (PathExpression)new Inverse(p))),
            (2, Gen.Select(below, below, (a, b) => (PathExpression)new Sequence(a, b))),
            (2, Gen.Select(below, below, (a, b) => (PathExpression)new Alternative(a, b))),
            (2, below.Select(p => (PathExpression)new ZeroOrMore(p))),
            (2, below.Select(p => (PathExpression)new OneOrMore(p))),
            (2, below.Select(p => (PathExpression)new ZeroOrOne(p))),
            (1, set));
    }
}
