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

    private void Announce()
    {
        output.Write("VERSION \"1.2\"\n"u8);
        _announced = true;
    }
}
