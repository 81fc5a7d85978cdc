using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;
using Solution = System.Collections.Immutable.ImmutableSortedDictionary<string, KnowledgeGraph.Rdf.Term>;

namespace KnowledgeGraph.Sparql.Tests.Differential.Spec;

/// <summary>Property paths (sections 18.2.2.4 and 18.4).</summary>
internal sealed partial class SpecEvaluator
{
    private int _fresh;

    private List<Solution> EvalPath(PathPattern pattern, Term? graph)
    {
        // Section 18.2.2.4: what is no closure becomes joins and unions of patterns.
        switch (pattern.Path)
        {
            case Inverse inverse:
                return EvalPath(new PathPattern(pattern.Object, inverse.Path, pattern.Subject), graph);
            case Sequence sequence:
                var fresh = ".s" + _fresh++;
                var middle = new VariablePattern(new Variable(fresh));
                return [.. Join(EvalPath(new PathPattern(pattern.Subject, sequence.First, middle), graph), EvalPath(new PathPattern(middle, sequence.Second, pattern.Object), graph)).Select(s => s.Remove(fresh))];
            case Alternative alternative:
                return [.. EvalPath(pattern with { Path = alternative.First }, graph), .. EvalPath(pattern with { Path = alternative.Second }, graph)];
        }

        var nodes = data.Where(q => Equals(q.GraphName, graph)).SelectMany(q => new[] { q.Subject, q.Object }).ToHashSet();
        foreach (var end in new[] { pattern.Subject, pattern.Object }.OfType<TermPattern>())
        {
            nodes.Add(end.Term);
        }

        return Bounded(
            from pair in Pairs(pattern.Path, nodes, graph)
            let s = Bind(Empty, pattern.Subject, pair.From)
            let o = s is null ? null : Bind(s, pattern.Object, pair.To)
            where o is not null
            select o);
    }

    /// <summary>The pairs of a path as a multiset (section 18.4); closures give each pair once.</summary>
    private List<(Term From, Term To)> Pairs(PathExpression path, HashSet<Term> nodes, Term? graph)
    {
        var links = data.Where(q => Equals(q.GraphName, graph));
        switch (path)
        {
            case Link link:
                return [.. links.Where(q => q.Predicate.Equals(link.Predicate)).Select(q => (q.Subject, q.Object))];
            case Inverse inverse:
                return [.. Pairs(inverse.Path, nodes, graph).Select(p => (p.To, p.From))];
            case Sequence sequence:
                var second = Pairs(sequence.Second, nodes, graph);
                return [.. Pairs(sequence.First, nodes, graph).SelectMany(a => second.Where(b => b.From.Equals(a.To)).Select(b => (a.From, b.To)))];
            case Alternative alternative:
                return [.. Pairs(alternative.First, nodes, graph), .. Pairs(alternative.Second, nodes, graph)];
            case NegatedPropertySet negated:
                return
                [
                    .. links.Where(q => (!negated.Forward.IsEmpty || negated.Inverse.IsEmpty) && !negated.Forward.Contains(q.Predicate)).Select(q => (q.Subject, q.Object)),
                    .. links.Where(q => !negated.Inverse.IsEmpty && !negated.Inverse.Contains(q.Predicate)).Select(q => (q.Object, q.Subject)),
                ];
            case ZeroOrOne one:
                return [.. nodes.Select(n => (n, n)).Concat(Pairs(one.Path, nodes, graph)).Distinct()];
            case ZeroOrMore more:
                return [.. nodes.Select(n => (n, n)).Concat(Closure(Pairs(more.Path, nodes, graph))).Distinct()];
            case OneOrMore more:
                return Closure(Pairs(more.Path, nodes, graph));
            default:
                throw new NotSupportedException();
        }
    }

    private static List<(Term From, Term To)> Closure(List<(Term From, Term To)> step)
    {
        var found = step.ToHashSet();
        while (true)
        {
            var more = found.SelectMany(a => step.Where(b => b.From.Equals(a.To)).Select(b => (a.From, b.To))).Where(p => !found.Contains(p)).ToList();
            if (more.Count == 0)
            {
                return [.. found];
            }

            found.UnionWith(more);
        }
    }
}
