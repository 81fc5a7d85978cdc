using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>Turns a row of known variables and a <see cref="QuadSpec"/> into a scan, and its quads into rows.</summary>
internal sealed class QuadProbe
{
    private readonly QuadSpec _spec;
    private readonly int[] _target = new int[4];   // column of the output, or -1
    private readonly int[] _input = new int[4];    // column of the input row, or -1
    private readonly int[] _sameAs = [-1, -1, -1, -1];
    private readonly bool[] _free = new bool[4];
    private readonly ulong[] _ids = new ulong[4];
    private readonly QuadPosition? _sortedOn;
    private ulong _skippedGraph;

    /// <param name="spec">The pattern.</param>
    /// <param name="input">The layout of known variables.</param>
    /// <param name="output">The layout to write: the input's columns first.</param>
    /// <param name="sortedOn">The position to sort on after the known ones, if it matters.</param>
    public QuadProbe(QuadSpec spec, RowLayout input, RowLayout output, QuadPosition? sortedOn = null)
    {
        (_spec, _sortedOn) = (spec, sortedOn);
        for (var i = 0; i < 4; i++)
        {
            var variable = spec[i].Variable;
            _target[i] = variable is null ? -1 : output.ColumnOf(variable);
            _input[i] = variable is null ? -1 : input.ColumnOf(variable);
            for (var j = 0; j < i && variable is not null; j++)
            {
                if (spec[j].Variable == variable)
                {
                    _sameAs[i] = j;
                    break;
                }
            }
        }
    }

    /// <summary>Opens the scan for a row; null if the row cannot match.</summary>
    public QuadCursor? Open(QueryContext context, Batch? rows, int row)
    {
        var columns = QuadPositions.None;
        for (var i = 0; i < 4; i++)
        {
            _ids[i] = _spec[i].Variable is null ? (i == 3 ? _spec.Graph.Current(context) : _spec[i].Id)
                : _input[i] >= 0 && rows is not null ? rows[_input[i], row]
                : 0;
            _free[i] = _ids[i] == 0;
            if (new TermId(_ids[i]).Tag == TermIdTag.QueryLocal)
            {
                // In no quad, and sources need not know the tag.
                return null;
            }

            columns |= _free[i] ? (QuadPositions)(1 << i) : QuadPositions.None;
        }

        // A graph variable ranges over the named graphs only.
        _skippedGraph = _free[3] ? TermId.DefaultGraph.Value : 0;
        if (_spec.Graph.IsVariable && _ids[3] == TermId.DefaultGraph.Value)
        {
            return null;
        }

        var pattern = new QuadPattern(new TermId(_ids[0]), new TermId(_ids[1]), new TermId(_ids[2]), new TermId(_ids[3]));
        return context.Snapshot.Scan(pattern, QuadOrders.ChooseSorted(context.Snapshot.Orders, pattern, _sortedOn), columns);
    }

    /// <summary>Writes a quad into the row after the last, whose input columns stand already; false if it does not match.</summary>
    public bool Write(QuadBatch quads, int at, Batch output)
    {
        for (var i = 0; i < 4; i++)
        {
            if (!_free[i])
            {
                if (_sameAs[i] >= 0 && _free[_sameAs[i]])
                {
                    return false;
                }

                continue;
            }

            var value = quads.Column((QuadPosition)i)[at];
            if (value == _skippedGraph)
            {
                return false;
            }

            if (_sameAs[i] >= 0)
            {
                if (quads.Column((QuadPosition)_sameAs[i])[at] != value)
                {
                    return false;
                }
            }
            else if (_target[i] >= 0)
            {
                output[_target[i], output.Count] = value;
            }
        }

        return true;
    }

    /// <summary>Whether quads can be copied by columns: nothing to compare and no graph to skip.</summary>
    public bool IsPlain => _skippedGraph == 0 && _sameAs.All(i => i < 0);

    /// <summary>Copies quads from <paramref name="from"/> on by columns; the caller counts them.</summary>
    public void CopyColumns(QuadBatch quads, int from, int count, Batch output)
    {
        for (var i = 0; i < 4; i++)
        {
            if (_free[i] && _target[i] >= 0)
            {
                quads.Column((QuadPosition)i).Slice(from, count).CopyTo(output.Column(_target[i]).AsSpan(output.Count));
            }
        }
    }
}
