using System.Collections.Immutable;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>A column of an operator's rows: the variable, and whether every row binds it.</summary>
internal readonly record struct Column(string Variable, bool IsCertain);

/// <summary>Which column of an operator's rows holds which variable.</summary>
internal sealed class RowLayout
{
    public static readonly RowLayout Empty = new([]);

    private const int FewColumns = 8;

    private Dictionary<string, int>? _numbers;

    public RowLayout(ImmutableArray<Column> columns) => Columns = columns;

    public ImmutableArray<Column> Columns { get; }

    public int Width => Columns.Length;

    /// <summary>The column of a variable, or -1.</summary>
    public int ColumnOf(string variable) => Columns.Length <= FewColumns ? Search(Columns, variable) : Numbers().GetValueOrDefault(variable, -1);

    public bool Contains(string variable) => ColumnOf(variable) >= 0;

    /// <summary>Whether each row binds the variable.</summary>
    public bool IsCertain(string variable) => ColumnOf(variable) is var column and >= 0 && Columns[column].IsCertain;

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
        var columns = left.Columns.ToBuilder();
        foreach (var column in right.Columns)
        {
            var certain = column.IsCertain && !rightIsOptional;
            var at = left.ColumnOf(column.Variable);
            if (at < 0)
            {
                columns.Add(column with { IsCertain = certain });
            }
            else if (certain)
            {
                columns[at] = column;
            }
        }

        return new RowLayout(columns.ToImmutable());
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

    private static int Search(ImmutableArray<Column> columns, string variable)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Variable == variable)
            {
                return i;
            }
        }

        return -1;
    }

    private Dictionary<string, int> Numbers()
    {
        if (_numbers is null)
        {
            var numbers = new Dictionary<string, int>(Columns.Length, StringComparer.Ordinal);
            for (var i = 0; i < Columns.Length; i++)
            {
                numbers.Add(Columns[i].Variable, i);
            }

            _numbers = numbers;
        }

        return _numbers;
    }

    public override string ToString() => string.Join(' ', Columns.Select(c => "?" + c.Variable + (c.IsCertain ? "" : "~")));
}
