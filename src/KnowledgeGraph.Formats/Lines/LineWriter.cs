using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Lines;

/// <summary>
/// N-Triples and N-Quads: one line a quad, in the order given, labels as they are. Nothing is held in memory, nothing allocated.
/// </summary>
internal sealed class LineWriter(Utf8Output output, bool graphs, RdfWriterOptions options) : QuadWriter
{
    private readonly bool _canonical = options.Canonical;
    private bool _announced = options.Canonical || !options.AnnounceVersion;

    public override void Write(in Quad quad)
    {
        if (!graphs && quad.GraphName is not null)
        {
            throw RdfWriter.NoGraphs(quad.GraphName);
        }

        if (!_announced && VersionAnnouncement.IsNeeded(quad.Object))
        {
            Announce();
        }

        TermWriter.Write(output, quad.Subject, _canonical);
        output.Write((byte)' ');
        TermWriter.WriteIri(output, quad.Predicate.Value);
        output.Write((byte)' ');
        TermWriter.Write(output, quad.Object, _canonical);
        if (quad.GraphName is { } graph)
        {
            output.Write((byte)' ');
            TermWriter.Write(output, graph, _canonical);
        }

        output.Write(" .\n"u8);
    }

    public override void Write(in QuadSpan quad)
    {
        if (!graphs && !quad.GraphName.IsNone)
        {
            throw RdfWriter.NoGraphs(quad.GraphName.ToTerm());
        }

        if (!_announced && VersionAnnouncement.IsNeeded(quad.Object))
        {
            Announce();
        }

        if (TryWritePlain(quad))
        {
            return;
        }

        TermWriter.Write(output, quad.Subject, _canonical);
        output.Write((byte)' ');
        TermWriter.WriteIri(output, quad.Predicate.Value);
        output.Write((byte)' ');
        TermWriter.Write(output, quad.Object, _canonical);
        if (!quad.GraphName.IsNone)
        {
            output.Write((byte)' ');
            TermWriter.Write(output, quad.GraphName, _canonical);
        }

        output.Write(" .\n"u8);
    }

    /// <summary>
    /// The common quad, whose bytes are copied as they are: asking once for room makes this twice as fast as term by term.
    /// </summary>
    private bool TryWritePlain(in QuadSpan quad)
    {
        var term = quad.Object;
        if (term.Kind == TermKind.TripleTerm
            || (_canonical && !term.LanguageTag.IsEmpty)
            || (term.Kind == TermKind.Literal && term.Value.ContainsAny(LiteralEscapes.Bytes)))
        {
            return false;
        }

        var length = quad.Subject.Value.Length + (long)quad.Predicate.Value.Length + term.Value.Length + term.Datatype.Length
            + term.LanguageTag.Length + quad.GraphName.Value.Length + PlainLine.Punctuation;
        if (length > PlainLine.MaxLength)
        {
            return false;
        }

        var line = new PlainLine(output.Reserve((int)length));
        line.AddNode(quad.Subject);
        line.AddIri(quad.Predicate.Value);
        if (term.Kind == TermKind.Literal)
        {
            line.AddLiteral(term);
        }
        else
        {
            line.AddNode(term);
        }

        if (!quad.GraphName.IsNone)
        {
            line.AddNode(quad.GraphName);
        }

        line.End();
        output.Advance(line.Length);
        return true;
    }

    private void Announce()
    {
        output.Write("VERSION \"1.2\"\n"u8);
        _announced = true;
    }
}
