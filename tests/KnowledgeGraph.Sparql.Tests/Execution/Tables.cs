using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Tests.Execution;

/// <summary>Literal tables in and out of operators: "x y; 1 2; 1 -" is the columns x and y with two rows, '-' unbound.</summary>
internal static class Tables
{
    public static QueryContext Context() => new(new Dataset().Snapshot(), SparqlOptions.Default, null, default);

    public static PhysicalOperator Of(string table, params string[] sortedOn)
    {
        var lines = table.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Of([.. lines[0].Split(' ')], lines.Skip(1).Select(line => line.Split(' ').Select(Id).ToArray()), sortedOn);
    }

    public static PhysicalOperator Of(ImmutableArray<string> columns, IEnumerable<ulong[]> rows, params string[] sortedOn) =>
        new Source(columns, [.. rows], sortedOn);

    /// <summary>A table that gives at most so many rows at once, and, if it is sorted, none that it was told to skip.</summary>
    public static PhysicalOperator InBatches(int most, ImmutableArray<string> columns, IEnumerable<ulong[]> rows, params string[] sortedOn) =>
        new Source(columns, [.. rows], sortedOn, most);

    public static ulong Id(string cell) => cell == "-" ? 0 : Id(long.Parse(cell, CultureInfo.InvariantCulture));

    public static ulong Id(long value) => InlineTerms.TryEncode(value, out var id) ? id.Value : throw new ArgumentOutOfRangeException(nameof(value));

    /// <summary>Runs an operator: the rows in its own column order, in the notation of the input.</summary>
    public static List<string> Run(PhysicalOperator plan, QueryContext? context = null) => [.. Rows(plan, context).Select(row => string.Join(' ', row.Select(Text)))];

    /// <summary>Runs an operator: the rows as ids.</summary>
    public static List<ulong[]> Rows(PhysicalOperator plan, QueryContext? context = null)
    {
        var found = new List<ulong[]>();
        var batch = new Batch(plan.Layout.Width);
        using var cursor = plan.Open(context ?? Context());
        while (cursor.Next(batch))
        {
            Assert.That(batch.Count, Is.GreaterThan(0), "a cursor that has rows gives rows");
            for (var row = 0; row < batch.Count; row++)
            {
                found.Add([.. Enumerable.Range(0, batch.Width).Select(i => batch[i, row])]);
            }
        }

        Assert.That(cursor.Next(batch), Is.False, "the end stays the end");
        Assert.That(found.Exists(row => plan.Layout.Columns.Where((c, i) => c.IsCertain && row[i] == 0).Any()), Is.False, "a certain column is bound");
        return found;
    }

    public static void Check(PhysicalOperator plan, string expected)
    {
        var lines = expected.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.That(string.Join(' ', plan.Layout.Columns.Select(c => c.Variable)), Is.EqualTo(lines[0]));
        Assert.That(Run(plan), Is.EqualTo(lines.Skip(1)));
    }

    private static string Text(ulong id) => id == 0 ? "-" : InlineTerms.DecodeInteger(new TermId(id)).ToString(CultureInfo.InvariantCulture);

    private sealed class Source : PhysicalOperator
    {
        private readonly ulong[][] _rows;
        private readonly int _most;

        public Source(ImmutableArray<string> columns, ulong[][] rows, string[] sortedOn, int most = int.MaxValue)
            : base(new RowLayout([.. columns.Select((c, i) => new Column(c, rows.All(r => r[i] != 0)))]), [])
        {
            (_rows, _most) = (rows, most);
            SortedOn = [.. sortedOn];
        }

        public override string Describe() => "Table";

        protected override Cursor OpenCore(QueryContext context) =>
            new SourceCursor(_rows, _most, SortedOn is [var first, ..] && _most < int.MaxValue ? Layout.ColumnOf(first) : -1);
    }

    private sealed class SourceCursor(ulong[][] rows, int most, int sorted) : Cursor
    {
        private int _at;

        public override bool Next(Batch output)
        {
            for (; _at < rows.Length && !output.IsFull && output.Count < most; _at++)
            {
                for (var i = 0; i < output.Width; i++)
                {
                    output[i, output.Count] = rows[_at][i];
                }

                output.Count++;
            }

            return output.Count > 0;
        }

        public override void SkipTo(ulong id)
        {
            while (sorted >= 0 && _at < rows.Length && rows[_at][sorted] < id)
            {
                _at++;
            }
        }
    }
}
