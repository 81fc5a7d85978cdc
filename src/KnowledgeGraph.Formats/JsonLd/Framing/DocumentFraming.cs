using KnowledgeGraph.Formats.JsonLd.Compaction;
using KnowledgeGraph.Formats.JsonLd.Contexts;
using KnowledgeGraph.Formats.JsonLd.Documents;
using KnowledgeGraph.Formats.JsonLd.Expansion;
using KnowledgeGraph.Formats.JsonLd.Flattening;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Framing;

/// <summary>Framing of whole documents (JSON-LD 1.1 Framing, section 5.1, frame).</summary>
internal static class DocumentFraming
{
    public static JsonItem Frame(JsonLdSession session, LoadedDocument document, LoadedDocument frame)
    {
        var expanded = DocumentExpansion.Expand(session, document);
        if (frame.DocumentUrl.Length == 0)
        {
            // A frame that was handed in is about the same IRIs as the document.
            frame = frame with { DocumentUrl = document.DocumentUrl, OwnBase = document.OwnBase };
        }

        var expandedFrame = DocumentExpansion.Expand(session, frame, frameExpansion: true);
        if (expandedFrame.Count == 0)
        {
            expandedFrame.Add(new JsonMap());
        }

        var context = (frame.Document as JsonMap)?["@context"] ?? new JsonMap();
        var compaction = new DocumentCompaction(session, context, frame.DocumentUrl, document.DocumentUrl);
        var graphs = NodeMaps.Generate(session, expanded);
        var graphName = "@default";
        if (!HasGraph(session, compaction.Context, frame.Document))
        {
            graphName = Framer.Merged;
            graphs[graphName] = NodeMaps.Merge(session, graphs);
        }

        var results = new Framer(session, graphs).Frame(graphName, expandedFrame);
        if (!session.Is10)
        {
            FrameCleanup.PruneBlankNodes(results);
        }

        var framed = FrameCleanup.ReplacePreserve(results);
        var compacted = compaction.Compact(framed, asGraph: !(session.Options.OmitGraph ?? !session.Is10));
        return FrameCleanup.ReplaceNull(compacted);
    }

    /// <summary>Whether the frame has a @graph at its top, so that it is about the default graph and not about all graphs as one.</summary>
    private static bool HasGraph(JsonLdSession session, ActiveContext context, JsonItem frame)
    {
        foreach (var (key, _) in frame is JsonMap map ? map.Members : [])
        {
            if (session.Contexts.ExpandIri(context, key, vocab: true) is "@graph")
            {
                return true;
            }
        }

        return false;
    }
}
