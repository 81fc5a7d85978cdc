using System.Text.Json;

namespace KnowledgeGraph.Formats.JsonLd.Json;

/// <summary>Makes a tree from tokens, with a stack of its own. Of members with the same key the last one counts.</summary>
internal sealed class JsonTreeBuilder
{
    private readonly Stack<(JsonItem Container, string? Key)> _open = [];
    private readonly JsonKeyCache _keys;
    private JsonItem? _container;
    private string? _key;

    public JsonTreeBuilder(JsonKeyCache keys) => _keys = keys;

    /// <summary>How many objects and arrays are open.</summary>
    public int Depth => _container is null ? 0 : _open.Count + 1;

    /// <summary>The object or array that is open, the innermost one.</summary>
    public JsonItem? Container => _container;

    /// <summary>The key of the member that comes next in that object.</summary>
    public string? Key => _key;

    /// <summary>Takes the reader's present token; true if the value is complete.</summary>
    public bool Take(ref Utf8JsonReader reader, out JsonItem? value)
    {
        value = null;
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _key = _keys.Get(ref reader);
                return false;
            case JsonTokenType.StartObject:
                Open(new JsonMap());
                return false;
            case JsonTokenType.StartArray:
                Open(new JsonList());
                return false;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                value = _container!;
                (_container, _key) = _open.Count > 0 ? _open.Pop() : default;
                return Place(value);
            default:
                value = Scalar(ref reader);
                return Place(value);
        }
    }

    public static JsonItem Scalar(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => new JsonText(reader.GetString()!),
        JsonTokenType.Number => new JsonNumber(System.Text.Encoding.UTF8.GetString(reader.ValueSpan)),
        JsonTokenType.True => JsonBoolean.True,
        JsonTokenType.False => JsonBoolean.False,
        _ => JsonNull.Instance,
    };

    private void Open(JsonItem container)
    {
        if (_container is not null)
        {
            _open.Push((_container, _key));
        }

        (_container, _key) = (container, null);
    }

    private bool Place(JsonItem value)
    {
        switch (_container)
        {
            case JsonMap map:
                map[_key!] = value;
                return false;
            case JsonList array:
                array.Add(value);
                return false;
            default:
                return true;
        }
    }
}
