using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd.Contexts;

/// <content>Create Term Definition (section 4.2).</content>
internal sealed partial class ContextProcessor
{
    private void CreateTermDefinition(LocalContext local, string term)
    {
        if (local.Defined.TryGetValue(term, out var done))
        {
            if (done)
            {
                return;
            }

            throw Error(JsonLdErrorCodes.CyclicIriMapping, $"the term '{term}' is defined by itself");
        }

        if (term.Length == 0)
        {
            throw Error(JsonLdErrorCodes.InvalidTermDefinition, "the empty string is no term");
        }

        // Terms defined by terms defined by terms: this calls itself.
        session.RequireNesting(++_depth);
        local.Defined[term] = false;
        var value = local.Map[term]!;
        if (RequireTermMayBeDefined(term, value))
        {
            var previous = local.Active.Remove(term);
            var definition = Definition(local, term, value);
            if (definition is not null)
            {
                local.Active.Set(term, Protect(local, term, definition, previous));
            }
        }

        local.Defined[term] = true;
        _depth--;
    }

    /// <summary>Steps 4 and 5: false if the term has the form of a keyword and is passed over.</summary>
    private bool RequireTermMayBeDefined(string term, JsonItem value)
    {
        if (term is JsonLdKeywords.Type)
        {
            if (session.Is10 || value is not JsonMap { Count: > 0 } map || !IsDefinitionOfType(map))
            {
                throw Error(JsonLdErrorCodes.KeywordRedefinition, "@type can only be given \"@container\": \"@set\" and @protected");
            }

            return true;
        }

        return JsonLdKeywords.IsKeyword(term)
            ? throw Error(JsonLdErrorCodes.KeywordRedefinition, $"{term} cannot be a term")
            : !JsonLdKeywords.LooksLikeKeyword(term);
    }

    private static bool IsDefinitionOfType(JsonMap map)
    {
        foreach (var (key, value) in map.Members)
        {
            if (key is not JsonLdKeywords.Protected && !(key is JsonLdKeywords.Container && value.Is(JsonLdKeywords.Set)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Steps 7 to 26; null if the definition is to be passed over, because it maps to what has the form of a keyword.</summary>
    private TermDefinition? Definition(LocalContext local, string term, JsonItem value)
    {
        var isSimple = value is JsonText;
        var map = value switch
        {
            JsonNull or JsonText => new JsonMap { [JsonLdKeywords.Id] = value },
            JsonMap given => given,
            _ => throw Error(JsonLdErrorCodes.InvalidTermDefinition, $"'{term}' is defined by a string, an object or null, not by {Show(value)}"),
        };
        var definition = new TermDefinition { IsProtected = local.IsProtected };
        if (map[JsonLdKeywords.Protected] is { } isProtected)
        {
            definition.IsProtected = Boolean(isProtected, JsonLdErrorCodes.InvalidProtectedValue, JsonLdKeywords.Protected);
            Require11(JsonLdErrorCodes.InvalidTermDefinition, JsonLdKeywords.Protected);
        }

        if (map[JsonLdKeywords.Type] is { } type)
        {
            definition.Type = TypeMapping(local, type);
        }

        if (map[JsonLdKeywords.Reverse] is { } reverse)
        {
            if (!MapToReverse(local, map, definition, reverse))
            {
                return null;
            }
        }
        else
        {
            if (!MapToIri(local, term, map, definition, isSimple))
            {
                return null;
            }

            ReadContainer(map, definition);
        }

        ReadIndex(local, map, definition);
        ReadContext(local, term, map, definition);
        ReadLanguage(map, definition);
        ReadNest(map, definition);
        ReadPrefix(term, map, definition);
        RequireKnownEntries(term, map);
        return definition;
    }

    /// <summary>Step 12.</summary>
    private string TypeMapping(LocalContext local, JsonItem value)
    {
        var text = value.AsString ?? throw Error(JsonLdErrorCodes.InvalidTypeMapping, $"@type is a string, not {Show(value)}");
        var type = ExpandIri(local.Active, text, false, true, local);
        var isAllowed = type switch
        {
            JsonLdKeywords.Id or JsonLdKeywords.Vocab => true,
            JsonLdKeywords.Json or JsonLdKeywords.None => !session.Is10,
            _ => type is not null && IriReference.IsAbsolute(type),
        };
        return isAllowed ? type! : throw Error(JsonLdErrorCodes.InvalidTypeMapping, $"'{text}' is no IRI, nor @id, @vocab, @json, @none");
    }

    /// <summary>Step 13, but the other entries count for a reverse property too: the suite asks for its index. False as <see cref="MapToIri"/>.</summary>
    private bool MapToReverse(LocalContext local, JsonMap map, TermDefinition definition, JsonItem value)
    {
        if (map.Contains(JsonLdKeywords.Id) || map.Contains(JsonLdKeywords.Nest))
        {
            throw Error(JsonLdErrorCodes.InvalidReverseProperty, "a term with @reverse has neither @id nor @nest");
        }

        var text = value.AsString ?? throw Error(JsonLdErrorCodes.InvalidIriMapping, $"@reverse is a string, not {Show(value)}");
        if (JsonLdKeywords.LooksLikeKeyword(text))
        {
            return false;
        }

        var iri = ExpandIri(local.Active, text, false, true, local);
        definition.Iri = iri is not null && IsIriOrBlankNode(iri)
            ? iri
            : throw Error(JsonLdErrorCodes.InvalidIriMapping, $"@reverse '{text}' is no IRI");
        if (map[JsonLdKeywords.Container] is { IsNull: false } container)
        {
            definition.Container = container.AsString switch
            {
                JsonLdKeywords.Set => ContainerKinds.Set,
                JsonLdKeywords.Index => ContainerKinds.Index,
                _ => throw Error(JsonLdErrorCodes.InvalidReverseProperty, $"the @container of a reverse property is @set or @index, not {Show(container)}"),
            };
        }

        definition.IsReverse = true;
        return true;
    }

    /// <summary>Steps 14 to 18: false if the definition is to be passed over.</summary>
    private bool MapToIri(LocalContext local, string term, JsonMap map, TermDefinition definition, bool isSimple)
    {
        if (map[JsonLdKeywords.Id] is { } id && !id.Is(term))
        {
            return id.IsNull || MapToId(local, term, id, definition, isSimple);
        }

        var colon = term.IndexOf(':', StringComparison.Ordinal);
        if (term.IndexOf(':', 1) > 0)
        {
            // What begins with "_:" or "scheme://" is no compact IRI, whatever terms there are.
            var prefix = colon > 0 && !IsBlankNodeOrHasAuthority(term, colon) ? term[..colon] : "";
            DefineIfLocal(local, prefix);
            definition.Iri = local.Active[prefix] is { Iri: { } iri } ? string.Concat(iri, term.AsSpan(colon + 1)) : term;
        }
        else if (term.Contains('/', StringComparison.Ordinal))
        {
            var iri = ExpandIri(local.Active, term, false, true, null);
            definition.Iri = iri is not null && IriReference.IsAbsolute(iri)
                ? iri
                : throw Error(JsonLdErrorCodes.InvalidIriMapping, $"the term '{term}' is no IRI");
        }
        else
        {
            definition.Iri = term is JsonLdKeywords.Type ? term
                : local.Active.Vocabulary is { } vocabulary ? vocabulary + term
                : throw Error(JsonLdErrorCodes.InvalidIriMapping, $"the term '{term}' has no @id, and there is no @vocab");
        }

        return true;
    }

    /// <summary>Step 14.2.</summary>
    private bool MapToId(LocalContext local, string term, JsonItem id, TermDefinition definition, bool isSimple)
    {
        var text = id.AsString ?? throw Error(JsonLdErrorCodes.InvalidIriMapping, $"the @id of the term '{term}' is a string or null, not {Show(id)}");
        if (JsonLdKeywords.LooksLikeKeyword(text) && !IsAnyKeyword(text))
        {
            return false;
        }

        var iri = ExpandIri(local.Active, text, false, true, local);
        if (iri is null || !(IsAnyKeyword(iri) || IsIriOrBlankNode(iri)))
        {
            throw Error(JsonLdErrorCodes.InvalidIriMapping, $"the @id '{text}' of the term '{term}' is no IRI, blank node identifier or keyword");
        }

        if (iri is JsonLdKeywords.Context)
        {
            throw Error(JsonLdErrorCodes.InvalidKeywordAlias, $"@context cannot have an alias such as '{term}'");
        }

        definition.Iri = iri;
        if (HasInnerColonOrSlash(term))
        {
            local.Defined[term] = true;
            if (!string.Equals(ExpandIri(local.Active, term, false, true, local), iri, StringComparison.Ordinal))
            {
                throw Error(JsonLdErrorCodes.InvalidIriMapping, $"the term '{term}' would stand for <{iri}>, but is an IRI itself");
            }
        }

        definition.IsPrefix = isSimple
            && !term.AsSpan().ContainsAny(':', '/')
            && (iri.StartsWith("_:", StringComparison.Ordinal)
                || (iri[^1] is ':' or '/' or '?' or '#' or '[' or ']' or '@' && IriReference.IsAbsolute(iri)));
        return true;
    }

    /// <summary>Frames may have aliases for framing keywords.</summary>
    private static bool IsAnyKeyword(string text) => JsonLdKeywords.IsKeyword(text) || JsonLdKeywords.IsFramingKeyword(text);

    /// <summary>A colon that is neither first nor last, or a slash.</summary>
    private static bool HasInnerColonOrSlash(string term) =>
        term.Contains('/', StringComparison.Ordinal) || (term.Length > 2 && term.AsSpan(1, term.Length - 2).Contains(':'));

    /// <summary>Step 27.</summary>
    private static TermDefinition Protect(LocalContext local, string term, TermDefinition definition, TermDefinition? previous)
    {
        if (local.OverrideProtected || previous is not { IsProtected: true })
        {
            return definition;
        }

        return definition.EqualsExceptProtected(previous)
            ? previous
            : throw Error(JsonLdErrorCodes.ProtectedTermRedefinition, $"the term '{term}' is protected");
    }
}
