using System.Globalization;
using System.Text;
using System.Text.Unicode;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>What CSV and TSV share: a line of names, then a line of as many cells for each row. The last line need not be ended.</summary>
internal abstract class LinesParser(Stream stream, SparqlResultsReaderOptions options, CancellationToken cancellation)
    : PieceParser(stream, options, cancellation)
{
    private Term?[] _row = [];
    private int _cells;
    private bool _inLine;
    private bool _headed;

    protected override ResultsStep Parse(ReadOnlySpan<byte> rest, bool final, out int consumed)
    {
        consumed = 0;
        while (true)
        {
            At = consumed;
            if (consumed == rest.Length && !final)
            {
                return ResultsStep.More;
            }

            if (consumed == rest.Length && !_inLine)
            {
                return _headed ? ResultsStep.End : throw Error(ResultsCode.Grammar, "expected a line with the names of the variables, found nothing");
            }

            var end = FindCell(rest[consumed..], final, out var length, out var next);
            if (end == CellEnd.Incomplete)
            {
                return ResultsStep.More;
            }

            OnCell(rest.Slice(consumed, length), end == CellEnd.Line);
            consumed += next;
            _inLine = end == CellEnd.Cell;
            if (!_inLine)
            {
                At = consumed - (next - length);
                return EndLine();
            }
        }
    }

    /// <summary>Finds where the cell at the beginning of the bytes ends.</summary>
    /// <param name="rest">The bytes from the beginning of the cell on.</param>
    /// <param name="final">Whether the document ends after them.</param>
    /// <param name="length">The length of the cell as written.</param>
    /// <param name="next">Where the next cell begins.</param>
    protected abstract CellEnd FindCell(ReadOnlySpan<byte> rest, bool final, out int length, out int next);

    /// <summary>The name of a variable out of the first line.</summary>
    protected abstract string NameOf(ReadOnlySpan<byte> cell);

    /// <summary>The term of a cell; null where it is unbound.</summary>
    protected abstract Term? TermOf(ReadOnlySpan<byte> cell);

    /// <summary>Whether the first line, which has this one cell, is an answer and no list of variables.</summary>
    protected virtual bool? AnswerOf(ReadOnlySpan<byte> onlyCell) => null;

    protected string Text(ReadOnlySpan<byte> bytes)
    {
        CheckLength(bytes.Length);
        if (!Utf8.IsValid(bytes))
        {
            throw Error(ResultsCode.Encoding, "the cell is not UTF-8");
        }

        return Encoding.UTF8.GetString(bytes);
    }

    private void OnCell(ReadOnlySpan<byte> cell, bool isLast)
    {
        var isOnly = isLast && !_inLine;
        if (_headed)
        {
            if (Head.Boolean is not null)
            {
                throw Error(ResultsCode.Grammar, "expected the end of the document after the answer, found another line");
            }

            // A row of no variables is an empty line, which looks like one empty cell.
            if (Head.Count == 0 && isOnly && cell.IsEmpty)
            {
                return;
            }

            _cells++;
            _row[_cells <= _row.Length ? _cells - 1 : throw WrongCount(_cells, "at least ")] = TermOf(cell);
        }
        else if (isOnly && cell.IsEmpty)
        {
            // No variables.
        }
        else if (isOnly && AnswerOf(cell) is { } answer)
        {
            Head.Boolean = answer;
        }
        else
        {
            AddVariable(NameOf(cell));
        }
    }

    private ResultsStep EndLine()
    {
        if (!_headed)
        {
            _headed = true;
            _row = new Term?[Head.Count];
            return ResultsStep.Head;
        }

        if (_cells != Head.Count)
        {
            throw WrongCount(_cells, "");
        }

        CountRow();
        Row = _row;
        _row = new Term?[Head.Count];
        _cells = 0;
        return ResultsStep.Row;
    }

    private SparqlResultsException WrongCount(int found, string more) => Error(
        ResultsCode.Variable, string.Create(CultureInfo.InvariantCulture, $"expected {Head.Count} cells, one for each variable, found {more}{found}"));
}
