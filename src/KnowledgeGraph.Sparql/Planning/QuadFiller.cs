using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>
/// Quads of a template (SPARQL 1.1 Update, section 4.2.3): what a solution leaves unbound or makes no RDF is left out, and
/// each solution has blank nodes of its own.
/// </summary>
/// <param name="template">The quads.</param>
/// <param name="with">The graph of quads without GRAPH; null is the default graph.</param>
/// <param name="columns">Where a variable's term stands in a row.</param>
/// <param name="freshNode">Makes a blank node that is nowhere yet.</param>
internal sealed class QuadFiller(
    ImmutableArray<QuadTemplate> template, Iri? with, IReadOnlyDictionary<string, int> columns, Func<BlankNode> freshNode)
{
    private const int BytesPerQuad = 200;

    /// <summary>The variables of a template, with repetitions.</summary>
    public static IEnumerable<string> Variables(IEnumerable<QuadTemplate> template) => template.SelectMany(static quad =>
        quad.Graph is { } graph ? AlgebraVariables.Of(quad.Triple).Concat(AlgebraVariables.Of(graph)) : AlgebraVariables.Of(quad.Triple));

    /// <summary>Adds the quads of one solution.</summary>
    public void Fill(Term?[] row, Dataset quads, MemoryAccount memory)
    {
        var nodes = new Dictionary<BlankNode, BlankNode>();
        foreach (var (pattern, name) in template)
        {
            if (TryGraph(name, row, out var graph) && TemplateFiller.Fill(pattern, Value, Fresh) is { } triple && quads.Add(new Quad(triple, graph)))
            {
                memory.AddTerm(BytesPerQuad);
            }
        }

        Term? Value(string variable) => row[columns[variable]];

        BlankNode Fresh(BlankNode node)
        {
            if (!nodes.TryGetValue(node, out var fresh))
            {
                fresh = freshNode();
                nodes.Add(node, fresh);
            }

            return fresh;
        }
    }

    private bool TryGraph(PatternTerm? name, Term?[] row, out Term? graph)
    {
        graph = name switch
        {
            null => with,
            VariablePattern variable => row[columns[variable.Variable.Name]],
            TermPattern constant => constant.Term,
            _ => null,
        };
        return name is null || graph is Iri or BlankNode;
    }
}
