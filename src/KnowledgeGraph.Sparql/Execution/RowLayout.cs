using System.Collections.Immutable;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>A column of an operator's rows: the variable, and whether every row binds it.</summary>
internal readonly record struct Column(string Variable, bool IsCertain);

/// <summary>Which column of an operator's rows holds which variable.</summary>
internal sealed class RowLayout
{
    public static readonly RowLayout Empty = new([]);

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public RowLayout(ImmutableArray<Column> columns)
    {
        Columns = columns;
        for (var i = 0; i < columns.Length; i++)
        {
            _numbers.Add(columns[i].Variable, i);
        }
    }

    public ImmutableArray<Column> Columns { get; }

    public int Width => Columns.Length;

    /// <summary>The column of a variable, or -1.</summary>
    public int ColumnOf(string variable) => _numbers.GetValueOrDefault(variable, -1);

    public bool Contains(string variable) => _numbers.ContainsKey(variable);

    /// <summary>Whether each row binds the variable.</summary>
    public bool IsCertain(string variable) => _numbers.TryGetValue(variable, out var column) && Columns[column].IsCertain;

    /// <summary>This layout with another column, or with the column made certain if it is there.</summary>
    public RowLayout With(string variable, bool certain)
    {
        var at = ColumnOf(variable);
        if (at < 0)
        {
            return new RowLayout(Columns.Add(new Column(variable, certain)));
        }

        return certain && !Columns[at].IsCertain ? new RowLayout(Columns.SetItem(at, new Column(variable, true))) : this;
    }

    /// <summary>The layout of a join: the left columns, then those that only the right side has.</summary>
    public static RowLayout Join(RowLayout left, RowLayout right, bool rightIsOptional = false)
    {
        var joined = left;
        foreach (var column in right.Columns)
        {
            joined = joined.With(column.Variable, column.IsCertain && !rightIsOptional);
        }

        return joined;
    }

    /// <summary>For each column of this layout the column of the same variable in the other, or -1.</summary>
    public int[] MapTo(RowLayout other)
    {
        var map = new int[Width];
        for (var i = 0; i < map.Length; i++)
        {
            map[i] = other.ColumnOf(Columns[i].Variable);
        }

        return map;
    }

    public override string ToString() => string.Join(' ', Columns.Select(c => "?" + c.Variable + (c.IsCertain ? "" : "~")));
}
