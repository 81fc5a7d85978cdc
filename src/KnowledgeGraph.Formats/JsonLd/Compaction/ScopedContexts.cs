using KnowledgeGraph.Formats.JsonLd.Contexts;
using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd.Compaction;

/// <summary>The contexts that terms bring with them, each processed once, and the names of each context.</summary>
internal sealed class ScopedContexts(ContextProcessor contexts, bool isLossless)
{
    private readonly Dictionary<ActiveContext, IriCompactor> _names = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(ActiveContext Context, JsonItem Local, bool Propagates), ActiveContext> _scoped = [];

    public IriCompactor Names(ActiveContext context)
    {
        if (!_names.TryGetValue(context, out var names))
        {
            _names.Add(context, names = new IriCompactor(context, isLossless ? contexts : null));
        }

        return names;
    }

    /// <summary>The context inside a property.</summary>
    public ActiveContext OfProperty(ActiveContext context, TermDefinition? definition) =>
        definition?.LocalContext is { } local
            ? Process(context, local, definition.BaseUrl, propagates: true)
            : context;

    /// <summary>The context inside a node of these types.</summary>
    public ActiveContext OfTypes(ActiveContext context, ActiveContext typeScoped, JsonItem? types)
    {
        if (types is null)
        {
            return context;
        }

        var names = new List<string>();
        foreach (var type in types.Items)
        {
            if (type.AsString is { } iri)
            {
                names.Add(Names(context).Vocabulary(iri));
            }
        }

        names.Sort(CodePoints.Compare);
        foreach (var name in names)
        {
            if (typeScoped[name] is { LocalContext: { } local } definition)
            {
                context = Process(context, local, definition.BaseUrl, propagates: false);
            }
        }

        return context;
    }

    private ActiveContext Process(ActiveContext context, JsonItem local, string? baseUrl, bool propagates)
    {
        if (!_scoped.TryGetValue((context, local, propagates), out var result))
        {
            result = contexts.Process(context, local, baseUrl, overrideProtected: propagates, propagate: propagates);
            _scoped.Add((context, local, propagates), result);
        }

        return result;
    }
}
