using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd.Contexts;

/// <content>IRI Expansion (section 5.2).</content>
internal sealed partial class ContextProcessor
{
    /// <summary>IRI Expansion (section 5.2). Null: the text has the form of a keyword, or a term that stands for nothing.</summary>
    /// <param name="active">The active context.</param>
    /// <param name="value">A term, a compact IRI, an IRI reference, a blank node identifier or a keyword.</param>
    /// <param name="documentRelative">Whether IRI references resolve against the base IRI.</param>
    /// <param name="vocab">Whether terms and the vocabulary mapping are used.</param>
    public string? ExpandIri(ActiveContext active, string value, bool documentRelative = false, bool vocab = false)
    {
        if (!vocab)
        {
            return ExpandIri(active, value, documentRelative, false, null);
        }

        if (active.Expanded(documentRelative).TryGet(value, out var expanded))
        {
            return expanded;
        }

        expanded = ExpandIri(active, value, documentRelative, true, null);
        active.Expanded(documentRelative).Add(value, expanded);
        return expanded;
    }

    private string? ExpandIri(ActiveContext active, string value, bool documentRelative, bool vocab, LocalContext? local)
    {
        if (JsonLdKeywords.IsKeyword(value) || (vocab && JsonLdKeywords.IsFramingKeyword(value)))
        {
            return value;
        }

        if (JsonLdKeywords.LooksLikeKeyword(value))
        {
            return null;
        }

        DefineIfLocal(local, value);
        var definition = active[value];
        if (definition is not null && (vocab || JsonLdKeywords.IsKeyword(definition.Iri)))
        {
            return definition.Iri;
        }

        var colon = value.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            if (IsBlankNodeOrHasAuthority(value, colon))
            {
                return value;
            }

            var prefix = value[..colon];
            DefineIfLocal(local, prefix);
            if (active[prefix] is { IsPrefix: true, Iri: { } iri })
            {
                return string.Concat(iri, value.AsSpan(colon + 1));
            }

            if (IriReference.IsAbsolute(value))
            {
                return value;
            }
        }

        return vocab && active.Vocabulary is { } vocabulary ? vocabulary + value
            : documentRelative && active.BaseIri is { } baseIri ? Resolve(baseIri, value)
            : value;
    }

    /// <summary>Step 6.2: <c>_:</c> and <c>scheme://</c> are never compact IRIs.</summary>
    private static bool IsBlankNodeOrHasAuthority(string value, int colon) =>
        (colon == 1 && value[0] == '_') || (colon + 2 < value.Length && value[colon + 1] == '/' && value[colon + 2] == '/');

    private void DefineIfLocal(LocalContext? local, string term)
    {
        if (local is not null && local.Map.Contains(term) && !local.IsDefined(term))
        {
            CreateTermDefinition(local, term);
        }
    }

    private static string Resolve(string baseIri, string reference) =>
        IriReference.IsAbsolute(baseIri) ? IriReference.Resolve(baseIri, reference) : reference;
}
