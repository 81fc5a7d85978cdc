using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Tests.Differential.Random;

/// <summary>A query with the data that it is asked of.</summary>
/// <param name="Data">The data.</param>
/// <param name="Query">The query.</param>
/// <param name="UnionDefaultGraph">Whether a query without FROM sees all graphs merged.</param>
internal sealed record RandomQuery(RandomData Data, WrittenQuery Query, bool UnionDefaultGraph)
{
    private static readonly Gen<Iri> GraphName = Gen.Frequency((6, Gen.OneOf(RandomTerms.GraphNames)), (1, Gen.OneOf(new Iri("http://e/nowhere"), RandomTerms.Nodes[1])));

    private static readonly Gen<(Iri[] From, Iri[] Named)> Clauses = Gen.Frequency(
        (12, Gen.Const((Array.Empty<Iri>(), Array.Empty<Iri>()))), (1, Gen.Select(GraphName.Array[0, 2], GraphName.Array[0, 2])));

    private static readonly Gen<PatternTerm> TemplateEnd = Gen.Frequency((4, RandomTerms.VariablePatterns), (1, RandomTerms.ConstantPatterns.Where(t => t is TermPattern { Term: not TripleTerm })), (1, Gen.OneOf("t", "u").Select(l => (PatternTerm)new TermPattern(new BlankNode(l)))));

    private static readonly Gen<TriplePattern> Template = Gen.Select(
        TemplateEnd.Where(t => t is not TermPattern { Term: Literal }), Gen.Frequency((2, Gen.OneOf(RandomTerms.Links).Select(p => (PatternTerm)new TermPattern(p))), (1, RandomTerms.VariablePatterns)), TemplateEnd,
        (s, p, o) => new TriplePattern(s, p, o));

    public static Gen<RandomQuery> Any { get; } = Gen.Select(
        RandomData.Small, Gen.Frequency((10, Gen.Const(WrittenForm.Select)), (1, Gen.Const(WrittenForm.Ask)), (2, Gen.Const(WrittenForm.Construct))), Clauses, RandomSelects.Whole, Template.Array[1, 3], Gen.Int[0, 9],
        (data, form, clauses, select, template, union) => new RandomQuery(data, new WrittenQuery(form, [.. clauses.From], [.. clauses.Named], Body(form, Scope.Repair(select)), [.. template]), union == 0));

    public string Text => WrittenText.Of(Query);

    /// <summary>The dataset that the query is asked of (section 13.2).</summary>
    public Spec.SpecEvaluator Evaluator()
    {
        var (from, named) = (Query.From, Query.FromNamed);
        return from.IsEmpty && named.IsEmpty
            ? new Spec.SpecEvaluator(UnionDefaultGraph ? new Dataset(Data.Quads.Concat(Data.Quads.Select(q => new Quad(q.Triple, null))).Distinct()) : Data.Dataset())
            : new Spec.SpecEvaluator(new Dataset(Views.Of(Data.Quads, from, named)));
    }

    public override string ToString() => Text + (UnionDefaultGraph ? "\nall graphs merged\n" : "\n") + Data;

    /// <summary>ASK and CONSTRUCT have no SELECT clause: all variables, no DISTINCT, no columns of their own.</summary>
    private static WrittenSelect Body(WrittenForm form, WrittenSelect select) => form == WrittenForm.Select ? select
        : select with { Distinct = false, Reduced = false, Items = null, GroupBy = [], Having = [], OrderBy = [.. select.OrderBy.Where(c => c.Expression is VariableExpression)] };
}
