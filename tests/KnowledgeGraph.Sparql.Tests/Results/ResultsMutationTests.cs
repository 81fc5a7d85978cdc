using System.Text;
using CsCheck;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Tests.Results;

/// <summary>No bytes crash a reader: a broken document is an error at the same place, however it comes.</summary>
public sealed class ResultsMutationTests
{
    private static readonly SparqlResultsFormat[] Formats = [SparqlResultsFormat.Json, SparqlResultsFormat.Xml, SparqlResultsFormat.Csv, SparqlResultsFormat.Tsv];

    private static readonly string[] Words =
    [
        "{", "}", "[", "]", "\"", "\\u", "\\ud800", ",", ":", "null", "\"type\":\"triple\"", "\"value\":{", "\"its:dir\":\"rtl\"", "\"vars\":[", "\"head\":{}", "\"boolean\":true", "<", ">", "</",
        "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "&#0;", "<![CDATA[", "]]>", "<uri>", "<triple>", "<x:y xmlns:x='z'/>", "\t", "\n", "\r", "\r\n", "?", "<<( ", " )>>", "@en--ltr", "^^<", "_:",
        "\uFEFF", "\0", "é", "\U0001F600", "<?xml version=\"1.0\" encoding=\"utf-16\"?>",
    ];

    private static readonly Gen<byte[]> Bytes = Gen.OneOf(
        HostileTerms.Of(Words).Select(Encoding.UTF8.GetBytes), Gen.Byte.Array[1, 3], Gen.Const<byte[]>([]));

    [TestCaseSource(nameof(Formats))]
    public void Broken_documents_are_errors_with_a_place(SparqlResultsFormat format) =>
        Gen.Select(Tables.Any, Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 12], Bytes).Array[1, 4], Gen.Int[1, 30]).Sample(
            (table, changes, size) =>
            {
                var document = Changed(Written(table, format), changes);
                var whole = Outcome(new MemoryStream(document), format, document.Length);
                var pieces = Outcome(new PiecesStream(document, size), format, document.Length);
                Assert.That(pieces, Is.EqualTo(whole));
            },
            iter: 4000);

    private static byte[] Written(Tables table, SparqlResultsFormat format)
    {
        try
        {
            return table.Write(format);
        }
        catch (InvalidDataException)
        {
            return (table with { Rows = [] }).Write(format);
        }
    }

    private static byte[] Changed(byte[] document, (int At, int Removed, byte[] Added)[] changes)
    {
        var bytes = document.ToList();
        foreach (var (at, removed, added) in changes)
        {
            var start = at % (bytes.Count + 1);
            bytes.RemoveRange(start, Math.Min(removed, bytes.Count - start));
            bytes.InsertRange(start, added);
        }

        return [.. bytes];
    }

    private static string Outcome(Stream stream, SparqlResultsFormat format, int length)
    {
        var text = new StringBuilder();
        try
        {
            using var results = SparqlResultsReader.Read(stream, format);
            text.Append(results.Boolean).AppendJoin(' ', results.Variables).AppendJoin(' ', results.Links);
            foreach (var row in results)
            {
                text.Append(row).Append('\n');
            }
        }
        catch (SparqlResultsException error)
        {
            var at = error.Diagnostic.Start;
            Assert.That(at is { Line: >= 1, Column: >= 1, ByteOffset: >= 0 } && at.ByteOffset <= length, () => error.ToString());

            // What .NET's XML reader says of a broken place depends on how much it has read ahead, and so do its columns after references.
            text.Append(
                error.InnerException is System.Xml.XmlException ? error.Diagnostic.Code
                : format == SparqlResultsFormat.Xml ? error.Diagnostic.Message
                : error.Message);
        }

        return text.ToString();
    }
}
