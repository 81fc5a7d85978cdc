using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql.Algebra;
using Solution = System.Collections.Immutable.ImmutableSortedDictionary<string, KnowledgeGraph.Rdf.Term>;

namespace KnowledgeGraph.Sparql.Tests.Differential.Spec;

/// <summary>Grouping and the set functions (section 18.5.1).</summary>
internal sealed partial class SpecEvaluator
{
    private List<Solution> EvalGroup(Group group, Term? graph)
    {
        var groups = Eval(group.Input, graph)
            .Select(row => (Row: row, Key: Key(group.Keys, row, graph)))
            .GroupBy(pair => Text(pair.Key))
            .Select(g => (g.First().Key, Rows: g.Select(pair => pair.Row).ToList())).ToList();
        if (group.Keys.IsEmpty && groups.Count == 0)
        {
            groups.Add((Empty, []));
        }

        return [.. groups.Select(g => group.Aggregates.Aggregate(g.Key, (s, a) => Aggregate(a.Aggregation, g.Rows, graph) is { } value ? s.SetItem(a.Variable.Name, value) : s))];
    }

    private Solution Key(ImmutableArray<GroupKey> keys, Solution row, Term? graph) =>
        keys.Aggregate(Empty, (s, key) => Expressions.Value(key.Expression, row, graph) is { } value ? s.SetItem(key.Variable.Name, value) : s);

    /// <summary>One aggregate of one group; null is an error, which leaves the variable unbound.</summary>
    private Term? Aggregate(Aggregation aggregation, List<Solution> rows, Term? graph)
    {
        if (aggregation.Argument is null)
        {
            var shown = rows.Select(row => Text(Restrict(row, row.Keys.Where(k => !k.StartsWith('.')).Select(k => new Variable(k)))));
            return Number(aggregation.Distinct ? shown.Distinct().Count() : rows.Count);
        }

        var values = rows.Select(row => Expressions.Value(aggregation.Argument, row, graph)).ToList();
        var terms = values.OfType<Term>().ToList();
        terms = aggregation.Distinct ? [.. terms.Distinct()] : terms;
        var failed = terms.Count < (aggregation.Distinct ? values.Distinct().Count() : values.Count);
        return aggregation.Function switch
        {
            AggregateFunction.Count => Number(terms.Count),
            AggregateFunction.Sample => terms.Distinct().Count() <= 1 ? terms.FirstOrDefault() : throw new OpenAnswerException("SAMPLE"),
            _ when failed => null,
            AggregateFunction.Sum => Sum(terms)?.ToLiteral(),
            AggregateFunction.Avg => terms.Count == 0 ? Number(0) : Sum(terms) is { } sum && XsdNumber.TryDivide(sum, terms.Count, out var mean) ? mean.ToLiteral() : null,
            AggregateFunction.Min => Extreme(terms, 1),
            AggregateFunction.Max => Extreme(terms, -1),
            _ => Concatenation(terms, aggregation.Separator ?? " "),
        };
    }

    private static Literal Number(long value) => new(value.ToString(CultureInfo.InvariantCulture), Xsd.Integer);

    private static XsdNumber? Sum(List<Term> terms)
    {
        var (forward, backward) = (SumInOrder(terms), SumInOrder(Enumerable.Reverse(terms)));
        return Equals(forward, backward) ? forward : throw new OpenAnswerException("SUM in floating point");
    }

    private static XsdNumber? SumInOrder(IEnumerable<Term> terms)
    {
        XsdNumber sum = 0;
        foreach (var term in terms)
        {
            if (SpecValues.Number(term) is not { } number)
            {
                return null;
            }

            sum += number;
        }

        return sum;
    }

    private static Term? Extreme(List<Term> terms, int sign)
    {
        var different = terms.Distinct().ToList();
        if (different.Count == 0)
        {
            return null;
        }

        return different.Find(a => different.All(b => a.Equals(b) || SpecOrder.Compare(a, b) * sign < 0)) ?? throw new OpenAnswerException("MIN or MAX of equal values");
    }

    /// <summary>The order of the parts is open: who asks for more than the length gets one of the answers.</summary>
    private static Literal? Concatenation(List<Term> terms, string separator)
    {
        var texts = terms.Select(SpecFunctions.Str).ToList();
        return texts.Contains(null) ? null : new Literal(string.Join(separator, texts));
    }
}
