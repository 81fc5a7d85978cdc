using System.IO.Pipelines;
using CsCheck;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Tests.Results;

/// <summary>What is written is read again, whatever is in the terms; in pieces and asynchronously as whole.</summary>
public sealed class ResultsRoundTripTests
{
    private static readonly SparqlResultsFormat[] Formats = [SparqlResultsFormat.Json, SparqlResultsFormat.Xml, SparqlResultsFormat.Tsv];

    [TestCaseSource(nameof(Formats))]
    public void Rows_come_back(SparqlResultsFormat format) =>
        Tables.Any.Where(table => format != SparqlResultsFormat.Xml || IsXml(table)).Sample(
            table => table.IsSameAs(Tables.Of(SparqlResultsReader.Read(table.Write(format), format))), iter: 2000);

    [Test]
    public void Csv_keeps_the_texts_of_terms() =>
        Tables.Any.Where(table => !table.Rows.Any(row => row.Any(term => term is TripleTerm))).Sample(
            table =>
            {
                var texts = table with { Rows = [.. table.Rows.Select(row => row.Select(AsCsv).ToArray())] };
                return texts.IsSameAs(Tables.Of(SparqlResultsReader.Read(table.Write(SparqlResultsFormat.Csv), SparqlResultsFormat.Csv)));
            },
            iter: 2000);

    [TestCaseSource(nameof(Formats))]
    public void Pieces_give_the_same_rows(SparqlResultsFormat format) =>
        Gen.Select(Tables.Any.Where(table => format != SparqlResultsFormat.Xml || IsXml(table)), Gen.Int[1, 40]).SampleAsync(
            async (table, size) =>
            {
                using var stream = new PiecesStream(table.Write(format), size);
                using var results = await SparqlResultsReader.ReadAsync(stream, format);
                var rows = new List<Term?[]>();
                await foreach (var row in results)
                {
                    rows.Add([.. Enumerable.Range(0, row.Count).Select(i => row[i])]);
                }

                return table.IsSameAs(new Tables(results.Variables, [.. rows]));
            },
            iter: 500);

    [TestCaseSource(nameof(Formats))]
    public void Asynchronous_writing_gives_the_same_bytes(SparqlResultsFormat format) =>
        Tables.Any.Where(table => format != SparqlResultsFormat.Xml || IsXml(table)).SampleAsync(
            async table =>
            {
                var expected = table.Write(format);
                using var read = SparqlResultsReader.Read(expected, format);
                using var output = new MemoryStream();
                var count = await SparqlResultsWriter.WriteAsync(read, format, output);
                using var again = SparqlResultsReader.Read(expected, format);
                var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
                await SparqlResultsWriter.WriteAsync(again, format, pipe.Writer);
                await pipe.Writer.CompleteAsync();
                using var piped = new MemoryStream();
                await pipe.Reader.CopyToAsync(piped);
                return count == table.Rows.Length && expected.AsSpan().SequenceEqual(output.ToArray()) && expected.AsSpan().SequenceEqual(piped.ToArray());
            },
            iter: 300);

    [Test]
    public void Answers_come_back([Values] bool answer, [ValueSource(nameof(Formats))] SparqlResultsFormat format)
    {
        using var output = new MemoryStream();
        SparqlResultsWriter.Write(answer, format, output);
        using var results = SparqlResultsReader.Read(output.ToArray(), format);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(results.Boolean, Is.EqualTo(answer));
            Assert.That(results.Variables, Is.Empty);
            Assert.That(results, Is.Empty);
        }
    }

    private static Term? AsCsv(Term? term) => term switch
    {
        null or Literal { LexicalForm: "" } => null,
        Literal literal => new Literal(literal.LexicalForm),
        Iri iri => new Literal(iri.Value),
        _ => new Literal(term.ToString()),
    };

    /// <summary>XML 1.0 has no control characters, and its writer refuses them.</summary>
    private static bool IsXml(Tables table) =>
        !table.Rows.SelectMany(row => row).Any(term => term is not null && term.ToString().Any(c => (c < ' ' && c is not ('\t' or '\n' or '\r')) || c is '\uFFFE' or '\uFFFF'));
}
