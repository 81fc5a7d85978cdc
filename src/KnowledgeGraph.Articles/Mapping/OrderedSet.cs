using System.Collections;

namespace KnowledgeGraph.Articles.Mapping;

/// <summary>A set that enumerates in the order of first insertion.</summary>
internal sealed class OrderedSet<T> : IReadOnlyCollection<T>
    where T : notnull
{
    private readonly OrderedDictionary<T, bool> _items = [];

    public int Count => _items.Count;

    public bool Add(T item) => _items.TryAdd(item, true);

    public void AddRange(IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            Add(item);
        }
    }

    public bool Contains(T item) => _items.ContainsKey(item);

    public IEnumerator<T> GetEnumerator() => _items.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
