using System.Text;
using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>
/// The set functions (section 18.5.1). An error among the values makes SUM, AVG, MIN, MAX and GROUP_CONCAT an error; COUNT and
/// SAMPLE pass over it.
/// </summary>
internal static class Aggregates
{
    /// <summary>What makes the accumulators of an aggregate; without an argument it is COUNT(*).</summary>
    public static Func<IAccumulator> Compile(Aggregation aggregation, RowEvaluator? argument, RowLayout layout, QueryContext context, TypedTerms values, TermOrder order)
    {
        if (argument is null)
        {
            var shown = Enumerable.Range(0, layout.Width).Where(i => !layout.Columns[i].Variable.StartsWith('.')).ToArray();
            return aggregation.Distinct ? () => new CountDistinctRows(shown, context) : () => new CountRows(context.Terms);
        }

        var separator = aggregation.Separator ?? " ";
        Func<ValueAccumulator> make = aggregation.Function switch
        {
            AggregateFunction.Count => () => new Count(),
            AggregateFunction.Sum => () => new Sum(isAverage: false),
            AggregateFunction.Avg => () => new Sum(isAverage: true),
            AggregateFunction.Min => () => new Extreme(order, -1),
            AggregateFunction.Max => () => new Extreme(order, 1),
            AggregateFunction.Sample => () => new Sample(),
            _ => () => new GroupConcat(separator, context.Memory),
        };
        return aggregation.Distinct
            ? () => new Running(make(), argument, context, values, new HashSet<ulong>())
            : () => new Running(make(), argument, context, values, null);
    }

    /// <summary>An aggregate over values that have no error.</summary>
    private abstract class ValueAccumulator
    {
        /// <summary>Whether an error among the values is passed over.</summary>
        public virtual bool SkipsErrors => false;

        /// <summary>Takes a value; false makes the result an error.</summary>
        public abstract bool Add(in Value value, ulong id);

        public abstract Value Result();

        /// <summary>The result if it is one of the ids that came in, so that it keeps its form.</summary>
        public virtual ulong ResultId => 0;
    }

    private sealed class Running(ValueAccumulator inner, RowEvaluator argument, QueryContext context, TypedTerms values, HashSet<ulong>? seen) : IAccumulator
    {
        private bool _failed;

        public void Add(Batch batch, int row)
        {
            if (_failed)
            {
                return;
            }

            var id = inner is Sum && seen is null ? 0 : argument.EvaluateId(batch, row);
            var value = inner is Sum or GroupConcat ? argument is VariableEvaluator || id == 0 ? argument.Evaluate(batch, row) : values.Of(id) : default;
            if (id == 0 && value.IsError)
            {
                _failed = !inner.SkipsErrors;
                return;
            }

            if (seen is not null)
            {
                if (!seen.Add(id))
                {
                    return;
                }

                context.Memory.Add(32);
            }

            _failed = !inner.Add(value, id);
        }

        public ulong Result() => _failed ? 0 : inner.ResultId is var id and not 0 ? id : inner.Result().ToId(context.Terms);
    }

    private sealed class CountRows(TermTable terms) : IAccumulator
    {
        private long _count;

        public void Add(Batch batch, int row) => _count++;

        public ulong Result() => Value.Of(_count).ToId(terms);
    }

    private sealed class CountDistinctRows(int[] columns, QueryContext context) : IAccumulator
    {
        private readonly RowSet _seen = new(columns.Length, context.Memory);

        public void Add(Batch batch, int row) => _seen.Add(batch, row, columns, out _);

        public ulong Result() => Value.Of(_seen.Count).ToId(context.Terms);
    }

    private sealed class Count : ValueAccumulator
    {
        private long _count;

        public override bool SkipsErrors => true;

        public override bool Add(in Value value, ulong id)
        {
            _count++;
            return true;
        }

        public override Value Result() => Value.Of(_count);
    }

    private sealed class Sum(bool isAverage) : ValueAccumulator
    {
        private XsdNumber _sum;
        private long _small;
        private long _count;

        public override bool Add(in Value value, ulong id)
        {
            _count++;
            if (value.TryInteger(out var integer) && Math.Abs(_small) < long.MaxValue / 2 && integer is > -(1L << 60) and < 1L << 60)
            {
                _small += integer;
                return true;
            }

            if (!value.TryNumber(out var number))
            {
                return false;
            }

            try
            {
                _sum += number;
                return true;
            }
            catch (OverflowException)
            {
                return false;
            }
        }

        public override Value Result()
        {
            if (_count == 0)
            {
                return Value.Of(0L);
            }

            var sum = _sum + new XsdNumber(_small);
            return !isAverage ? Value.Of(sum) : XsdNumber.TryDivide(sum, new XsdNumber(_count), out var mean) ? Value.Of(mean) : Value.Error;
        }
    }

    private sealed class Extreme(TermOrder order, int sign) : ValueAccumulator
    {
        private ulong _best;

        public override ulong ResultId => _best;

        public override bool Add(in Value value, ulong id)
        {
            if (_best == 0 || order.Compare(id, _best) * sign > 0)
            {
                _best = id;
            }

            return true;
        }

        public override Value Result() => Value.Error;
    }

    private sealed class Sample : ValueAccumulator
    {
        private ulong _first;

        public override bool SkipsErrors => true;

        public override ulong ResultId => _first;

        public override bool Add(in Value value, ulong id)
        {
            _first = _first == 0 ? id : _first;
            return true;
        }

        public override Value Result() => Value.Error;
    }

    private sealed class GroupConcat(string separator, MemoryAccount memory) : ValueAccumulator
    {
        private readonly StringBuilder _text = new();
        private bool _any;

        public override bool Add(in Value value, ulong id)
        {
            if (value.Family is ValueFamily.BlankNode or ValueFamily.TripleTerm or ValueFamily.Unbound)
            {
                return false;
            }

            var part = value.LexicalForm;
            memory.Add((part.Length + separator.Length) * sizeof(char));
            _text.Append(_any ? separator : string.Empty).Append(part);
            _any = true;
            return true;
        }

        public override Value Result() => Value.Of(_text.ToString());
    }
}
