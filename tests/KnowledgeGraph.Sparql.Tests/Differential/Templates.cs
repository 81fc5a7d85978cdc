using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;
using Solution = System.Collections.Immutable.ImmutableSortedDictionary<string, KnowledgeGraph.Rdf.Term>;

namespace KnowledgeGraph.Sparql.Tests.Differential;

/// <summary>Templates filled by solutions (section 16.2, and section 4.2.3 of Update): blank nodes are new for each solution, what is no RDF is left out.</summary>
internal static class Templates
{
    public static HashSet<Quad> Fill(ImmutableArray<TriplePattern> template, IEnumerable<Solution> solutions) =>
        Fill([.. template.Select(t => new QuadTemplate(t, null))], null, solutions, "");

    /// <param name="template">The quads.</param>
    /// <param name="with">The graph of quads without GRAPH.</param>
    /// <param name="solutions">What fills them.</param>
    /// <param name="fresh">Begins the labels of new blank nodes: another one each time.</param>
    public static HashSet<Quad> Fill(ImmutableArray<QuadTemplate> template, Iri? with, IEnumerable<Solution> solutions, string fresh) =>
        [.. solutions.SelectMany((s, i) => template.Select(t => Fill(t, with, s, fresh + i.ToString(CultureInfo.InvariantCulture))).OfType<Quad>())];

    private static Quad? Fill(QuadTemplate template, Iri? with, Solution s, string number)
    {
        var graph = template.Graph is null ? with : Fill(template.Graph, s, number);
        return (template.Graph is null || graph is Iri or BlankNode)
            && Fill(template.Triple.Subject, s, number) is Iri or BlankNode
            && Fill(template.Triple.Predicate, s, number) is Iri predicate
            && Fill(template.Triple.Object, s, number) is { } @object
            ? new Quad(Fill(template.Triple.Subject, s, number)!, predicate, @object, graph)
            : null;
    }

    private static Term? Fill(PatternTerm term, Solution s, string number) => term switch
    {
        VariablePattern variable => s.GetValueOrDefault(variable.Variable.Name),
        TermPattern { Term: BlankNode node } => new BlankNode("fresh" + node.Label + number),
        TermPattern constant => constant.Term,
        _ => null,
    };
}
