using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Tests.Differential.Spec;
using Solution = System.Collections.Immutable.ImmutableSortedDictionary<string, KnowledgeGraph.Rdf.Term>;

namespace KnowledgeGraph.Sparql.Tests.Differential;

/// <summary>What the standard says about the answer of a SELECT, and whether rows agree with it.</summary>
internal sealed class Answers
{
    private readonly SpecEvaluator _evaluator;
    private readonly WrittenSelect _select;
    private readonly Dictionary<string, int> _all;
    private readonly bool _isExact;
    private readonly long _least;
    private readonly long _most;

    /// <exception cref="OpenAnswerException">The standard leaves even the rows without REDUCED and LIMIT open.</exception>
    public Answers(SpecEvaluator evaluator, WrittenSelect select)
    {
        (_evaluator, _select) = (evaluator, select);
        List<Solution> rows;
        try
        {
            rows = evaluator.Eval(WrittenAlgebra.Of(select), null);
            (_isExact, _least, _most, Exact) = (true, rows.Count, rows.Count, rows);
        }
        catch (OpenAnswerException)
        {
            var whole = select with { Reduced = false, Offset = 0, Limit = null };
            rows = evaluator.Eval(WrittenAlgebra.Of(whole), null);
            _most = Cut(rows.Count);
            _least = select.Reduced ? Cut(rows.DistinctBy(SpecEvaluator.Text).Count()) : _most;
        }

        _all = Counted(rows.Select(SpecEvaluator.Text));
        Count = (int)_most;
    }

    public int Count { get; }

    /// <summary>The solutions where the standard says which they are.</summary>
    public IReadOnlyList<Solution>? Exact { get; }

    /// <summary>Null, or what is wrong with the rows.</summary>
    public string? Fault(IReadOnlyList<string> variables, List<Term?[]> rows)
    {
        var solutions = rows.ConvertAll(row => variables.Zip(row).Where(p => p.Second is not null).Aggregate(SpecEvaluator.Empty, (s, p) => s.SetItem(p.First, p.Second!)));
        var found = Counted(solutions.Select(SpecEvaluator.Text));
        var wrong = found.Where(p => p.Value > _all.GetValueOrDefault(p.Key)).Select(p => $"{p.Value} x [{p.Key}], not {_all.GetValueOrDefault(p.Key)}").ToList();
        if (wrong.Count > 0)
        {
            return "too much: " + string.Join("; ", wrong);
        }

        var missing = _all.Where(p => p.Value > found.GetValueOrDefault(p.Key)).Select(p => $"{found.GetValueOrDefault(p.Key)} x [{p.Key}], not {p.Value}").ToList();
        return _isExact && missing.Count > 0 ? "too little: " + string.Join("; ", missing)
            : rows.Count < _least || rows.Count > _most ? $"{rows.Count} rows, not {_least} to {_most}"
            : IsSorted(solutions) ? null : "not in order:\n" + string.Join('\n', solutions.Select(SpecEvaluator.Text));
    }

    private long Cut(long count) => Math.Min(Math.Max(0, count - _select.Offset), _select.Limit ?? long.MaxValue);

    /// <summary>Whether no row comes before one that ORDER BY puts first, as far as the columns show it.</summary>
    private bool IsSorted(List<Solution> rows)
    {
        var shown = Scope.Projected(_select);
        if (!_select.OrderBy.All(c => c.Expression is VariableExpression v && shown.Contains(v.Variable)))
        {
            return true;
        }

        for (var i = 0; i < Math.Min(rows.Count, 60); i++)
        {
            for (var j = i + 1; j < Math.Min(rows.Count, 60); j++)
            {
                if (_evaluator.Compare(rows[i], rows[j], _select.OrderBy, null) > 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static Dictionary<string, int> Counted(IEnumerable<string> rows) => rows.GroupBy(r => r).ToDictionary(g => g.Key, g => g.Count());
}
