using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.JsonLd.ToRdf;

/// <summary>Passes quads on to a reading.</summary>
internal sealed class ContextSink(ReaderContext context) : IQuadSink
{
    public void OnQuad(in Quad quad)
    {
        if (!context.Emit(quad.Subject, quad.Predicate, quad.Object, quad.GraphName))
        {
            throw context.Limit(default, 0, nameof(RdfReaderOptions.MaxQuads), context.Options.MaxQuads);
        }
    }
}
