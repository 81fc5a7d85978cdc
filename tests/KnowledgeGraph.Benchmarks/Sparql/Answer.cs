using System.Globalization;

namespace KnowledgeGraph.Benchmarks;

/// <summary>What an answer is told apart by: its rows, and the text of the row where it is only one. Written as <c>rows</c> or <c>1=text</c>.</summary>
internal sealed record Answer(long Rows, string? Row)
{
    /// <summary>Texts with blanks do not stand in a list of answers.</summary>
    public static Answer Of(long rows, string row) => new(rows, rows == 1 && row.Length is > 0 and < 40 && !row.Contains(' ', StringComparison.Ordinal) ? row : null);

    public static Answer Parse(string text)
    {
        var parts = text.Split('=', 2);
        return new Answer(long.Parse(parts[0], CultureInfo.InvariantCulture), parts.ElementAtOrDefault(1));
    }

    /// <summary>The number that the query counts, or its rows.</summary>
    public long Count => long.TryParse(Row, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : Rows;

    /// <summary>Whether another is the same as far as this one says.</summary>
    public bool Admits(Answer other) => Rows == other.Rows && (Row is null || Row == other.Row);

    public override string ToString() => Row is null ? Rows.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Rows}={Row}");
}
