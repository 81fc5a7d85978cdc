using KnowledgeGraph.Formats.JsonLd.Documents;
using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd.Contexts;

/// <summary>Context processing, term definitions and IRI expansion (JSON-LD 1.1 API, sections 4.1, 4.2 and 5.2).</summary>
internal sealed partial class ContextProcessor(JsonLdSession session)
{
    // Contexts that include each other many times over end here; what is processed more often than this was made to be.
    private const int MostInclusions = 10_000;

    private readonly ProcessedContexts _processed = new();
    private int _depth;
    private int _inclusions;

    /// <summary>Context Processing (section 4.1.2) with the defaults of its other arguments.</summary>
    /// <param name="active">The context to begin with; it stays as it is.</param>
    /// <param name="local">The value of an <c>@context</c>.</param>
    /// <param name="baseUrl">Against which the IRIs of remote contexts resolve.</param>
    /// <param name="overrideProtected">Whether protected terms may change, as in property-scoped contexts.</param>
    /// <param name="propagate">Whether the context holds for nested nodes too.</param>
    public ActiveContext Process(ActiveContext active, JsonItem local, string? baseUrl, bool overrideProtected = false, bool propagate = true)
    {
        _inclusions = _depth = 0;

        // A context inside of a document is met once, but remote ones in many nodes, often with one of the node's own after them.
        var items = local.Items;
        var remote = 0;
        while (propagate && remote < items.Count && items[remote] is JsonText text)
        {
            active = Cached(active, text.Value, text, baseUrl, overrideProtected, propagate);
            remote++;
        }

        return remote == 0 ? Process(active, local, baseUrl, null, overrideProtected, propagate, validateScoped: true)
            : remote == items.Count ? active
            : Process(active, new JsonList(items.Skip(remote)), baseUrl, null, overrideProtected, propagate, validateScoped: true);
    }

    /// <summary>Processes the scoped context of a term, which has one.</summary>
    public ActiveContext ProcessScoped(ActiveContext active, TermDefinition definition, bool overrideProtected = false, bool propagate = true)
    {
        _inclusions = _depth = 0;
        return Cached(active, definition.LocalContext!, definition.LocalContext!, definition.BaseUrl, overrideProtected, propagate);
    }

    private ActiveContext Cached(ActiveContext active, object key, JsonItem local, string? baseUrl, bool overrideProtected, bool propagate)
    {
        if (!_processed.TryGet(active, key, baseUrl, overrideProtected, propagate, out var result))
        {
            result = Process(active, local, baseUrl, null, overrideProtected, propagate, validateScoped: true);
            _processed.Add(active, key, baseUrl, overrideProtected, propagate, result);
        }

        return result;
    }

    private ActiveContext Process(
        ActiveContext active, JsonItem local, string? baseUrl, RemoteContexts? remote, bool overrideProtected, bool propagate, bool validateScoped)
    {
        session.RequireNesting(++_depth);
        var result = active.Copy();
        if (local is JsonMap map && map[JsonLdKeywords.Propagate] is { } value)
        {
            propagate = value is not JsonBoolean { Value: false };
        }

        if (!propagate)
        {
            result.PreviousContext ??= active;
        }

        foreach (var context in local.Items)
        {
            result = context switch
            {
                JsonNull => Nullify(result, overrideProtected, propagate),
                JsonText text => Include(result, text.Value, baseUrl, remote, overrideProtected, validateScoped),
                JsonMap definition => Define(result, definition, baseUrl, remote, overrideProtected),
                _ => throw Error(JsonLdErrorCodes.InvalidLocalContext, $"a context is a string, an object or null, not {Show(context)}"),
            };
        }

        _depth--;
        return result;
    }

    /// <summary>Step 5.1.</summary>
    private static ActiveContext Nullify(ActiveContext result, bool overrideProtected, bool propagate)
    {
        if (!overrideProtected && result.ProtectedTerms > 0)
        {
            throw Error(JsonLdErrorCodes.InvalidContextNullification, "a null context would drop protected terms");
        }

        return new ActiveContext(result.OriginalBaseUrl, result.OriginalBaseUrl) { PreviousContext = propagate ? null : result };
    }

    /// <summary>Step 5.2.</summary>
    private ActiveContext Include(
        ActiveContext result, string reference, string? baseUrl, RemoteContexts? remote, bool overrideProtected, bool validateScoped)
    {
        var iri = ResolveContextIri(reference, baseUrl, JsonLdErrorCodes.LoadingDocumentFailed);
        if (!validateScoped && remote is not null && remote.Contains(iri))
        {
            return result;
        }

        if ((remote?.Depth ?? 0) >= session.Options.MaxContextDepth || ++_inclusions > MostInclusions)
        {
            throw Error(
                JsonLdErrorCodes.ContextOverflow,
                $"the context <{iri}> is included too deep ({nameof(JsonLdOptions.MaxContextDepth)} = {session.Options.MaxContextDepth}) or too often");
        }

        var document = session.Documents.Get(iri, DocumentCache.ForContexts, JsonLdErrorCodes.LoadingRemoteContextFailed);
        var loaded = (document.Document as JsonMap)?[JsonLdKeywords.Context]
            ?? throw Error(JsonLdErrorCodes.InvalidRemoteContext, $"<{iri}> is no object with an @context");
        return Process(result, loaded, document.DocumentUrl, new RemoteContexts(iri, remote), overrideProtected, true, validateScoped);
    }

    /// <summary>Steps 5.4 to 5.13.</summary>
    private ActiveContext Define(ActiveContext result, JsonMap context, string? baseUrl, RemoteContexts? remote, bool overrideProtected)
    {
        if (context[JsonLdKeywords.Version] is { } version)
        {
            RequireVersion(version);
        }

        if (context[JsonLdKeywords.Import] is { } import)
        {
            context = Import(context, import, baseUrl);
        }

        if (remote is null && context[JsonLdKeywords.Base] is { } newBase)
        {
            SetBase(result, newBase);
        }

        if (context[JsonLdKeywords.Vocab] is { } vocabulary)
        {
            SetVocabulary(result, vocabulary);
        }

        if (context[JsonLdKeywords.Language] is { } language)
        {
            result.DefaultLanguage = TextOrNull(language, JsonLdErrorCodes.InvalidDefaultLanguage, JsonLdKeywords.Language);
        }

        if (context[JsonLdKeywords.Direction] is { } direction)
        {
            Require11(JsonLdErrorCodes.InvalidContextEntry, JsonLdKeywords.Direction);
            result.DefaultDirection = Direction(direction);
        }

        if (context[JsonLdKeywords.Propagate] is { } propagate)
        {
            Require11(JsonLdErrorCodes.InvalidContextEntry, JsonLdKeywords.Propagate);
            _ = Boolean(propagate, JsonLdErrorCodes.InvalidPropagateValue, JsonLdKeywords.Propagate);
        }

        var isProtected = context[JsonLdKeywords.Protected] is { } value
            && Boolean(value, JsonLdErrorCodes.InvalidProtectedValue, JsonLdKeywords.Protected);
        var local = new LocalContext(result, context, baseUrl, isProtected, overrideProtected, remote);
        foreach (var (term, _) in context.Members)
        {
            if (!IsEntryOfContext(term))
            {
                CreateTermDefinition(local, term);
            }
        }

        return result;
    }

    private static bool IsEntryOfContext(string key) =>
        key is JsonLdKeywords.Base or JsonLdKeywords.Direction or JsonLdKeywords.Import or JsonLdKeywords.Language or JsonLdKeywords.Propagate
            or JsonLdKeywords.Protected or JsonLdKeywords.Version or JsonLdKeywords.Vocab;

    /// <summary>Step 5.5.</summary>
    private void RequireVersion(JsonItem version)
    {
        if (version is not JsonNumber { Value: 1.1 })
        {
            throw Error(JsonLdErrorCodes.InvalidVersionValue, $"@version is the number 1.1, not {Show(version)}");
        }

        Require11(JsonLdErrorCodes.ProcessingModeConflict, JsonLdKeywords.Version);
    }

    /// <summary>Step 5.6.</summary>
    private JsonMap Import(JsonMap context, JsonItem import, string? baseUrl)
    {
        Require11(JsonLdErrorCodes.InvalidContextEntry, JsonLdKeywords.Import);
        var reference = import.AsString
            ?? throw Error(JsonLdErrorCodes.InvalidImportValue, $"@import is a string, not {Show(import)}");
        var iri = ResolveContextIri(reference, baseUrl, JsonLdErrorCodes.LoadingRemoteContextFailed);
        var document = session.Documents.Get(iri, DocumentCache.ForContexts, JsonLdErrorCodes.LoadingRemoteContextFailed);
        if ((document.Document as JsonMap)?[JsonLdKeywords.Context] is not JsonMap imported)
        {
            throw Error(JsonLdErrorCodes.InvalidRemoteContext, $"<{iri}> is no object with an @context that is an object");
        }

        if (imported.Contains(JsonLdKeywords.Import))
        {
            throw Error(JsonLdErrorCodes.InvalidContextEntry, $"the imported context <{iri}> has an @import of its own");
        }

        var merged = imported.Copy();
        foreach (var (key, value) in context.Members)
        {
            merged[key] = value;
        }

        return merged;
    }

    /// <summary>Step 5.7.</summary>
    private static void SetBase(ActiveContext result, JsonItem value)
    {
        var reference = value.IsNull ? null : value.AsString
            ?? throw Error(JsonLdErrorCodes.InvalidBaseIri, $"@base is a string or null, not {Show(value)}");
        if (reference is null)
        {
            result.BaseIri = null;
        }
        else if (IriReference.IsAbsolute(reference))
        {
            result.BaseIri = reference;
        }
        else if (result.BaseIri is { } present)
        {
            result.BaseIri = Resolve(present, reference);
        }
        else
        {
            throw Error(JsonLdErrorCodes.InvalidBaseIri, $"@base '{reference}' is relative, and there is no base IRI");
        }
    }

    /// <summary>Step 5.8.</summary>
    private void SetVocabulary(ActiveContext result, JsonItem value)
    {
        var reference = TextOrNull(value, JsonLdErrorCodes.InvalidVocabMapping, JsonLdKeywords.Vocab);
        if (reference is null)
        {
            result.Vocabulary = null;
            return;
        }

        if (session.Is10 && !IsIriOrBlankNode(reference))
        {
            throw Error(JsonLdErrorCodes.InvalidVocabMapping, $"@vocab '{reference}' is no IRI, as JSON-LD 1.0 asks");
        }

        var vocabulary = ExpandIri(result, reference, true, true, null);
        result.Vocabulary = vocabulary is not null && IsIriOrBlankNode(vocabulary)
            ? vocabulary
            : throw Error(JsonLdErrorCodes.InvalidVocabMapping, $"@vocab '{reference}' is neither an IRI nor a blank node identifier");
    }

    private static string ResolveContextIri(string reference, string? baseUrl, string code) =>
        baseUrl is not null && IriReference.IsAbsolute(baseUrl) ? IriReference.Resolve(baseUrl, reference)
        : IriReference.IsAbsolute(reference) ? reference
        : throw Error(code, $"the context '{reference}' is relative, and there is no base IRI");
}
