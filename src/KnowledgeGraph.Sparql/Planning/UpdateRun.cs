using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>
/// The operations of one request, one after another in one transaction (SPARQL 1.1 Update, section 4.2). Each fails
/// before it changes anything, so one that SILENT covers leaves nothing half done; a store that fails is not covered. The parts of this class: data and
/// patterns, graphs.
/// </summary>
internal sealed partial class UpdateRun(IQuadTransaction target, SparqlOptions options, CancellationToken cancellation) : IDisposable
{
    private const int StopInterval = 1024;

    private static readonly Dictionary<string, int> NoColumns = [];

    private readonly RunClock _clock = new(options, "update", cancellation);
    private readonly FreshNodes _nodes = new(target);
    private int _number;
    private int _changes;
    private bool _isMeasured;
    private QueryPlan? _where;
    private long _added;
    private long _removed;

    public void Run(ImmutableArray<UpdateOperation> operations)
    {
        foreach (var operation in operations)
        {
            _number++;
            _clock.ThrowIfStopped();
            try
            {
                Run(operation);
            }
            catch (SparqlUpdateException) when (operation.Silent)
            {
                // SILENT: the request goes on as if the operation had succeeded.
            }
        }
    }

    /// <summary>Runs the operations as <see cref="Run(ImmutableArray{UpdateOperation})"/> does, and measures each.</summary>
    public ImmutableArray<UpdateOperationPlan> Analyze(ImmutableArray<UpdateOperation> operations)
    {
        var plans = ImmutableArray.CreateBuilder<UpdateOperationPlan>();
        _isMeasured = true;
        foreach (var operation in operations)
        {
            _number++;
            (_where, _added, _removed) = (null, 0, 0);
            _clock.ThrowIfStopped();
            string? failure = null;
            try
            {
                Run(operation);
            }
            catch (SparqlUpdateException error) when (operation.Silent)
            {
                failure = error.Message;
            }

            plans.Add(UpdateExplanation.Of(operation, _where, new QuadChange(_added, _removed), failure));
        }

        return plans.ToImmutable();
    }

    /// <summary>The plans of operations on the data as they are.</summary>
    public static ImmutableArray<UpdateOperationPlan> Explain(
        ImmutableArray<UpdateOperation> operations, IQuadSource source, SparqlOptions options, CancellationToken cancellation)
    {
        var plans = ImmutableArray.CreateBuilder<UpdateOperationPlan>();
        foreach (var operation in operations)
        {
            QueryPlan? where = null;
            if (operation is Modify modify)
            {
                using var snapshot = DatasetOf(modify, source.Snapshot(), options);
                where = Explanation.Of(modify.Pattern, new QueryContext(snapshot, options, modify.Base, cancellation), isAsk: false, cancellation);
            }

            plans.Add(UpdateExplanation.Of(operation, where, null, null));
        }

        return plans.ToImmutable();
    }

    public void Dispose() => _nodes.Dispose();

    private void Run(UpdateOperation operation)
    {
        switch (operation)
        {
            case InsertData insert:
                Insert(insert);
                break;
            case DeleteData delete:
                Delete(delete);
                break;
            case Modify modify:
                Run(modify);
                break;
            case Load load:
                Run(load);
                break;
            case Create create:
                Run(create);
                break;
            case Clear clear:
                Empty(clear.Graphs);
                break;
            case Drop drop:
                Empty(drop.Graphs);
                break;
            case Add add:
                Transfer("ADD", add.Source, add.Target, replace: false, move: false);
                break;
            case Move move:
                Transfer("MOVE", move.Source, move.Target, replace: true, move: true);
                break;
            case Copy copy:
                Transfer("COPY", copy.Source, copy.Target, replace: true, move: false);
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"no way to run {operation.GetType().Name}");
        }
    }

    private void Insert(InsertData insert) => Apply([], DataOf(insert.Quads));

    private void Delete(DeleteData delete) => Apply(DataOf(delete.Quads), []);

    private Dataset DataOf(ImmutableArray<QuadTemplate> data)
    {
        var quads = new Dataset();
        new QuadFiller(data, null, NoColumns, _nodes.Next).Fill([], quads, new MemoryAccount(options.MaxMemoryBytes));
        return quads;
    }

    private void Run(Modify modify)
    {
        Dataset removed;
        Dataset added;
        using (var snapshot = DatasetOf(modify, target.Snapshot(), options))
        {
            // Another seed for each operation, or all would draw the same UUIDs.
            var context = new QueryContext(snapshot, options with { Seed = options.Seed + _number - 1 }, modify.Base, cancellation, _isMeasured, _clock);
            (removed, added) = Solve(modify, context);
        }

        Apply(removed, added);
    }

    /// <summary>All solutions are found before anything changes; what is deleted and inserted alike is there at the end.</summary>
    private (Dataset Removed, Dataset Added) Solve(Modify modify, QueryContext context)
    {
        var (removed, added) = (new Dataset(), new Dataset());
        var variables = QuadFiller.Variables(modify.Delete.Concat(modify.Insert)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var columns = variables.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        var delete = new QuadFiller(modify.Delete, modify.With, columns, _nodes.Next);
        var insert = new QuadFiller(modify.Insert, modify.With, columns, _nodes.Next);
        var clock = options.TimeProvider;
        var start = clock.GetTimestamp();
        var run = QueryStart.Start(modify.Pattern, context, limit: null, cancellation);
        var planned = clock.GetTimestamp();
        var rows = 0L;
        foreach (var row in run.Rows(variables))
        {
            rows++;
            delete.Fill(row, removed, context.Memory);
            insert.Fill(row, added, context.Memory);
        }

        if (_isMeasured)
        {
            var measured = new PlanRun(rows, clock.GetElapsedTime(start, planned), clock.GetElapsedTime(planned), context.Memory.Peak);
            _where = Explanation.Of(modify.Pattern, run, measured);
        }

        return (removed, added);
    }

    private void Apply(Dataset removed, Dataset added)
    {
        foreach (var quad in removed)
        {
            CountChange();
            _removed += target.Remove(quad) ? 1 : 0;
        }

        foreach (var quad in added)
        {
            CountChange();
            _added += target.Add(quad) ? 1 : 0;
        }
    }

    /// <summary>USING, or else WITH, says what the pattern sees (section 3.1.3).</summary>
    private static IQuadSnapshot DatasetOf(Modify modify, IQuadSnapshot snapshot, SparqlOptions options) =>
        modify.HasDataset ? DatasetView.Of(snapshot, modify.Using, modify.UsingNamed)
        : modify.With is { } graph ? DatasetView.With(snapshot, graph)
        : options.UnionDefaultGraph ? DatasetView.Union(snapshot)
        : snapshot;

    private void CountChange()
    {
        if (++_changes % StopInterval == 0)
        {
            _clock.ThrowIfStopped();
        }
    }
}
