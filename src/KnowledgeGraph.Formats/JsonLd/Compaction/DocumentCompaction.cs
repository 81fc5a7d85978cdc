using KnowledgeGraph.Formats.JsonLd.Contexts;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Compaction;

/// <summary>Whole documents with the context that they are compacted by (JSON-LD 1.1 API, section 9.3, compact).</summary>
internal sealed class DocumentCompaction
{
    private readonly JsonLdSession _session;
    private readonly bool _isLossless;
    private readonly ActiveContext _context;
    private readonly JsonItem? _written;

    /// <summary>Reads the context.</summary>
    /// <param name="session">Options, limits, cancellation.</param>
    /// <param name="context">The context, alone or as the value of <c>@context</c>; null: none.</param>
    /// <param name="contextBase">Against which its relative IRIs resolve.</param>
    /// <param name="documentUrl">Where the document is that is compacted, or nothing.</param>
    /// <param name="isLossless">Whether names and terms are passed over that a reader would take for something else.</param>
    public DocumentCompaction(JsonLdSession session, JsonItem? context, string? contextBase, string? documentUrl, bool isLossless = false)
    {
        _session = session;
        _isLossless = isLossless;
        _written = context is JsonMap map && map["@context"] is { } inner ? inner : context;
        var baseIri = session.Options.Base ?? (session.Options.CompactToRelative ? documentUrl : null);
        var empty = new ActiveContext(string.IsNullOrEmpty(baseIri) ? null : baseIri, contextBase);
        _context = _written is null ? empty : session.Contexts.Process(empty, _written, contextBase);
    }

    public ActiveContext Context => _context;

    /// <summary>The compacted document.</summary>
    /// <param name="expanded">The document, expanded.</param>
    /// <param name="asGraph">Whether all stands in a <c>@graph</c>, also a single node or none.</param>
    public JsonMap Compact(JsonItem expanded, bool asGraph = false)
    {
        var compacted = new Compactor(_session, _isLossless).Compact(_context, null, expanded);
        var result = new JsonMap();
        if (_written is not null and not JsonMap { Count: 0 } and not JsonList { Count: 0 })
        {
            result["@context"] = _written;
        }

        if (compacted is JsonMap node && !asGraph)
        {
            foreach (var (key, value) in node.Members)
            {
                result[key] = value;
            }
        }
        else if (asGraph || compacted is not JsonList { Count: 0 })
        {
            result[new IriCompactor(_context, null).Vocabulary("@graph")] = compacted.AsArray();
        }

        return result;
    }
}
