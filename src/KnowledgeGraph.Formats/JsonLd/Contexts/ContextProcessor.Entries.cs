using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd.Contexts;

/// <content>The entries of a term definition (section 4.2.2, steps 19 to 26).</content>
internal sealed partial class ContextProcessor
{
    /// <summary>Step 19.</summary>
    private void ReadContainer(JsonMap map, TermDefinition definition)
    {
        if (map[JsonLdKeywords.Container] is not { } value)
        {
            return;
        }

        definition.Container = Container(value);
        if (definition.Has(ContainerKinds.Type))
        {
            definition.Type ??= JsonLdKeywords.Id;
            if (definition.Type is not (JsonLdKeywords.Id or JsonLdKeywords.Vocab))
            {
                throw Error(JsonLdErrorCodes.InvalidTypeMapping, $"with the @container @type, @type is @id or @vocab, not {definition.Type}");
            }
        }
    }

    /// <summary>Step 20.</summary>
    private void ReadIndex(LocalContext local, JsonMap map, TermDefinition definition)
    {
        if (map[JsonLdKeywords.Index] is not { } value)
        {
            return;
        }

        Require11(JsonLdErrorCodes.InvalidTermDefinition, JsonLdKeywords.Index);
        var iri = definition.Has(ContainerKinds.Index) && value.AsString is { } text ? ExpandIri(local.Active, text, false, true, local) : null;
        definition.IndexMapping = iri is not null && IriReference.IsAbsolute(iri)
            ? value.AsString
            : throw Error(JsonLdErrorCodes.InvalidTermDefinition, $"@index is a property, together with the @container @index, not {Show(value)}");
    }

    /// <summary>Step 21.</summary>
    private void ReadContext(LocalContext local, string term, JsonMap map, TermDefinition definition)
    {
        if (map[JsonLdKeywords.Context] is not { } context)
        {
            return;
        }

        Require11(JsonLdErrorCodes.InvalidTermDefinition, JsonLdKeywords.Context);
        try
        {
            // Only to find errors early; it is processed again where it is used.
            _ = Process(local.Active, context, local.BaseUrl, local.Remote, true, true, validateScoped: false);
        }
        catch (JsonLdException error) when (!error.IsLimit)
        {
            throw new JsonLdException(JsonLdErrorCodes.InvalidScopedContext, $"in the context of the term '{term}': {error.Message}", error);
        }

        definition.LocalContext = context;
        definition.BaseUrl = local.BaseUrl;
    }

    /// <summary>Steps 22 and 23.</summary>
    private static void ReadLanguage(JsonMap map, TermDefinition definition)
    {
        if (map.Contains(JsonLdKeywords.Type))
        {
            return;
        }

        if (map[JsonLdKeywords.Language] is { } language)
        {
            definition.HasLanguage = true;
            definition.Language = TextOrNull(language, JsonLdErrorCodes.InvalidLanguageMapping, JsonLdKeywords.Language);
        }

        if (map[JsonLdKeywords.Direction] is { } direction)
        {
            definition.HasDirection = true;
            definition.Direction = Direction(direction);
        }
    }

    /// <summary>Step 24.</summary>
    private void ReadNest(JsonMap map, TermDefinition definition)
    {
        if (map[JsonLdKeywords.Nest] is not { } value)
        {
            return;
        }

        Require11(JsonLdErrorCodes.InvalidTermDefinition, JsonLdKeywords.Nest);
        definition.NestValue = value.AsString is { } text && (text is JsonLdKeywords.Nest || !JsonLdKeywords.IsKeyword(text))
            ? text
            : throw Error(JsonLdErrorCodes.InvalidNestValue, $"@nest is a term or @nest, not {Show(value)}");
    }

    /// <summary>Step 25.</summary>
    private void ReadPrefix(string term, JsonMap map, TermDefinition definition)
    {
        if (map[JsonLdKeywords.Prefix] is not { } value)
        {
            return;
        }

        Require11(JsonLdErrorCodes.InvalidTermDefinition, JsonLdKeywords.Prefix);
        if (term.AsSpan().ContainsAny(':', '/'))
        {
            throw Error(JsonLdErrorCodes.InvalidTermDefinition, $"the term '{term}' cannot be a prefix: it has a colon or a slash");
        }

        definition.IsPrefix = Boolean(value, JsonLdErrorCodes.InvalidPrefixValue, JsonLdKeywords.Prefix);
        if (definition.IsPrefix && JsonLdKeywords.IsKeyword(definition.Iri))
        {
            throw Error(JsonLdErrorCodes.InvalidTermDefinition, $"the term '{term}' cannot be a prefix: it stands for {definition.Iri}");
        }
    }

    /// <summary>Step 26.</summary>
    private static void RequireKnownEntries(string term, JsonMap map)
    {
        foreach (var (key, _) in map.Members)
        {
            if (key is not (JsonLdKeywords.Id or JsonLdKeywords.Reverse or JsonLdKeywords.Container or JsonLdKeywords.Context
                or JsonLdKeywords.Direction or JsonLdKeywords.Index or JsonLdKeywords.Language or JsonLdKeywords.Nest
                or JsonLdKeywords.Prefix or JsonLdKeywords.Protected or JsonLdKeywords.Type))
            {
                throw Error(JsonLdErrorCodes.InvalidTermDefinition, $"the definition of '{term}' has an unknown entry '{key}'");
            }
        }
    }
}
