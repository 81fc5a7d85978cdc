using System.Collections.Immutable;
using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Tests.Differential.Random;

/// <summary>Some data and a request of one to three operations on it.</summary>
internal sealed record RandomUpdate(RandomData Data, ImmutableArray<WrittenOperation> Operations)
{
    private static readonly Gen<PatternTerm> Constant = Gen.OneOf<Term>(RandomTerms.Nodes).Select(t => (PatternTerm)new TermPattern(t));

    private static readonly Gen<PatternTerm> Node = Gen.OneOf("t", "u").Select(label => (PatternTerm)new TermPattern(new BlankNode(label)));

    private static readonly Gen<PatternTerm> Object = RandomTerms.ConstantPatterns.Where(t => t is TermPattern { Term: not TripleTerm });

    private static readonly Gen<PatternTerm> Link = Gen.OneOf(RandomTerms.Links).Select(p => (PatternTerm)new TermPattern(p));

    private static readonly Gen<PatternTerm> Graph = Gen.OneOf(RandomTerms.GraphNames).Select(g => (PatternTerm)new TermPattern(g));

    private static readonly Gen<PatternTerm?> NoGraph = Gen.Const((PatternTerm?)null);

    private static readonly Gen<QuadTemplate> Fact = Quads(Constant, Link, Object, Graph);

    private static readonly Gen<QuadTemplate> Deleted = Quads(
        Gen.Frequency((4, RandomTerms.VariablePatterns), (1, Constant)), Gen.Frequency((3, Link), (1, Variable("v"))), Gen.Frequency((4, RandomTerms.VariablePatterns), (1, Object)), Gen.Frequency((1, Graph), (1, Variable("g"))));

    private static readonly Gen<QuadTemplate> Inserted = Quads(
        Gen.Frequency((4, RandomTerms.VariablePatterns), (1, Constant), (1, Node)), Gen.Frequency((3, Link), (1, Variable("v"))), Gen.Frequency((4, RandomTerms.VariablePatterns), (1, Object), (1, Node)), Gen.Frequency((1, Graph), (1, Variable("g"))));

    private static readonly Gen<Iri[]> Graphs = Gen.Frequency((5, Gen.Const(Array.Empty<Iri>())), (1, Gen.OneOf(RandomTerms.GraphNames).Array[1, 2]));

    private static readonly Gen<WrittenGroup> Where = RandomSelects.Whole.Select(select => Scope.Repair(select).Where);

    private static readonly Gen<Iri?> With = Gen.Frequency((4, Gen.Const((Iri?)null)), (1, Gen.OneOf(RandomTerms.GraphNames).Select(g => (Iri?)g)));

    private static readonly Gen<WrittenOperation> Operation = Gen.Frequency(
        (1, Fact.Array[1, 3].Select(quads => (WrittenOperation)new WrittenData([.. quads], true))),
        (1, Fact.Array[1, 3].Select(quads => (WrittenOperation)new WrittenData([.. quads], false))),
        (6, Gen.Select(With, Deleted.Array[0, 2], Inserted.Array[0, 2], Graphs, Graphs, Where, (with, delete, insert, from, named, where) => (WrittenOperation)new WrittenModify(with, [.. delete], [.. insert], [.. from], [.. named], where))),
        (1, Gen.Select(Gen.OneOf("ADD", "MOVE", "COPY"), Place(), Place(), (verb, from, to) => (WrittenOperation)new WrittenTransfer(verb, from, to))),
        (1, Gen.OneOf("DEFAULT", "NAMED", "GRAPH <http://e/g>", "GRAPH <http://e/a>").Select(graphs => (WrittenOperation)new WrittenClear(graphs))));

    public static Gen<RandomUpdate> Any { get; } = Gen.Select(RandomData.Small, Operation.Array[1, 3], (data, operations) => new RandomUpdate(data, [.. operations]));

    /// <summary>The request; no operation has a label of blank nodes that another has.</summary>
    public string Text => string.Join(" ;\n", Operations.Select(static (o, i) => o.Text.Replace("_:", $"_:o{i}", StringComparison.Ordinal)));

    public override string ToString() => Text + "\n" + Data;

    private static Gen<QuadTemplate> Quads(Gen<PatternTerm> subject, Gen<PatternTerm> predicate, Gen<PatternTerm> @object, Gen<PatternTerm> graph) => Gen.Select(
        subject.Where(t => t is not TermPattern { Term: Literal }), predicate, @object, Gen.Frequency((2, NoGraph), (1, graph.Select(g => (PatternTerm?)g))),
        (s, p, o, g) => new QuadTemplate(new TriplePattern(s, p, o), g));

    private static Gen<PatternTerm> Variable(string name) => Gen.Const((PatternTerm)new VariablePattern(new Variable(name)));

    private static Gen<Iri?> Place() => Gen.Frequency((1, Gen.Const((Iri?)null)), (2, Gen.OneOf(RandomTerms.GraphNames).Select(g => (Iri?)g)));
}
