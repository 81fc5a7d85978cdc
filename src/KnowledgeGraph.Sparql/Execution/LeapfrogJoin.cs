using System.Collections.Immutable;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// Leapfrog triejoin (Veldhuizen, 2014): joins all patterns of a cycle at once, a variable at a time, so that no pair of them makes
/// more rows than the whole has to look at. The rows come sorted by the variables in their order.
/// </summary>
internal sealed class LeapfrogJoin : PhysicalOperator
{
    private readonly ImmutableArray<QuadSpec> _specs;
    private readonly ImmutableArray<string> _variables;
    private readonly ImmutableArray<(int Level, IRowEvaluator Condition, string Text)> _conditions;

    /// <param name="specs">Patterns of different variables in one graph each, which the source can sort by the variables' order.</param>
    /// <param name="variables">All variables, in the order of the levels.</param>
    /// <param name="conditions">Filters over <see cref="LayoutOf"/>, each with the level on which its last variable is bound.</param>
    public LeapfrogJoin(ImmutableArray<QuadSpec> specs, ImmutableArray<string> variables, ImmutableArray<(int Level, IRowEvaluator Condition, string Text)> conditions)
        : base(LayoutOf(variables), [])
    {
        (_specs, _variables, _conditions) = (specs, variables, conditions);
        SortedOn = variables;
    }

    public static RowLayout LayoutOf(ImmutableArray<string> variables) => new([.. variables.Select(v => new Column(v, true))]);

    /// <summary>The variables of a pattern in the order of the levels.</summary>
    public static ImmutableArray<string> Levels(QuadSpec spec, IEnumerable<string> variables) => [.. variables.Where(spec.Variables.Contains)];

    public override string Describe() =>
        "LeapfrogJoin" + string.Concat(_variables.Select(v => " ?" + v)) + " of " + string.Join(" . ", _specs.Select(s => s.Text + s.Graph)) + string.Concat(_conditions.Select(c => ", filter " + c.Text));

    protected override Cursor OpenCore(QueryContext context) => new LeapfrogCursor(this, context);

    private sealed class LeapfrogCursor : Cursor
    {
        private readonly QueryContext _context;
        private readonly SortedRelation[][] _levels;
        private readonly int[] _turns;
        private readonly Batch _row;
        private readonly IRowEvaluator[][] _conditions;
        private int _level;
        private bool _isOpen;
        private bool _ended;
        private int _steps;

        public LeapfrogCursor(LeapfrogJoin plan, QueryContext context)
        {
            _context = context;
            var relations = plan._specs.Select(s => (Spec: s, Relation: SortedRelation.Read(context, s, Levels(s, plan._variables)))).ToList();
            _levels = [.. plan._variables.Select(v => relations.Where(r => r.Spec.Variables.Contains(v)).Select(r => r.Relation).ToArray())];
            _turns = new int[_levels.Length];
            _row = new Batch(_levels.Length, 1) { Count = 1 };
            _conditions = [.. Enumerable.Range(0, _levels.Length).Select(level => plan._conditions.Where(c => c.Level == level).Select(c => c.Condition).ToArray())];
        }

        public override bool Next(Batch output)
        {
            while (!_ended && !output.IsFull)
            {
                if (!_isOpen)
                {
                    Open();
                }
                else
                {
                    Advance();
                }

                if (!Leap())
                {
                    Up();
                }
                else if (!Holds())
                {
                    // On to the next value of the level.
                }
                else if (_level < _levels.Length - 1)
                {
                    _level++;
                    _isOpen = false;
                }
                else
                {
                    Write(output);
                }
            }

            return output.Count > 0;
        }

        private void Open()
        {
            foreach (var relation in _levels[_level])
            {
                relation.Open();
            }

            SortByValue(_levels[_level]);
            (_turns[_level], _isOpen) = (0, true);
        }

        /// <summary>The relation with the smallest value comes first; the turns then go round. In what order an ended one stands does not matter.</summary>
        private static void SortByValue(SortedRelation[] relations)
        {
            for (var i = 1; i < relations.Length; i++)
            {
                for (var j = i; j > 0 && !relations[j].IsAtEnd && !relations[j - 1].IsAtEnd && relations[j].Value < relations[j - 1].Value; j--)
                {
                    (relations[j], relations[j - 1]) = (relations[j - 1], relations[j]);
                }
            }
        }

        private void Advance()
        {
            var relations = _levels[_level];
            relations[_turns[_level]].Next();
            _turns[_level] = (_turns[_level] + 1) % relations.Length;
        }

        /// <summary>Leaps to the next value that all relations of the level have; false if there is none.</summary>
        private bool Leap()
        {
            var relations = _levels[_level];
            foreach (var relation in relations)
            {
                if (relation.IsAtEnd)
                {
                    return false;
                }
            }

            var turn = _turns[_level];
            var most = relations[(turn + relations.Length - 1) % relations.Length].Value;
            while (true)
            {
                if ((++_steps & 0xFFFF) == 0)
                {
                    _context.ThrowIfStopped();
                }

                var relation = relations[turn];
                if (relation.Value == most)
                {
                    (_row[_level, 0], _turns[_level]) = (most, turn);
                    return true;
                }

                relation.Seek(most);
                if (relation.IsAtEnd)
                {
                    return false;
                }

                most = relation.Value;
                turn = (turn + 1) % relations.Length;
            }
        }

        private bool Holds()
        {
            foreach (var condition in _conditions[_level])
            {
                if (condition.Test(_row, 0) != Truth.True)
                {
                    return false;
                }
            }

            return true;
        }

        private void Up()
        {
            foreach (var relation in _levels[_level])
            {
                relation.Up();
            }

            _level--;
            _ended = _level < 0;
        }

        private void Write(Batch output)
        {
            output.CopyRow(_row, 0, _row.Width);
            output.Count++;
        }
    }
}
