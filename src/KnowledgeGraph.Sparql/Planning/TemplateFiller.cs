using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>CONSTRUCT (section 16.2): the template filled by each solution; triples that are not RDF are left out, repeated ones come once.</summary>
internal static class TemplateFiller
{
    /// <summary>Its place in a set, which doubles as it grows, and a part of its terms.</summary>
    private const int BytesPerTriple = 128;

    public static IEnumerable<Triple> Fill(QueryRun run, ImmutableArray<TriplePattern> template)
    {
        var layout = run.Plan.Layout;
        var parts = template.Select(pattern => Part.Of(pattern, layout, run.Context.Memory)).OfType<Part>().ToList();
        var seen = new HashSet<Triple>();
        var nodes = new Dictionary<BlankNode, BlankNode>();
        foreach (var batch in run.Batches())
        {
            for (var row = 0; row < batch.Count; row++)
            {
                foreach (var part in parts)
                {
                    if (part.IsNew(batch, row) && part.Fill(run.Context.Terms, batch, row, nodes) is { } triple && seen.Add(triple))
                    {
                        run.Context.Memory.AddTerm(BytesPerTriple);
                        yield return triple;
                    }
                }

                // A blank node of the template is a fresh one in each solution (section 16.2.1).
                nodes.Clear();
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

    /// <summary>
    /// A triple of the template. Solutions often differ in variables that it does not have: by ids it is seen, before a term is made,
    /// that the triple was there already.
    /// </summary>
    private sealed class Part(TriplePattern pattern, RowLayout layout, int[] columns, RowSet? seen)
    {
        /// <summary>Null if no solution can fill it, since a variable of it is never bound.</summary>
        public static Part? Of(TriplePattern pattern, RowLayout layout, MemoryAccount memory)
        {
            var columns = AlgebraVariables.Of(pattern).Distinct(StringComparer.Ordinal).Select(layout.ColumnOf).ToArray();
            return columns.Contains(-1) ? null : new Part(pattern, layout, columns, PatternTerms.HasBlankNode(pattern) ? null : new RowSet(columns.Length, memory));
        }

        public bool IsNew(Batch batch, int row) => seen is null || seen.Add(batch, row, columns, out _);

        /// <param name="terms">Of the run.</param>
        /// <param name="batch">The solutions.</param>
        /// <param name="row">The one to fill in.</param>
        /// <param name="nodes">The nodes of the solution so far, by those of the template.</param>
        public Triple? Fill(TermTable terms, Batch batch, int row, Dictionary<BlankNode, BlankNode> nodes)
        {
            return TemplateFiller.Fill(pattern, Value, Fresh);

            Term? Value(string variable) => batch[layout.ColumnOf(variable), row] is not 0 and var id ? terms.GetTerm(new TermId(id)) : null;

            BlankNode Fresh(BlankNode node)
            {
                if (!nodes.TryGetValue(node, out var fresh))
                {
                    fresh = terms.FreshBlankNode();
                    nodes.Add(node, fresh);
                }

                return fresh;
            }
        }
    }
}
