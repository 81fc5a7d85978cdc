using System.Text;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Formats.Turtle;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Tests.Turtle;

/// <summary>Feeds a document to the parser in given pieces and writes down all that comes out: quads, prefixes, bases, errors.</summary>
internal static class TurtlePieces
{
    /// <summary>
    /// The cuts are offsets in the document, in order. Those inside of a character are left out, unless errors are passed over: then the
    /// parser itself must see to it.
    /// </summary>
    public static string Read(byte[] document, bool trig, IEnumerable<int> cuts, RdfErrorPolicy onError = RdfErrorPolicy.Throw)
    {
        var seen = new Recorder();
        var options = new RdfReaderOptions { BaseIri = FormatAssert.Base, OnError = onError, MaxErrors = 1000, MaxNesting = 50 };
        var context = new ReaderContext(seen, options, default);
        try
        {
            var parser = new TurtleParser(context, trig);
            var start = 0;
            foreach (var cut in cuts.Where(cut => cut < document.Length && (onError == RdfErrorPolicy.Skip || (document[cut] & 0xC0) != 0x80)))
            {
                start += Parse(parser, context, document[start..cut], isFinal: false);
            }

            Parse(parser, context, document[start..], isFinal: true);
        }
        catch (RdfSyntaxException error)
        {
            seen.Text.Append(error.Diagnostic).AppendLine();
        }

        foreach (var error in context.Errors)
        {
            seen.Text.Append(error).AppendLine();
        }

        return seen.Text.ToString();
    }

    private static int Parse(TurtleParser parser, ReaderContext context, byte[] piece, bool isFinal)
    {
        var used = parser.Parse(piece, isFinal);
        context.Advance(piece.AsSpan(0, used));

        // Whoever still looks at the piece is found out.
        Array.Fill(piece, (byte)'!');
        return used;
    }

    private sealed class Recorder : IQuadSpanSink
    {
        public StringBuilder Text { get; } = new();

        public void OnQuad(in QuadSpan quad)
        {
            var read = quad.ToQuad();
            Text.Append(read).AppendLine();
        }

        public void OnPrefix(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> iri) =>
            Text.Append("prefix ").Append(Encoding.UTF8.GetString(prefix)).Append(' ').Append(Encoding.UTF8.GetString(iri)).AppendLine();

        public void OnBase(ReadOnlySpan<byte> iri) => Text.Append("base ").Append(Encoding.UTF8.GetString(iri)).AppendLine();
    }
}
