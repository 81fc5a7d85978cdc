using System.Collections.Immutable;

namespace KnowledgeGraph.Sparql.Execution;

internal enum LateralKind
{
    Inner,
    Left,
    Semi,
    Anti,
}

/// <summary>
/// For each left row sets parameters and runs a plan that begins from them: OPTIONAL, EXISTS and joins whose left side
/// is small beside what the right side would read by itself.
/// </summary>
internal sealed class LateralJoin : PhysicalOperator
{
    private readonly ImmutableArray<(string Variable, int Parameter)> _parameters;
    private readonly LateralKind _kind;
    private readonly IRowEvaluator? _condition;
    private readonly bool _withoutMatches;

    /// <param name="left">Streamed; its order is kept.</param>
    /// <param name="right">A plan over <see cref="ParameterRow"/>; for Inner and Left its layout holds the parameters' variables.</param>
    /// <param name="parameters">Which left variable sets which parameter.</param>
    /// <param name="kind">What to give for matches.</param>
    /// <param name="condition">Of Left: compiled over <see cref="LayoutOf"/>.</param>
    /// <param name="withoutMatches">Of Left: whether only left rows without match are given.</param>
    public LateralJoin(PhysicalOperator left, PhysicalOperator right, ImmutableArray<(string Variable, int Parameter)> parameters, LateralKind kind, IRowEvaluator? condition = null, bool withoutMatches = false)
        : base(LayoutOf(left, right, kind), [left, right])
    {
        (_parameters, _kind, _condition, _withoutMatches) = (parameters, kind, condition, withoutMatches);
        SortedOn = left.SortedOn;
    }

    public static RowLayout LayoutOf(PhysicalOperator left, PhysicalOperator right, LateralKind kind) => kind switch
    {
        LateralKind.Inner => RowLayout.Join(left.Layout, right.Layout),
        LateralKind.Left => RowLayout.Join(left.Layout, right.Layout, rightIsOptional: true),
        _ => left.Layout,
    };

    /// <summary>
    /// This join for whoever wants the rows that leave the variable unbound: null unless it is an OPTIONAL whose right side always binds it and
    /// whose left never does.
    /// </summary>
    public LateralJoin? WithoutMatches(string variable) =>
        _kind == LateralKind.Left && Children[1].Layout.IsCertain(variable) && !Children[0].Layout.Contains(variable)
            ? new LateralJoin(Children[0], Children[1], _parameters, _kind, _condition, withoutMatches: true) { EstimatedRows = Math.Max(1, EstimatedRows / 2), EstimatedCost = EstimatedCost }
            : null;

    public override string Describe() => "Lateral" + (_withoutMatches ? "Anti" : _kind) + "Join" + string.Concat(_parameters.Select(p => " ?" + p.Variable));

    protected override Cursor OpenCore(QueryContext context) => new LateralCursor(this, context);

    private sealed class LateralCursor : Cursor
    {
        private readonly LateralJoin _plan;
        private readonly QueryContext _context;
        private readonly Cursor _left;
        private readonly Batch _rows;
        private readonly Batch _inner;
        private readonly int[] _columns;
        private readonly int[] _rightTo;
        private Cursor? _right;
        private long _rightBytes;
        private bool _matched;
        private int _row = -1;
        private int _innerRow;

        public LateralCursor(LateralJoin plan, QueryContext context)
        {
            (_plan, _context) = (plan, context);
            _left = plan.Children[0].Open(context);
            _rows = new Batch(plan.Children[0].Layout.Width);
            _inner = new Batch(plan.Children[1].Layout.Width);
            _columns = [.. plan._parameters.Select(p => plan.Children[0].Layout.ColumnOf(p.Variable))];
            _rightTo = plan.Children[1].Layout.MapTo(plan.Layout);
        }

        public override bool Next(Batch output)
        {
            while (!output.IsFull && (_right is not null || NextLeft()))
            {
                switch (_plan._kind)
                {
                    case LateralKind.Semi or LateralKind.Anti:
                        Decide(output);
                        break;
                    default:
                        Match(output);
                        break;
                }
            }

            return output.Count > 0;
        }

        protected override void Close()
        {
            _right?.Dispose();
            _left.Dispose();
        }

        private bool NextLeft()
        {
            if (++_row >= _rows.Count)
            {
                _row = 0;
                if (!_left.Next(_rows))
                {
                    _row = -1;
                    return false;
                }
            }

            for (var i = 0; i < _columns.Length; i++)
            {
                _context.SetParameter(_plan._parameters[i].Parameter, _rows[_columns[i], _row]);
            }

            // What the right side holds it gives back when it ends, and it is begun again for each row.
            var before = _context.Memory.Tables;
            _right = _plan.Children[1].Open(_context);
            _rightBytes = _context.Memory.Tables - before;
            (_matched, _innerRow, _inner.Count) = (false, 0, 0);
            return true;
        }

        private void Decide(Batch output)
        {
            if (NextRight() == (_plan._kind == LateralKind.Semi))
            {
                output.CopyRow(_rows, _row, _rows.Width);
                output.Count++;
            }

            EndRight();
        }

        private void Match(Batch output)
        {
            while (!output.IsFull)
            {
                if (_innerRow >= _inner.Count)
                {
                    _innerRow = 0;
                    if (!NextRight())
                    {
                        if (_plan._kind == LateralKind.Left && !_matched)
                        {
                            Write(output, -1);
                            output.Count++;
                        }

                        EndRight();
                        return;
                    }
                }

                Write(output, _innerRow++);
                if (_plan._condition is null || _plan._condition.Test(output, output.Count) == Truth.True)
                {
                    if (_plan._withoutMatches)
                    {
                        EndRight();
                        return;
                    }

                    _matched = true;
                    output.Count++;
                }
            }
        }

        private void Write(Batch output, int innerRow)
        {
            for (var i = _rows.Width; i < output.Width; i++)
            {
                output[i, output.Count] = 0;
            }

            output.CopyRow(_rows, _row, _rows.Width);
            for (var i = 0; i < _rightTo.Length && innerRow >= 0; i++)
            {
                var value = _inner[i, innerRow];
                if (value != 0 && _rightTo[i] >= 0)
                {
                    output[_rightTo[i], output.Count] = value;
                }
            }
        }

        private bool NextRight()
        {
            var before = _context.Memory.Tables;
            var any = _right!.Next(_inner);
            _rightBytes += _context.Memory.Tables - before;
            return any;
        }

        private void EndRight()
        {
            _right!.Dispose();
            _right = null;
            _context.Memory.Add(-_rightBytes);
        }
    }
}
