using System.Text;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph.Fuzz.Targets;

/// <summary>
/// A reader of query results. Every input is read or refused with a position inside it, in pieces as whole; one that is read and written
/// again is read into the same rows.
/// </summary>
internal sealed class ResultsTarget(SparqlResultsFormat format) : FuzzTarget("results-" + format.Name)
{
    private const string Json =
        "{\"head\":{\"vars\":[\"a\",\"b\"],\"link\":[\"http://e/\"]},\"results\":{\"bindings\":[{\"a\":{\"type\":\"uri\",\"value\":\"http://e/x\"},\"b\":{\"type\":\"literal\",\"value\":\"x\\u00e9\","
        + "\"xml:lang\":\"en\",\"its:dir\":\"ltr\"}},{\"b\":{\"type\":\"triple\",\"value\":{\"subject\":{\"type\":\"bnode\",\"value\":\"b0\"},\"predicate\":{\"type\":\"uri\",\"value\":\"http://e/p\"},"
        + "\"object\":{\"type\":\"literal\",\"value\":\"1\",\"datatype\":\"http://www.w3.org/2001/XMLSchema#integer\"}}}}]}}";

    private const string Xml =
        "<?xml version=\"1.0\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\" xmlns:its=\"http://www.w3.org/2005/11/its\"><head><variable name=\"a\"/><link href=\"x\"/></head><results>"
        + "<result><binding name=\"a\"><literal xml:lang=\"en\" its:dir=\"rtl\">x&amp;</literal></binding></result><result/><result><binding name=\"a\"><triple><subject><bnode>b</bnode></subject>"
        + "<predicate><uri>http://e/p</uri></predicate><object><literal datatype=\"http://e/t\"/></object></triple></binding></result></results></sparql>";

    public override IReadOnlyList<string> SeedExtensions => [format.FileExtension];

    public override IReadOnlyList<string> Samples => format.Name switch
    {
        "json" => [Json, "{\"results\":{\"bindings\":[{}]},\"head\":{\"vars\":[]}}", "{\"head\":{},\"boolean\":true}"],
        "xml" => [Xml, "<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\"><head/><boolean>true</boolean></sparql>"],
        "csv" => ["a,b\r\nhttp://e/,\"x\"\"\r\n,\"\r\n,\r\n", "\n\n"],
        _ => ["?a\t?b\n<http://e/x>\t\"x\\t\"@en--ltr\n1.5e0\t<<( _:b <http://e/p> \"1\"^^<http://e/t> )>>\n\t-1\n", "true\n"],
    };

    public override IReadOnlyList<string> Words => format.Name switch
    {
        "json" => ["\"type\":", "\"value\":{", "\"triple\"", "\"its:dir\":\"rtl\"", "\"vars\":[", "\"bindings\":[", "\"boolean\":false", "\\ud800", "[[", "{}", "null", "\uFEFF"],
        "xml" => ["<triple>", "<subject>", "<boolean>", "<!DOCTYPE a []>", "<![CDATA[", "]]>", "&#x9;", "<x:y xmlns:x='z'>", "<result/>", "<head/>", "its:dir=\"ltr\"", "\uFEFF"],
        "csv" => ["\"", "\"\"", ",", "\r\n", "\n", "\r", "\uFEFF"],
        _ => ["\t", "\n", "\r\n", "?x", "<<(", ")>>", "\\u0041", "\\U0010FFFF", "@en", "^^<", "_:", "'", "1e1", "\uFEFF"],
    };

    public override bool Run(byte[] input)
    {
        var (whole, error) = Read(input, input.Length);
        var (pieces, pieceError) = Read(input, 1 + (input.Length % 13));

        if (whole != pieces || Described(error) != Described(pieceError))
        {
            throw new FuzzFailure($"whole: {error?.Message ?? whole}\nin pieces: {pieceError?.Message ?? pieces}");
        }

        if (error is not null)
        {
            var at = error.Diagnostic.Start;
            return at is { Line: >= 1, Column: >= 1, ByteOffset: >= 0 } && at.ByteOffset <= input.Length
                ? false
                : throw new FuzzFailure($"The position is outside of the document: {error.Message}");
        }

        RequireRoundTrip(input, whole);
        return true;
    }

    /// <summary>What .NET's XML reader says of a broken place depends on how much it has read ahead, and so do its columns after references.</summary>
    private string? Described(SparqlResultsException? error) =>
        error?.InnerException is System.Xml.XmlException ? error.Diagnostic.Code
        : format == SparqlResultsFormat.Xml ? error?.Diagnostic.Message
        : error?.Message;

    private void RequireRoundTrip(byte[] input, string expected)
    {
        using var results = SparqlResultsReader.Read(input, format);
        using var output = new MemoryStream();
        try
        {
            SparqlResultsWriter.Write(results, format, output);
        }
        catch (InvalidDataException) when (format == SparqlResultsFormat.Xml)
        {
            return;
        }

        var (again, error) = Read(output.ToArray(), (int)output.Length);

        // CSV writes the empty string as it writes nothing.
        var same = format == SparqlResultsFormat.Csv ? expected.Replace("\"\"", "-", StringComparison.Ordinal) == again.Replace("\"\"", "-", StringComparison.Ordinal) : expected == again;
        if (error is not null || !same)
        {
            throw new FuzzFailure($"read:\n{expected}\nwritten and read again:\n{error?.Message ?? again}");
        }
    }

    private (string Rows, SparqlResultsException? Error) Read(byte[] input, int size)
    {
        var text = new StringBuilder();
        try
        {
            using var results = SparqlResultsReader.Read(new SmallReads(input, Math.Max(size, 1)), format);
            text.Append(results.Boolean).AppendJoin(' ', results.Variables).Append('\n');
            foreach (var row in results)
            {
                text.AppendJoin(' ', Enumerable.Range(0, row.Count).Select(i => row[i]?.ToString() ?? "-")).Append('\n');
            }

            return (text.ToString(), null);
        }
        catch (SparqlResultsException error)
        {
            return (text.ToString(), error);
        }
    }
}
