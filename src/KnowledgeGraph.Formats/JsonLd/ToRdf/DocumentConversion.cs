using KnowledgeGraph.Formats.JsonLd.Documents;
using KnowledgeGraph.Formats.JsonLd.Expansion;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.JsonLd.ToRdf;

/// <summary>A whole document to RDF (API, section 9.3, toRdf).</summary>
internal static class DocumentConversion
{
    public static Dataset ToDataset(JsonLdSession session, LoadedDocument document)
    {
        var dataset = new Dataset();
        Convert(session, document, new BlankNodeNames(), dataset);
        return dataset;
    }

    public static void Convert(JsonLdSession session, LoadedDocument document, BlankNodeNames names, IQuadSink sink)
    {
        var converter = new RdfConverter(session, names, sink);
        foreach (var item in DocumentExpansion.Expand(session, document))
        {
            converter.Convert(item);
        }
    }
}
