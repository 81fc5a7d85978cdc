using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>
/// SPARQL 1.1 Query Results CSV and TSV Formats, section 3, with the quotes of RFC 4180. CSV has no types, so every value is a plain
/// literal, IRIs and blank nodes too; nothing is unbound, but a quoted nothing (<c>""</c>) the empty string.
/// </summary>
internal sealed class CsvResultsParser(Stream stream, SparqlResultsReaderOptions options, CancellationToken cancellation)
    : LinesParser(stream, options, cancellation)
{
    protected override CellEnd FindCell(ReadOnlySpan<byte> rest, bool final, out int length, out int next)
    {
        length = rest is [(byte)'"', ..] ? QuotedLength(rest, final) : rest.IndexOfAny(",\r\n"u8);
        next = length;
        if (length < 0 || length == rest.Length)
        {
            length = next = rest.Length;
            return final ? CellEnd.Line : CellEnd.Incomplete;
        }

        switch (rest[length..])
        {
            case [(byte)',', ..]:
                next = length + 1;
                return CellEnd.Cell;
            case [(byte)'\n', ..]:
                next = length + 1;
                return CellEnd.Line;
            case [(byte)'\r', (byte)'\n', ..]:
                next = length + 2;
                return CellEnd.Line;
            case [(byte)'\r'] when !final:
                return CellEnd.Incomplete;
            default:
                At += length;
                throw Error(ResultsCode.Grammar, "expected a comma or the end of the line; a cell with quotes or line ends in it stands in quotes");
        }
    }

    protected override string NameOf(ReadOnlySpan<byte> cell) => Value(cell);

    protected override Term? TermOf(ReadOnlySpan<byte> cell) => cell.IsEmpty ? null : new Literal(Value(cell));

    /// <summary>The length with both quotes; -1 if the second is not there yet.</summary>
    private int QuotedLength(ReadOnlySpan<byte> rest, bool final)
    {
        for (var i = 1; i < rest.Length; i++)
        {
            var quote = rest[i..].IndexOf((byte)'"');
            i = quote < 0 ? rest.Length : i + quote;
            if (i < rest.Length - 1 && rest[i + 1] == '"')
            {
                // Two quotes in a quoted cell are one.
                i++;
            }
            else if (i < rest.Length && (final || i < rest.Length - 1))
            {
                return i + 1;
            }
        }

        return final ? throw Error(ResultsCode.Grammar, "expected a quote that closes this one, found the end of the document") : -1;
    }

    private string Value(ReadOnlySpan<byte> cell)
    {
        if (cell is [(byte)'"', ..])
        {
            return Text(cell[1..^1]).Replace("\"\"", "\"", StringComparison.Ordinal);
        }

        if (cell.IndexOf((byte)'"') is >= 0 and var quote)
        {
            At += quote;
            throw Error(ResultsCode.Grammar, "a quote stands in a cell that does not begin with one; expected the whole cell in quotes and its quotes doubled");
        }

        return Text(cell);
    }
}
