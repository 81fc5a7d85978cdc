using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>CONSTRUCT (section 16.2): the template filled by each solution; triples that are not RDF are left out, repeated ones come once.</summary>
internal static class TemplateFiller
{
    public static IEnumerable<Triple> Fill(QueryRun run, ImmutableArray<TriplePattern> template)
    {
        var variables = template.SelectMany(AlgebraVariables.Of).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var indexes = variables.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
        var seen = new HashSet<Triple>();
        foreach (var row in run.Rows(variables))
        {
            // A blank node of the template is a fresh one in each solution (section 16.2.1).
            var nodes = new Dictionary<BlankNode, BlankNode>();
            foreach (var pattern in template)
            {
                if (Fill(pattern, Value, Fresh) is { } triple && seen.Add(triple))
                {
                    run.Context.Memory.Add(64);
                    yield return triple;
                }
            }

            Term? Value(string variable) => row[indexes[variable]];

            BlankNode Fresh(BlankNode node)
            {
                if (!nodes.TryGetValue(node, out var fresh))
                {
                    fresh = run.Context.Terms.FreshBlankNode();
                    nodes.Add(node, fresh);
                }

                return fresh;
            }
        }
    }

    /// <summary>One triple, or null if it is no RDF or a variable of it has no value.</summary>
    public static Triple? Fill(TriplePattern pattern, Func<string, Term?> value, Func<BlankNode, BlankNode> fresh) =>
        Fill(pattern.Subject, value, fresh) is { Kind: TermKind.Iri or TermKind.BlankNode } subject
            && Fill(pattern.Predicate, value, fresh) is Iri predicate
            && Fill(pattern.Object, value, fresh) is { } @object
            ? new Triple(subject, predicate, @object)
            : null;

    private static Term? Fill(PatternTerm term, Func<string, Term?> value, Func<BlankNode, BlankNode> fresh) => term switch
    {
        VariablePattern variable => value(variable.Variable.Name),
        TermPattern { Term: BlankNode node } => fresh(node),
        TermPattern constant => constant.Term,
        TripleTermPattern { Triple: var quoted } => PatternTerms.TripleTerm(Fill(quoted.Subject, value, fresh), Fill(quoted.Predicate, value, fresh), Fill(quoted.Object, value, fresh)),
        _ => null,
    };
}
