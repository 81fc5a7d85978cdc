using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>
/// SPARQL 1.1 Query Results CSV and TSV Formats, section 4, with the triple terms and base directions of 1.2: terms in the syntax of SPARQL
/// without prefixes; nothing is unbound. The standard has no form for answers of ASK; <c>true</c> and <c>false</c>, which are no
/// variables, are read as one.
/// </summary>
internal sealed class TsvResultsParser(Stream stream, SparqlResultsReaderOptions options, CancellationToken cancellation)
    : LinesParser(stream, options, cancellation)
{
    protected override CellEnd FindCell(ReadOnlySpan<byte> rest, bool final, out int length, out int next)
    {
        length = rest.IndexOfAny((byte)'\t', (byte)'\n');
        next = length + 1;
        if (length < 0)
        {
            length = next = rest.Length;
            return final ? CellEnd.Line : CellEnd.Incomplete;
        }

        if (rest[length] == '\t')
        {
            return CellEnd.Cell;
        }

        length -= length > 0 && rest[length - 1] == '\r' ? 1 : 0;
        return CellEnd.Line;
    }

    protected override bool? AnswerOf(ReadOnlySpan<byte> onlyCell) =>
        onlyCell.SequenceEqual("true"u8) ? true : onlyCell.SequenceEqual("false"u8) ? false : null;

    protected override string NameOf(ReadOnlySpan<byte> cell) => cell is [(byte)'?' or (byte)'$', ..] && !cell.Contains((byte)'\r')
        ? Text(cell[1..])
        : throw Error(ResultsCode.Grammar, "expected a variable with its question mark");

    protected override Term? TermOf(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        var text = Text(cell);
        var reader = new TsvTermReader(text, Terms, Options.MaxNesting);
        if (reader.TryRead(out var term))
        {
            return term;
        }

        At += System.Text.Encoding.UTF8.GetByteCount(text.AsSpan(0, reader.Position));
        throw reader.IsTooDeep
            ? Limit(nameof(SparqlResultsReaderOptions.MaxNesting), Options.MaxNesting)
            : Error(reader.IsNoTerm ? ResultsCode.Term : ResultsCode.Grammar, reader.Fault!);
    }
}
