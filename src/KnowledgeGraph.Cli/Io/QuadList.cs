using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Cli.Io;

/// <summary>Keeps all quads, for what needs all of them.</summary>
internal sealed class QuadList : IQuadSink
{
    public List<Quad> Quads { get; } = [];

    public void OnQuad(in Quad quad) => Quads.Add(quad);
}
