using System.Diagnostics;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// The one wrapper around each cursor: cancellation, deadline, growth of batches, row counts and timing are here, so no
/// operator knows of them.
/// </summary>
internal sealed class MeasuredCursor(Cursor inner, QueryContext context, OperatorStatistics? statistics) : Cursor
{
    private bool _ended;

    public override bool Next(Batch output)
    {
        context.ThrowIfStopped();
        QueryContext.ThrowIfTooDeep();
        output.Prepare();
        if (_ended)
        {
            return false;
        }

        if (statistics is null)
        {
            _ended = !inner.Next(output);
            return !_ended;
        }

        var start = Stopwatch.GetTimestamp();
        _ended = !inner.Next(output);
        statistics.Elapsed += Stopwatch.GetElapsedTime(start);
        statistics.Rows += output.Count;
        return !_ended;
    }

    public override void SkipTo(ulong id) => inner.SkipTo(id);

    protected override void Close() => inner.Dispose();
}
