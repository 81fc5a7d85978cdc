using System.Collections.Immutable;
using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Tests.Differential.Random;

/// <summary>
/// Some hundreds of quads with skew, stars, a chain and triangles, and queries whose triples hang together, so that each kind of join
/// has something to do. Values are exact and of one form for each number, save where a type says otherwise.
/// </summary>
internal static class RandomLarge
{
    private const int Nodes = 40;

    private static readonly string[] Names = ["x", "y", "z", "w", "u"];

    private static readonly Iri[] Links = RandomTerms.Links;

    private static readonly Iri Value = new("http://e/value");

    // Squares make low numbers likely: a few nodes have most of the links.
    private static readonly Gen<int> Skewed = Gen.Int[0, Nodes - 1].Select(i => i * i / Nodes);

    private static readonly Gen<Term?> GraphName = Gen.Frequency((4, Gen.Const((Term?)null)), (1, Gen.OneOf(RandomTerms.GraphNames[..2]).Select(g => (Term?)g)));

    private static readonly Gen<Quad[]> Edge = Gen.Select(Skewed, Gen.Int[0, 2], Gen.Int[0, Nodes - 1], GraphName, (s, p, o, g) => new[] { Link(s, p, o, g) });

    private static readonly Gen<Quad[]> Star = Gen.Select(Gen.Int[0, Nodes - 1], Gen.Int[0, 2], Gen.Int[0, Nodes - 1].Array[5, 30], (hub, p, leaves) => leaves.Select(leaf => Link(hub, p, leaf, null)).ToArray());

    private static readonly Gen<Quad[]> Chain = Gen.Select(Gen.Int[0, Nodes - 12], Gen.Int[0, 2], (start, p) => Enumerable.Range(start, 10).Select(i => Link(i, p, i + 1, null)).ToArray());

    private static readonly Gen<Quad[]> Triangle = Gen.Select(
        Skewed, Skewed, Skewed, Gen.Bool, (a, b, c, same) => new[] { Link(a, 0, b, null), Link(b, same ? 0 : 1, c, null), Link(c, same ? 0 : 2, a, null) });

    private static readonly Gen<Quad[]> Number = Gen.Select(
        Gen.Int[0, Nodes - 1], Gen.Int[0, 15], Gen.Bool, GraphName, (s, v, isDecimal, g) => new[] { new Quad(Node(s), Value, isDecimal ? new Literal(v + ".5", Xsd.Decimal) : new Literal(v.ToString(System.Globalization.CultureInfo.InvariantCulture), Xsd.Integer), g) });

    private static readonly Gen<Quad[]> Part = Gen.Frequency((20, Edge), (1, Star), (1, Chain), (6, Triangle), (12, Number));

    private static readonly Gen<Written> Filter = Gen.OneOf(
        Gen.Select(Variable(), Gen.Int[0, 15], (v, n) => (Expression)new Comparison(ComparisonOperator.Less, v, new TermExpression(new Literal(n.ToString(System.Globalization.CultureInfo.InvariantCulture), Xsd.Integer)))),
        Gen.Select(Variable(), Variable(), Gen.Enum<ComparisonOperator>(), (a, b, op) => (Expression)new Comparison(op, a, b)),
        RandomExpressions.Condition).Select(c => (Written)new WrittenFilter(c));

    public static Gen<RandomData> Data { get; } = Gen.Select(
        Part.Array[60, 200], Edge.Array[0, 30], Gen.Int[1, 5], Gen.Bool,
        (parts, removed, commits, compacted) => new RandomData([.. parts.SelectMany(p => p).Distinct()], [.. removed.SelectMany(p => p).Except(parts.SelectMany(p => p))], commits, compacted));

    /// <summary>Triples, each of which shares a variable with one before it; two to five make chains, stars and cycles.</summary>
    public static Gen<Written> Connected { get; } = Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 9]).Array[1, 5].Select(Triples);

    public static Gen<WrittenGroup> Group { get; } = Gen.Select(
        Gen.Frequency((5, Connected), (1, Many())), Gen.OneOf(Extra(), Extra(), Filter, Connected).Array[0, 2], Gen.Int[0, 5],
        // Now and then the other elements come first, so that what they leave unbound is joined.
        (first, others, turn) => new WrittenGroup(turn == 0 ? [.. others, first] : [first, .. others]));

    /// <summary>More than are ordered by trying all orders.</summary>
    private static Gen<Written> Many() => Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 9]).Array[6, 13].Select(Triples);

    private static Gen<Expression> Variable() => Gen.Frequency((1, Gen.OneOf(Names)), (2, Gen.Const("v"))).Select(n => (Expression)new VariableExpression(new Variable(n)));

    private static Gen<Written> Extra()
    {
        var small = Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 9]).Array[1, 2].Select(Triples);
        var group = Gen.Select(small, Filter.Array[0, 1], (t, f) => new WrittenGroup([t, .. f]));
        var path = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2], (a, b, p) => (Written)new WrittenTriples([new PathPattern(Pattern(a), new OneOrMore(new Link(Links[p])), Pattern(b + 1))]));
        return Gen.OneOf(
            group.Select(g => (Written)new WrittenOptional(g)),
            group.Select(g => (Written)new WrittenMinus(g)),
            group.Array[2].Select(g => (Written)new WrittenUnion([.. g])),
            Gen.Select(group, Gen.Bool, (g, negated) => (Written)new WrittenFilter(new WrittenExists(g, negated))),
            group.Select(g => (Written)new WrittenGraph(new VariablePattern(new Variable("g")), g)),
            path,
            group.Select(g => (Written)new WrittenSelect(true, false, [new WrittenItem(null, new Variable("x")), new WrittenItem(null, new Variable("y"))], g, [], [], [], 0, null, null)),
            group.Select(g => (Written)new WrittenSelect(
                false, false, [new WrittenItem(null, new Variable("x")), new WrittenItem(new AggregateExpression(new Aggregation(AggregateFunction.Count, null, false, null)), new Variable("n"))],
                g, [new WrittenItem(null, new Variable("x"))], [], [], 0, null, null)));
    }

    private static Written Triples((int Known, int Other, int Link)[] choices)
    {
        var used = 1;
        var triples = ImmutableArray.CreateBuilder<AlgebraNode>();
        foreach (var (known, other, link) in choices)
        {
            var a = known % used;
            if (link >= 8)
            {
                triples.Add(new Bgp([new TriplePattern(Pattern(a), new TermPattern(Value), new VariablePattern(new Variable("v")))]));
                continue;
            }

            var b = other % Math.Min(Names.Length, used + 1);
            b = b == a && other < 90 ? (a + 1) % Names.Length : b;
            used = Math.Max(used, b + 1);
            var (s, o) = (link & 1) == 0 ? (a, b) : (b, a);
            triples.Add(new Bgp([new TriplePattern(Pattern(s), new TermPattern(Links[link % 3]), Pattern(o))]));
        }

        return new WrittenTriples(triples.ToImmutable());
    }

    private static VariablePattern Pattern(int name) => new(new Variable(Names[name]));

    private static Iri Node(int i) => new("http://e/n" + i.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static Quad Link(int s, int p, int o, Term? g) => new(Node(s), Links[p], Node(o), g);
}
