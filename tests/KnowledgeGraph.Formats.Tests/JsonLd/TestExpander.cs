using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.Tests.JsonLd;

/// <summary>
/// JSON-LD back to RDF, for the tests of the writer only: written from the standard's expansion and toRdf, for the contexts that the
/// writer knows, and sharing no code with it.
/// </summary>
internal sealed class TestExpander
{
    private readonly Dictionary<string, JsonNode?> _definitions = [];
    private readonly Dataset _dataset = [];
    private string? _vocab;
    private string? _base;
    private string? _language;
    private int _cells;

    public static Dataset Read(string json)
    {
        var expander = new TestExpander();
        var root = JsonNode.Parse(json);
        if (root is JsonObject { } document)
        {
            expander.ReadContext(document["@context"]);
        }

        expander.ReadTop(root, null);
        return expander._dataset;
    }

    private void ReadContext(JsonNode? context)
    {
        foreach (var (name, value) in context as JsonObject ?? [])
        {
            switch (name)
            {
                case "@vocab": _vocab = value?.GetValue<string>(); break;
                case "@base": _base = value?.GetValue<string>(); break;
                case "@language": _language = value?.GetValue<string>(); break;
                default: _definitions[name] = value; break;
            }
        }
    }

    private void ReadTop(JsonNode? top, Term? graph)
    {
        if (top is JsonArray array)
        {
            foreach (var item in array)
            {
                ReadTop(item, graph);
            }
        }
        else if (top is JsonObject node && node.All(entry => entry.Key == "@context" || Key(entry.Key) == "@graph"))
        {
            foreach (var entry in node.Where(entry => entry.Key != "@context").ToList())
            {
                ReadTop(entry.Value, graph);
            }
        }
        else
        {
            ReadNode((JsonObject)top!, graph);
        }
    }

    private Term ReadNode(JsonObject node, Term? graph)
    {
        var named = node.FirstOrDefault(entry => Key(entry.Key) == "@id").Value;
        var id = named is null ? Fresh() : Id(named.GetValue<string>());
        foreach (var (name, value) in node)
        {
            switch (name == "@context" ? name : Key(name))
            {
                case "@context" or "@id":
                    break;
                case "@type":
                    foreach (var type in Items(value))
                    {
                        _dataset.Add(new Quad(id, RdfVocabulary.Type, VocabularyId(type!.GetValue<string>()), graph));
                    }

                    break;
                case "@graph":
                    ReadTop(value, id);
                    break;
                case var iri:
                    foreach (var @object in Values(name, value, graph))
                    {
                        _dataset.Add(new Quad(id, new Iri(iri), @object, graph));
                    }

                    break;
            }
        }

        return id;
    }

    private List<Term> Values(string name, JsonNode? value, Term? graph)
    {
        switch (Member(name, "@container"))
        {
            case "@list":
                return [List(Items(value).Select(item => Value(name, item, graph)).ToList(), graph)];
            case "@language":
                return ((JsonObject)value!).SelectMany(entry =>
                    Items(entry.Value).Select(Term (text) => entry.Key == "@none"
                        ? new Literal(text!.GetValue<string>())
                        : Literal.LanguageTagged(text!.GetValue<string>(), entry.Key))).ToList();
            default:
                return Items(value).Select(item => Value(name, item, graph)).ToList();
        }
    }

    private Term Value(string name, JsonNode? value, Term? graph)
    {
        if (value is JsonObject node)
        {
            var members = node.Where(entry => Key(entry.Key).StartsWith('@')).ToDictionary(entry => Key(entry.Key), entry => entry.Value);
            if (members.TryGetValue("@list", out var list))
            {
                return List(Items(list).Select(item => Value(name, item, graph)).ToList(), graph);
            }

            return members.TryGetValue("@value", out var text) ? TypedValue(members, text) : ReadNode(node, graph);
        }

        var type = Member(name, "@type");
        return value!.GetValueKind() switch
        {
            JsonValueKind.True or JsonValueKind.False => new Literal(value.ToJsonString(), Xsd.Boolean),
            JsonValueKind.Number when !value.ToJsonString().Contains('.', StringComparison.Ordinal) => new Literal(value.ToJsonString(), Xsd.Integer),
            JsonValueKind.Number => new Literal(value.ToJsonString(), Xsd.Double),
            _ => Text(value.GetValue<string>(), type, HasMember(name, "@language") ? Member(name, "@language") : _language),
        };
    }

    private Term Text(string text, string? type, string? language) => type switch
    {
        "@id" => Id(text),
        "@vocab" => VocabularyId(text),
        null or "@none" => language is null ? new Literal(text) : Literal.LanguageTagged(text, language),
        _ => new Literal(text, new Iri(Key(type))),
    };

    private Literal TypedValue(Dictionary<string, JsonNode?> members, JsonNode? text)
    {
        if (members.TryGetValue("@language", out var language))
        {
            var direction = members.GetValueOrDefault("@direction")?.GetValue<string>() switch
            {
                "ltr" => BaseDirection.LeftToRight,
                "rtl" => BaseDirection.RightToLeft,
                _ => BaseDirection.None,
            };
            return Literal.LanguageTagged(text!.GetValue<string>(), language!.GetValue<string>(), direction);
        }

        var type = members.GetValueOrDefault("@type")?.GetValue<string>();
        return type is null ? new Literal(text!.GetValue<string>())
            : type == "@json" ? new Literal(text?.ToJsonString() ?? "null", RdfVocabulary.Json)
            : new Literal(text!.GetValue<string>(), new Iri(Key(type)));
    }

    private Term List(List<Term> items, Term? graph)
    {
        Term rest = RdfVocabulary.Nil;
        for (var i = items.Count - 1; i >= 0; i--)
        {
            var cell = Fresh();
            _dataset.Add(new Quad(cell, RdfVocabulary.First, items[i], graph));
            _dataset.Add(new Quad(cell, RdfVocabulary.Rest, rest, graph));
            rest = cell;
        }

        return rest;
    }

    private BlankNode Fresh() => new(string.Create(CultureInfo.InvariantCulture, $"cell{_cells++}"));

    private static List<JsonNode?> Items(JsonNode? value) => value is JsonArray array ? [.. array] : [value];

    private bool HasMember(string name, string member) => _definitions.GetValueOrDefault(name) is JsonObject term && term.ContainsKey(member);

    private string? Member(string name, string member) =>
        HasMember(name, member) ? (_definitions[name]![member] is JsonArray array ? array[0] : _definitions[name]![member])?.GetValue<string>() : null;

    private Term Id(string text) =>
        text.StartsWith("_:", StringComparison.Ordinal) ? new BlankNode(text[2..])
        : Compact(text) is { } iri ? new Iri(iri)
        : Iri.TryCreate(text, out var absolute) ? absolute
        : new Iri(IriReference.Resolve(_base!, text));

    private Term VocabularyId(string text) => text.StartsWith("_:", StringComparison.Ordinal) ? new BlankNode(text[2..]) : new Iri(Key(text));

    /// <summary>A key, type or prefix as an IRI or keyword.</summary>
    private string Key(string name)
    {
        if (name.StartsWith('@'))
        {
            return name;
        }

        if (_definitions.TryGetValue(name, out var definition) && definition is not null)
        {
            var iri = definition is JsonObject term ? term["@id"]?.GetValue<string>() : definition.GetValue<string>();
            return iri is null || iri == name ? Compact(name) ?? _vocab + name : Key(iri);
        }

        return Compact(name) ?? (name.Contains(':', StringComparison.Ordinal) ? name : _vocab + name);
    }

    private string? Compact(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && !text.AsSpan(colon + 1).StartsWith("//") && _definitions.ContainsKey(text[..colon])
            ? Key(text[..colon]) + text[(colon + 1)..]
            : null;
    }
}
