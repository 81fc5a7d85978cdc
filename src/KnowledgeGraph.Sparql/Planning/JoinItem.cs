using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>One thing to join in a group: it can stand alone, and some can start from the rows so far.</summary>
internal abstract class JoinItem
{
    public abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>The rows that it has by itself.</summary>
    public abstract double Rows { get; }

    /// <summary>The work to give these rows.</summary>
    public abstract double Cost { get; }

    /// <summary>The work of <see cref="Alone"/>.</summary>
    public virtual double AloneCost(string? sortedOn) => Cost;

    /// <summary>How many different values a variable takes.</summary>
    public abstract double Distinct(string variable);

    /// <summary>The item by itself; sorted on the variable if that costs nothing.</summary>
    public abstract PhysicalOperator Alone(string? sortedOn);

    /// <summary>Whether <see cref="Alone"/> can be sorted on the variable.</summary>
    public virtual bool CanSortOn(string variable) => false;

    /// <summary>The work of joining by <see cref="Bind"/> for so many rows, or infinity if it cannot.</summary>
    /// <param name="rows">The rows of the input.</param>
    /// <param name="sorted">Whether they come sorted on a variable of the item.</param>
    /// <param name="input">The columns of the input, for who needs them.</param>
    public abstract double BindWork(double rows, bool sorted, Func<RowLayout> input);

    /// <summary>The item joined to the input row by row.</summary>
    public abstract PhysicalOperator Bind(PhysicalOperator input, double estimatedRows, double cost);

    /// <summary>Whether the item cannot be evaluated well before these of its variables are bound.</summary>
    public virtual bool WaitsFor(RowLayout input) => false;

    public bool Mentions(string variable) => Columns.Any(c => c.Variable == variable);
}
