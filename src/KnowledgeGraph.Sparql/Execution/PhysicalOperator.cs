using System.Collections.Immutable;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// A node of a physical plan. It says all that a planner needs to know; what it does, a cursor does. Plans belong to one
/// run: they hold ids of its snapshot.
/// </summary>
internal abstract class PhysicalOperator(RowLayout layout, ImmutableArray<PhysicalOperator> children)
{
    /// <summary>The columns of the rows that it gives.</summary>
    public RowLayout Layout { get; } = layout;

    public ImmutableArray<PhysicalOperator> Children { get; } = children;

    /// <summary>The planner's guess.</summary>
    public double EstimatedRows { get; init; } = 1;

    /// <summary>The planner's guess of the work, children included, in rows read and written.</summary>
    public double EstimatedCost { get; init; } = 1;

    /// <summary>The variables by which the rows come sorted ascending by id, most significant first; empty if unsorted.</summary>
    public ImmutableArray<string> SortedOn { get; init; } = [];

    /// <summary>One line for a plan's text, without the children.</summary>
    public abstract string Describe();

    /// <summary>Starts the operator.</summary>
    public Cursor Open(QueryContext context)
    {
        QueryContext.ThrowIfTooDeep();
        return context.StatisticsOf(this) is { } statistics
            ? MeasuredCursor.Open(OpenCore, context, statistics)
            : new MeasuredCursor(OpenCore(context), context, null);
    }

    protected abstract Cursor OpenCore(QueryContext context);
}
