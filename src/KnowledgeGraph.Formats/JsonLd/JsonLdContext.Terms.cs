using System.Text.Json;

namespace KnowledgeGraph.Formats.JsonLd;

/// <content>Term definitions (JSON-LD 1.1 API, section 4.2).</content>
internal sealed partial class JsonLdContext
{
    private void Define(string name)
    {
        if (_terms.ContainsKey(name) || _definitions[name].ValueKind == JsonValueKind.Null)
        {
            return;
        }

        if (!_inWork.Add(name))
        {
            throw new ArgumentException($"The term '{name}' is defined by itself (cyclic IRI mapping).", nameof(name));
        }

        var definition = _definitions[name];
        _terms.Add(name, Read(name, definition));
    }

    private JsonLdTerm Read(string name, JsonElement definition)
    {
        switch (definition.ValueKind)
        {
            case JsonValueKind.String:
                var iri = Expand(definition.GetString()!);
                return new JsonLdTerm(name, iri, null, null, JsonLdContainer.None, EndsAsPrefix(iri));
            case JsonValueKind.Object:
                return ReadObject(name, definition);
            default:
                throw new ArgumentException($"The term '{name}' is defined by a {definition.ValueKind}.", nameof(definition));
        }
    }

    private JsonLdTerm ReadObject(string name, JsonElement definition)
    {
        string? iri = null;
        string? type = null;
        string? language = null;
        var container = JsonLdContainer.None;
        bool? isPrefix = null;
        foreach (var entry in definition.EnumerateObject())
        {
            switch (entry.Name)
            {
                case "@id":
                    iri = Expand(Text(entry.Value, entry.Name) ?? throw Unknown(name, "an @id of null"));
                    break;
                case "@type":
                    type = Expand(Text(entry.Value, entry.Name) ?? throw Unknown(name, "a @type of null"));
                    break;
                case "@language":
                    language = Text(entry.Value, entry.Name) ?? "";
                    break;
                case "@container":
                    container = ReadContainer(name, entry.Value);
                    break;
                case "@prefix":
                    isPrefix = entry.Value.ValueKind == JsonValueKind.True;
                    break;
                case "@protected":
                    break;
                default:
                    throw Unknown(name, $"'{entry.Name}'");
            }
        }

        return new JsonLdTerm(name, iri ?? Expand(name), type, language, container, isPrefix ?? false);
    }

    private static JsonLdContainer ReadContainer(string name, JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 1 ? value[0].ToString() : value.ToString();
        return text switch
        {
            "@set" => JsonLdContainer.Set,
            "@list" => JsonLdContainer.List,
            "@language" => JsonLdContainer.Language,
            "" => JsonLdContainer.None,
            _ => throw Unknown(name, $"the container {text}"),
        };
    }

    private static NotSupportedException Unknown(string name, string what) =>
        new($"The term '{name}' of the context has {what}, which this version does not know.");

    private static bool EndsAsPrefix(string iri) => iri.Length > 0 && iri[^1] is ':' or '/' or '?' or '#' or '[' or ']' or '@';

    /// <summary>IRI expansion inside the context: keywords, other terms, compact IRIs, @vocab.</summary>
    private string Expand(string value)
    {
        if (value.StartsWith('@'))
        {
            return value;
        }

        if (_definitions.ContainsKey(value) && !_inWork.Contains(value))
        {
            Define(value);
        }

        if (_terms.TryGetValue(value, out var term))
        {
            return term.Iri;
        }

        var colon = value.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && !value.AsSpan(colon + 1).StartsWith("//"))
        {
            var prefix = value[..colon];
            if (_definitions.ContainsKey(prefix))
            {
                Define(prefix);
            }

            if (_terms.TryGetValue(prefix, out var vocabulary))
            {
                return vocabulary.Iri + value[(colon + 1)..];
            }
        }

        if (colon >= 0)
        {
            return value;
        }

        return Vocab is null
            ? throw new ArgumentException($"'{value}' in the context is neither an IRI nor a term, and there is no @vocab.", nameof(value))
            : Vocab + value;
    }
}
