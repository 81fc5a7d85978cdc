using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>Writes quads as they come, in terms or in spans.</summary>
internal abstract class QuadWriter
{
    public abstract void Write(in Quad quad);

    public abstract void Write(in QuadSpan quad);

    /// <summary>A prefix that the source of the quads uses: a wish, which a syntax without prefixes passes over.</summary>
    public virtual void Prefix(string prefix, string iri)
    {
    }

    /// <summary>Writes what ends the document.</summary>
    public virtual void Complete()
    {
    }
}
