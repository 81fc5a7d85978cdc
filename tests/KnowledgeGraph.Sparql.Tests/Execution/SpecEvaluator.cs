using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql.Algebra;
using Solution = System.Collections.Immutable.ImmutableSortedDictionary<string, KnowledgeGraph.Rdf.Term>;

namespace KnowledgeGraph.Sparql.Tests.Execution;

/// <summary>
/// The algebra of SPARQL 1.1 section 18.5 written down as it stands there: lists of solutions, nested loops, no thought of
/// speed. The engine must give the same multisets.
/// </summary>
internal sealed class SpecEvaluator(Dataset data)
{
    public static readonly Solution Empty = Solution.Empty.WithComparers(StringComparer.Ordinal);

    private readonly List<Iri> _graphNames = [.. data.Select(q => q.GraphName).OfType<Iri>().Distinct()];

    private int _fresh;

    /// <summary>eval(D(G), pattern); a null graph is the default graph.</summary>
    public List<Solution> Eval(AlgebraNode node, Term? graph) => node switch
    {
        Bgp bgp => bgp.Triples.Aggregate(new List<Solution> { Empty }, (found, triple) => [.. found.SelectMany(s => Match(s, triple, graph))]),
        PathPattern path => EvalPath(path, graph),
        Join n => Join(Eval(n.Left, graph), Eval(n.Right, graph)),
        LeftJoin n => LeftJoin(Eval(n.Left, graph), Eval(n.Right, graph), n.Condition, graph),
        Union n => [.. Eval(n.Left, graph), .. Eval(n.Right, graph)],
        Minus n => Minus(Eval(n.Left, graph), Eval(n.Right, graph)),
        Filter n => [.. Eval(n.Input, graph).Where(s => Test(n.Condition, s, graph) == true)],
        Extend n => [.. Eval(n.Input, graph).Select(s => Value(n.Expression, s, graph) is { } value ? s.SetItem(n.Variable.Name, value) : s)],
        Graph { Name: TermPattern name } n => _graphNames.Contains(name.Term) ? Eval(n.Input, name.Term) : [],
        Graph { Name: VariablePattern v } n => [.. _graphNames.SelectMany(g => Join(Eval(n.Input, g), [Empty.Add(v.Variable.Name, g)]))],
        Values n => [.. n.Rows.Select(row => row.Select((term, i) => (term, i)).Where(c => c.term is not null).Aggregate(Empty, (s, c) => s.Add(n.Variables[c.i].Name, c.term!)))],
        Project n => [.. Eval(n.Input, graph).Select(s => Restrict(s, n.Variables))],
        Distinct n => [.. Eval(n.Input, graph).DistinctBy(Text)],
        Group n => EvalGroup(n, graph),
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    public static string Text(Solution solution) => string.Join(' ', solution.Select(p => p.Key + "=" + p.Value));

    private static Solution Restrict(Solution solution, IEnumerable<Variable> variables) =>
        variables.Where(v => solution.ContainsKey(v.Name)).Aggregate(Empty, (s, v) => s.SetItem(v.Name, solution[v.Name]));

    private static bool AreCompatible(Solution a, Solution b) => a.All(p => !b.TryGetValue(p.Key, out var other) || other.Equals(p.Value));

    private static Solution Merge(Solution a, Solution b) => a.SetItems(b);

    private static List<Solution> Join(List<Solution> left, List<Solution> right) =>
        [.. left.SelectMany(a => right.Where(b => AreCompatible(a, b)).Select(b => Merge(a, b)))];

    private List<Solution> LeftJoin(List<Solution> left, List<Solution> right, Expression? condition, Term? graph)
    {
        var found = new List<Solution>();
        foreach (var a in left)
        {
            var matches = right.Where(b => AreCompatible(a, b)).Select(b => Merge(a, b)).Where(s => condition is null || Test(condition, s, graph) == true).ToList();
            found.AddRange(matches.Count > 0 ? matches : [a]);
        }

        return found;
    }

    private static List<Solution> Minus(List<Solution> left, List<Solution> right) =>
        [.. left.Where(a => right.All(b => !AreCompatible(a, b) || !a.Keys.Intersect(b.Keys).Any()))];

    private List<Solution> EvalGroup(Group group, Term? graph)
    {
        var rows = Eval(group.Input, graph);
        var groups = rows.GroupBy(s => Text(Restrict(s, group.Keys.Select(k => k.Variable)))).Select(g => g.ToList()).ToList();
        if (group.Keys.IsEmpty && groups.Count == 0)
        {
            groups.Add([]);
        }

        // COUNT is all that the random patterns use.
        return [.. groups.Select(g => group.Aggregates.Aggregate(
            g.Count == 0 ? Empty : Restrict(g[0], group.Keys.Select(k => k.Variable)),
            (s, a) => s.Add(a.Variable.Name, Number(a.Aggregation.Argument is { } argument ? g.Count(row => Value(argument, row, graph) is not null) : g.Count))))];
    }

    private static Literal Number(long value) => new(value.ToString(CultureInfo.InvariantCulture), Xsd.Integer);

    private IEnumerable<Solution> Match(Solution solution, TriplePattern pattern, Term? graph) =>
        from quad in data
        where Equals(quad.GraphName, graph)
        let s = Bind(solution, pattern.Subject, quad.Subject)
        let p = s is null ? null : Bind(s, pattern.Predicate, quad.Predicate)
        let o = p is null ? null : Bind(p, pattern.Object, quad.Object)
        where o is not null
        select o;

    private static Solution? Bind(Solution solution, PatternTerm pattern, Term term) => pattern switch
    {
        TermPattern constant => constant.Term.Equals(term) ? solution : null,
        VariablePattern v when solution.TryGetValue(v.Variable.Name, out var bound) => bound.Equals(term) ? solution : null,
        VariablePattern v => solution.Add(v.Variable.Name, term),
        TripleTermPattern { Triple: var quoted } => term is TripleTerm { Triple: var triple } ? Bind(solution, quoted, triple) : null,
        _ => throw new NotSupportedException(),
    };

    private static Solution? Bind(Solution solution, TriplePattern pattern, Triple triple) =>
        Bind(solution, pattern.Subject, triple.Subject) is { } s && Bind(s, pattern.Predicate, triple.Predicate) is { } p ? Bind(p, pattern.Object, triple.Object) : null;

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

        return
        [
            .. from pair in Pairs(pattern.Path, nodes, graph)
               let s = Bind(Empty, pattern.Subject, pair.From)
               let o = s is null ? null : Bind(s, pattern.Object, pair.To)
               where o is not null
               select o,
        ];
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
                    .. links.Where(q => !negated.Forward.IsEmpty && !negated.Forward.Contains(q.Predicate)).Select(q => (q.Subject, q.Object)),
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

    /// <summary>The effective boolean value of the few expressions that the random patterns use; null is an error.</summary>
    private bool? Test(Expression expression, Solution s, Term? graph)
    {
        switch (expression)
        {
            case And and:
                var (a, b) = (Test(and.Left, s, graph), Test(and.Right, s, graph));
                return a == false || b == false ? false : a is null || b is null ? null : true;
            case Or or:
                var (c, d) = (Test(or.Left, s, graph), Test(or.Right, s, graph));
                return c == true || d == true ? true : c is null || d is null ? null : false;
            case Not not:
                return !Test(not.Operand, s, graph);
            case BuiltInCall { Function: BuiltInFunction.Bound, Arguments: [VariableExpression v] }:
                return s.ContainsKey(v.Variable.Name);
            case Exists exists:
                return Eval(Planning.Substitution.Apply(exists.Pattern, s), graph).Count > 0 != exists.Negated;
            case Comparison comparison:
                var (x, y) = (Value(comparison.Left, s, graph), Value(comparison.Right, s, graph));
                return x is null || y is null ? null
                    : comparison.Operator == ComparisonOperator.Equal ? x.Equals(y)
                    : comparison.Operator == ComparisonOperator.Less && x is Literal m && y is Literal n ? long.Parse(m.LexicalForm, CultureInfo.InvariantCulture) < long.Parse(n.LexicalForm, CultureInfo.InvariantCulture)
                    : null;
            case TermExpression { Term: Literal { LexicalForm: "true" or "false" } constant }:
                return constant.LexicalForm == "true";
            default:
                throw new NotSupportedException(expression.ToString());
        }
    }

    private Term? Value(Expression expression, Solution s, Term? graph) => expression switch
    {
        TermExpression constant => constant.Term,
        VariableExpression v => s.GetValueOrDefault(v.Variable.Name),
        Arithmetic { Operator: ArithmeticOperator.Add } sum when Value(sum.Left, s, graph) is Literal a && Value(sum.Right, s, graph) is Literal b =>
            Number(long.Parse(a.LexicalForm, CultureInfo.InvariantCulture) + long.Parse(b.LexicalForm, CultureInfo.InvariantCulture)),
        Arithmetic => null,
        BuiltInCall { Function: BuiltInFunction.Triple, Arguments: [var a, var b, var c] } => PatternTerms.TripleTerm(Value(a, s, graph), Value(b, s, graph), Value(c, s, graph)),
        BuiltInCall { Function: BuiltInFunction.Subject, Arguments: [var a] } => (Value(a, s, graph) as TripleTerm)?.Triple.Subject,
        BuiltInCall { Function: BuiltInFunction.Object, Arguments: [var a] } => (Value(a, s, graph) as TripleTerm)?.Triple.Object,
        _ => Test(expression, s, graph) is { } truth ? new Literal(truth ? "true" : "false", Xsd.Boolean) : null,
    };
}
