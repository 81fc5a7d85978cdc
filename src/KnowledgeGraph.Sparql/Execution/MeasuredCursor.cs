namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// The one wrapper around each cursor: cancellation, deadline, growth of batches, row counts and timing are here, so no
/// operator knows of them.
/// </summary>
internal sealed class MeasuredCursor(Cursor inner, QueryContext context, OperatorStatistics? statistics) : Cursor
{
    private bool _ended;

    /// <summary>Starts an operator and measures that too: some work is done on opening.</summary>
    public static MeasuredCursor Open(Func<QueryContext, Cursor> open, QueryContext context, OperatorStatistics statistics)
    {
        statistics.Opened++;
        var holder = context.Memory.Holder;
        var start = context.Options.TimeProvider.GetTimestamp();
        context.Memory.Holder = statistics;
        try
        {
            return new MeasuredCursor(open(context), context, statistics);
        }
        finally
        {
            context.Memory.Holder = holder;
            statistics.Ticks += context.Options.TimeProvider.GetTimestamp() - start;
        }
    }

    public override bool Next(Batch output)
    {
        context.ThrowIfStopped();
        QueryContext.ThrowIfTooDeep();
        output.Prepare();
        if (!_ended)
        {
            _ended = !(statistics is null ? inner.Next(output) : NextMeasured(output, statistics));
        }

        return !_ended;
    }

    public override void SkipTo(ulong id) => inner.SkipTo(id);

    protected override void Close() => inner.Dispose();

    private bool NextMeasured(Batch output, OperatorStatistics own)
    {
        var holder = context.Memory.Holder;
        var start = context.Options.TimeProvider.GetTimestamp();
        context.Memory.Holder = own;
        try
        {
            var any = inner.Next(output);
            own.Rows += output.Count;
            own.Batches += any ? 1 : 0;
            return any;
        }
        finally
        {
            context.Memory.Holder = holder;
            own.Ticks += context.Options.TimeProvider.GetTimestamp() - start;
        }
    }
}
