using KnowledgeGraph.Formats.JsonLd.Contexts;
using KnowledgeGraph.Formats.JsonLd.Documents;
using KnowledgeGraph.Formats.JsonLd.Expansion;
using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.JsonLd.ToRdf;

/// <summary>
/// The items of one document to RDF, one after the other. An item of an outermost array, or of the <c>@graph</c> of an outermost object
/// that has only a context besides, expands by itself, and what it says does not depend on the others (see <see cref="RdfConverter"/>):
/// so the quads are the same as of the whole.
/// </summary>
internal sealed class ItemConversion
{
    private readonly JsonLdSession _session;
    private readonly Expander _expander;
    private readonly RdfConverter _converter;
    private readonly string? _baseUrl;
    private ActiveContext? _initial;
    private ActiveContext? _graph;

    public ItemConversion(ReaderContext context)
    {
        var options = context.Options.JsonLd with
        {
            Base = context.Options.JsonLd.Base ?? context.Options.BaseIri,
            MaxNesting = context.Options.MaxNesting,
        };
        _session = new JsonLdSession(options, new DocumentCache(options, mayBlock: true, context.Cancellation), context.Cancellation);
        _baseUrl = context.Options.BaseIri ?? options.Base;
        _expander = new Expander(_session, _baseUrl);
        _converter = new RdfConverter(_session, new KeptBlankNodeNames(), new ContextSink(context));
    }

    private ActiveContext Initial => _initial ??= DocumentExpansion.InitialContext(_session, new LoadedDocument(JsonNull.Instance, _baseUrl ?? "", null));

    /// <summary>An item of an outermost array.</summary>
    public void Item(JsonItem item) => Convert(_expander.Expand(Initial, item));

    /// <summary>The outermost object has this context and nothing else but a graph.</summary>
    public void BeginGraph(JsonItem? context) =>
        _graph = context is null ? Initial : _session.Contexts.Process(Initial, context, _baseUrl);

    /// <summary>An item of the graph of the outermost object; without meaning if there was an error in the context before it.</summary>
    public void GraphItem(JsonItem item) => Convert(_graph is null ? null : _expander.ExpandGraphItem(_graph, item));

    /// <summary>What is no array.</summary>
    public void Document(JsonItem document) => Convert(DocumentExpansion.Finish(_expander.Expand(Initial, document)));

    private void Convert(JsonItem? expanded)
    {
        if (expanded is null)
        {
            return;
        }

        foreach (var item in expanded.Items)
        {
            _converter.Convert(item);
        }
    }
}
