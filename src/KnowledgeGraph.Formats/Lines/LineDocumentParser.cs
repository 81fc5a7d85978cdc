using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Lines;

/// <summary>N-Triples and N-Quads in pieces: whole lines at a time.</summary>
internal sealed class LineDocumentParser(ReaderContext context, bool quads) : RdfParser
{
    private readonly TermFactory _terms = new("", generates: false);

    public override int Parse(ReadOnlySpan<byte> bytes, bool isFinal)
    {
        var whole = isFinal ? bytes : bytes[..(bytes.LastIndexOf((byte)'\n') + 1)];
        new LineParser(whole, context, _terms, quads).ReadDocument();
        return whole.Length;
    }
}
