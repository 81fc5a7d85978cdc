using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>Turns pattern terms into slots over ids, and asks the snapshot for their counts.</summary>
internal sealed class PlanPatterns(QueryContext context)
{
    private int _hidden;

    /// <summary>A variable name that no query can write, and that the parser does not make: its names begin with one dot.</summary>
    public string NewHidden(string kind) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"..{kind}{_hidden++}");

    public Slot SlotOf(PatternTerm term) => term switch
    {
        VariablePattern variable => Slot.Of(variable.Variable.Name),
        TermPattern constant => Slot.Of(context.Terms.GetId(constant.Term).Value),
        _ => throw new ArgumentException("A triple term pattern has no slot.", nameof(term)),
    };

    public QuadSpec SpecOf(TriplePattern triple, GraphSlot graph) =>
        new(SlotOf(triple.Subject), SlotOf(triple.Predicate), SlotOf(triple.Object), graph) { Text = TextOf(triple) };

    /// <summary>Whether no quad can match because a term is not in the data.</summary>
    public static bool IsImpossible(QuadSpec spec) =>
        Enumerable.Range(0, 4).Any(i => spec[i].Variable is null && new TermId(spec[i].Id).Tag == TermIdTag.QueryLocal);

    /// <summary>The number of matches; for repeated variables and graph parameters an upper bound.</summary>
    public double Count(QuadSpec spec) => IsImpossible(spec) ? 0 : context.Snapshot.Count(PatternOf(spec));

    public double CountInAllGraphs(QuadSpec spec) => IsImpossible(spec) ? 0 : context.Snapshot.Count(PatternOf(spec) with { Graph = TermId.Unbound });

    public double Distinct(QuadSpec spec, string variable)
    {
        for (var i = 0; i < 4; i++)
        {
            if (spec[i].Variable == variable)
            {
                // With everything else known, each match is another term.
                if (Enumerable.Range(0, 4).All(j => j == i || spec[j].Variable is null) && spec.Graph.Parameter < 0)
                {
                    return Math.Max(1, Count(spec));
                }

                return Math.Max(1, context.Snapshot.EstimateDistinct(PatternOf(spec), (QuadPosition)i));
            }
        }

        return 1;
    }

    public TripleTermShape ShapeOf(TriplePattern triple) => new(
        SlotOf(triple.Subject),
        SlotOf(triple.Predicate),
        triple.Object is TripleTermPattern ? default : SlotOf(triple.Object),
        triple.Object is TripleTermPattern quoted ? ShapeOf(quoted.Triple) : null);

    public static string TextOf(TriplePattern triple) => $"{TextOf(triple.Subject)} {TextOf(triple.Predicate)} {TextOf(triple.Object)}";

    public static string TextOf(PatternTerm term) => term switch
    {
        VariablePattern variable => "?" + variable.Variable.Name,
        TermPattern constant => constant.Term.ToString(),
        TripleTermPattern triple => $"<<( {TextOf(triple.Triple)} )>>",
        _ => string.Empty,
    };

    /// <summary>Whether a named graph of this name is in the dataset.</summary>
    public bool HasGraph(Term name, out ulong id)
    {
        var found = context.Terms.GetId(name);
        id = found.Value;
        return found.Tag != TermIdTag.QueryLocal
            && (context.Snapshot.Count(new QuadPattern(default, default, default, found)) > 0 || context.Snapshot.GraphNames.Contains(found));
    }

    private static QuadPattern PatternOf(QuadSpec spec) =>
        new(new TermId(spec.Subject.Id), new TermId(spec.Predicate.Id), new TermId(spec.Object.Id), new TermId(spec.Graph.Slot.Id));
}
