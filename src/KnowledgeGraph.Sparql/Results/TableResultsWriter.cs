using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Sparql.Results;

/// <summary>
/// A table for a terminal. The widths come from the first rows, so that it can stream; a later value that is wider just
/// takes its room. Numbers stand at the right.
/// </summary>
internal sealed class TableResultsWriter(Stream output) : TextResultsWriter(output)
{
    private const int Sampled = 1000;

    private readonly List<Cell[]> _held = [];
    private ImmutableArray<string> _variables = [];
    private int[] _widths = [];
    private long _rows;
    private bool _begun;

    public override void Begin(ImmutableArray<string> variables) => _variables = variables;

    public override void Row(SolutionMapping row)
    {
        _rows++;
        var cells = new Cell[row.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = CellOf(row[i]);
        }

        if (_begun)
        {
            Line(cells);
            return;
        }

        _held.Add(cells);
        if (_held.Count == Sampled)
        {
            Start();
        }
    }

    public override void End()
    {
        Start();
        Text.Write(string.Create(CultureInfo.InvariantCulture, $"{_rows} {(_rows == 1 ? "row" : "rows")}\n"));
    }

    private static Cell CellOf(Term? term)
    {
        var isNumber = term is Literal literal && XsdDatatypes.IsNumeric(literal.Datatype);
        var text = term switch
        {
            null => string.Empty,
            Literal { LanguageTag: { } tag } tagged => OneLine(tagged.LexicalForm) + "@" + tag,
            Literal plain when isNumber || plain.Datatype.Equals(Xsd.String) || plain.Datatype.Value.StartsWith(Xsd.Namespace, StringComparison.Ordinal) => OneLine(plain.LexicalForm),
            Iri iri => iri.Value,
            var other => other.ToString(),
        };
        return new Cell(text, DisplayWidth.Of(text), isNumber);
    }

    private static string OneLine(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001F'))
        {
            return text;
        }

        return string.Concat(text.Select(c => c switch { '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", < ' ' => "\uFFFD", _ => c.ToString() }));
    }

    private void Start()
    {
        if (_begun)
        {
            return;
        }

        _begun = true;
        _widths = [.. _variables.Select((v, i) => Math.Max(DisplayWidth.Of(v), _held.Count == 0 ? 0 : _held.Max(cells => cells[i].Width)))];
        Line([.. _variables.Select(v => new Cell(v, DisplayWidth.Of(v), IsNumber: false))]);
        Text.Write(string.Join("─┼─", _widths.Select(w => new string('─', w))));
        Text.Write('\n');
        foreach (var cells in _held)
        {
            Line(cells);
        }

        _held.Clear();
    }

    private void Line(Cell[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            var padding = new string(' ', Math.Max(0, _widths[i] - cells[i].Width));
            var isLast = i == cells.Length - 1;
            Text.Write(i > 0 ? " │ " : string.Empty);
            Text.Write(cells[i].IsNumber ? padding + cells[i].Text : isLast ? cells[i].Text : cells[i].Text + padding);
        }

        Text.Write('\n');
    }

    private readonly record struct Cell(string Text, int Width, bool IsNumber);
}
