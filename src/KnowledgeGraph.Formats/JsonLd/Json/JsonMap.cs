using System.Collections;
using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd.Json;

/// <summary>
/// An object: members in the order in which they were first set, keys that differ. Few members are searched one by one, many by hash.
/// </summary>
internal sealed class JsonMap : JsonItem, IEnumerable<KeyValuePair<string, JsonItem>>
{
    private const int SearchedOneByOne = 8;

    private KeyValuePair<string, JsonItem>[] _members;
    private Dictionary<string, int>? _places;

    public JsonMap() => _members = [];

    public JsonMap(int capacity) => _members = capacity == 0 ? [] : new KeyValuePair<string, JsonItem>[capacity];

    public int Count { get; private set; }

    /// <summary>The members in their order; valid until the next change.</summary>
    public ReadOnlySpan<KeyValuePair<string, JsonItem>> Members => _members.AsSpan(0, Count);

    /// <summary>The value of a key; null if there is no such member. Setting keeps the place of a member that was there.</summary>
    [DisallowNull]
    public JsonItem? this[string key]
    {
        get => IndexOf(key) is >= 0 and var index ? _members[index].Value : null;
        set
        {
            if (IndexOf(key) is >= 0 and var index)
            {
                _members[index] = new(_members[index].Key, value);
            }
            else
            {
                Append(key, value);
            }
        }
    }

    public KeyValuePair<string, JsonItem> this[int index] => _members[index];

    public bool Contains(string key) => IndexOf(key) >= 0;

    public bool TryGet(string key, [NotNullWhen(true)] out JsonItem? value)
    {
        value = this[key];
        return value is not null;
    }

    /// <summary>The text of a member that is a string; null of any other.</summary>
    public string? Text(string key) => this[key]?.AsString;

    /// <summary>Adds a member whose key is new.</summary>
    public void Append(string key, JsonItem value)
    {
        if (Count == _members.Length)
        {
            Array.Resize(ref _members, Math.Max(4, Count * 2));
        }

        _places?.Add(key, Count);
        _members[Count++] = new(key, value);
    }

    /// <summary>Removes a member; takes as long as there are members.</summary>
    public bool Remove(string key)
    {
        var index = IndexOf(key);
        if (index < 0)
        {
            return false;
        }

        Array.Copy(_members, index + 1, _members, index, --Count - index);
        _members[Count] = default;
        _places = null;
        return true;
    }

    /// <summary>Another object with the same members.</summary>
    public JsonMap Copy()
    {
        var copy = new JsonMap(Count) { Count = Count };
        Members.CopyTo(copy._members);
        return copy;
    }

    /// <summary>The members by the code points of their keys.</summary>
    public KeyValuePair<string, JsonItem>[] Sorted()
    {
        var sorted = Members.ToArray();
        Array.Sort(sorted, static (a, b) => CodePoints.Compare(a.Key, b.Key));
        return sorted;
    }

    /// <summary>The members in their order, or sorted (the API's <c>ordered</c>).</summary>
    public ReadOnlySpan<KeyValuePair<string, JsonItem>> InOrder(bool sorted) => sorted ? Sorted() : Members;

    public IEnumerator<KeyValuePair<string, JsonItem>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return _members[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string key)
    {
        if (Count > SearchedOneByOne)
        {
            return Places().TryGetValue(key, out var place) ? place : -1;
        }

        for (var i = 0; i < Count; i++)
        {
            if (string.Equals(_members[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private Dictionary<string, int> Places()
    {
        if (_places is null)
        {
            _places = new Dictionary<string, int>(Count, StringComparer.Ordinal);
            for (var i = 0; i < Count; i++)
            {
                _places.Add(_members[i].Key, i);
            }
        }

        return _places;
    }
}
