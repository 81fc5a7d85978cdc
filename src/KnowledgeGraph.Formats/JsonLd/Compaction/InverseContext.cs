using KnowledgeGraph.Formats.JsonLd.Contexts;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd.Compaction;

/// <summary>
/// The terms of a context by what they stand for: IRI, then container, then <c>@type</c>, <c>@language</c> or <c>@any</c>, then the
/// type or language (JSON-LD 1.1 API, section 4.3, Inverse Context Creation).
/// </summary>
internal sealed class InverseContext
{
    private readonly Dictionary<string, Dictionary<string, Entry>> _entries = new(StringComparer.Ordinal);

    public InverseContext(ActiveContext context)
    {
        var defaultLanguage = context.DefaultLanguage?.ToLowerInvariant() ?? "@none";
        foreach (var (term, definition) in context.Terms
            .OrderBy(entry => entry.Key.Length)
            .ThenBy(entry => entry.Key, Comparer<string>.Create(CodePoints.Compare)))
        {
            if (definition.Iri is { } iri)
            {
                Add(context, term, definition, iri, defaultLanguage);
            }
        }
    }

    public bool Contains(string iri) => _entries.ContainsKey(iri);

    /// <summary>The best term (section 6.3, Term Selection); null if none fits.</summary>
    /// <param name="iri">The IRI or keyword to say.</param>
    /// <param name="containers">Containers, the preferred first.</param>
    /// <param name="typeOrLanguage"><c>@type</c>, <c>@language</c> or <c>@any</c>.</param>
    /// <param name="preferred">Types or languages, the preferred first.</param>
    public string? Select(string iri, List<string> containers, string typeOrLanguage, List<string> preferred)
    {
        var byContainer = _entries[iri];
        foreach (var container in containers)
        {
            if (!byContainer.TryGetValue(container, out var entry))
            {
                continue;
            }

            var terms = entry[typeOrLanguage];
            foreach (var value in preferred)
            {
                if (terms.TryGetValue(value, out var term))
                {
                    return term;
                }
            }
        }

        return null;
    }

    private void Add(ActiveContext context, string term, TermDefinition definition, string iri, string defaultLanguage)
    {
        if (!_entries.TryGetValue(iri, out var byContainer))
        {
            _entries.Add(iri, byContainer = new Dictionary<string, Entry>(StringComparer.Ordinal));
        }

        var container = KeyOf(definition.Container);
        if (!byContainer.TryGetValue(container, out var entry))
        {
            byContainer.Add(container, entry = new Entry());
        }

        // A reverse property says something else than the IRI, even of an empty list.
        if (!definition.IsReverse)
        {
            entry.Any.TryAdd("@none", term);
        }

        if (definition.IsReverse)
        {
            entry.Types.TryAdd("@reverse", term);
        }
        else if (definition.Type is "@none")
        {
            entry.Languages.TryAdd("@any", term);
            entry.Types.TryAdd("@any", term);
        }
        else if (definition.Type is { } type)
        {
            entry.Types.TryAdd(type, term);
        }
        else if (definition.HasLanguage || definition.HasDirection)
        {
            entry.Languages.TryAdd(Language(definition), term);
        }
        else
        {
            entry.Languages.TryAdd(
                context.DefaultDirection is { } direction ? $"{context.DefaultLanguage}_{direction}".ToLowerInvariant() : defaultLanguage, term);
            entry.Languages.TryAdd("@none", term);
            entry.Types.TryAdd("@none", term);
        }
    }

    /// <summary>The key for a definition that says a language, a direction, or null for either.</summary>
    private static string Language(TermDefinition definition) => (definition.Language, definition.Direction) switch
    {
        ({ } language, { } direction) => $"{language}_{direction}".ToLowerInvariant(),
        ({ } language, null) => language.ToLowerInvariant(),
        (null, { } direction) => $"_{direction}".ToLowerInvariant(),

        // Only a direction of null: as if nothing were said of the language.
        _ => definition.HasLanguage ? "@null" : "@none",
    };

    /// <summary>The containers of a term as one word, in code point order.</summary>
    private static string KeyOf(ContainerKinds container) => container == ContainerKinds.None
        ? "@none"
        : string.Concat(
            container.HasFlag(ContainerKinds.Graph) ? "@graph" : "",
            container.HasFlag(ContainerKinds.Id) ? "@id" : "",
            container.HasFlag(ContainerKinds.Index) ? "@index" : "",
            container.HasFlag(ContainerKinds.Language) ? "@language" : "") + string.Concat(
            container.HasFlag(ContainerKinds.List) ? "@list" : "",
            container.HasFlag(ContainerKinds.Set) ? "@set" : "",
            container.HasFlag(ContainerKinds.Type) ? "@type" : "");

    private sealed class Entry
    {
        public Dictionary<string, string> Types { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> Languages { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> Any { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> this[string typeOrLanguage] =>
            typeOrLanguage switch { "@type" => Types, "@language" => Languages, _ => Any };
    }
}
