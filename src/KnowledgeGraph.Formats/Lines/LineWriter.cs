using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Lines;

/// <summary>N-Triples and N-Quads: one line a quad, in the order given, labels as they are. Nothing is held in memory.</summary>
internal static class LineWriter
{
    public static void Write(IEnumerable<Quad> quads, Utf8Output output, bool graphs, CancellationToken cancellation)
    {
        foreach (var quad in quads)
        {
            cancellation.ThrowIfCancellationRequested();
            TermWriter.Write(output, quad.Subject);
            output.Write((byte)' ');
            TermWriter.Write(output, quad.Predicate);
            output.Write((byte)' ');
            TermWriter.Write(output, quad.Object);
            if (quad.GraphName is { } graph)
            {
                RdfWriter.RequireGraphs(graphs, graph);
                output.Write((byte)' ');
                TermWriter.Write(output, graph);
            }

            output.Write(" .\n"u8);
        }
    }
}
