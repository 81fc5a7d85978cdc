using System.Collections;

namespace KnowledgeGraph.Formats.JsonLd.Json;

/// <summary>An array.</summary>
internal sealed class JsonList : JsonItem, IReadOnlyList<JsonItem>
{
    private readonly List<JsonItem> _items;

    public JsonList() => _items = [];

    public JsonList(JsonItem only) => _items = [only];

    public JsonList(IEnumerable<JsonItem> items) => _items = [.. items];

    public int Count => _items.Count;

    public JsonItem this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    public void Add(JsonItem item) => _items.Add(item);

    /// <summary>Adds the items of an array, or what is no array itself.</summary>
    public void AddItems(JsonItem node)
    {
        if (node is JsonList array)
        {
            _items.AddRange(array._items);
        }
        else
        {
            _items.Add(node);
        }
    }

    public void Insert(int index, JsonItem item) => _items.Insert(index, item);

    public void RemoveAt(int index) => _items.RemoveAt(index);

    public void Clear() => _items.Clear();

    public List<JsonItem>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<JsonItem> IEnumerable<JsonItem>.GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
