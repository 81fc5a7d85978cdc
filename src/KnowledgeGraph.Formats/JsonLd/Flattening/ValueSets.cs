using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Flattening;

/// <summary>Values of properties of which each is there once; found by hash where there are many.</summary>
internal sealed class ValueSets
{
    private const int SearchedOneByOne = 16;

    private readonly Dictionary<JsonList, HashSet<JsonItem>> _sets = new(ReferenceEqualityComparer.Instance);

    /// <summary>Adds a value to a property unless an equal one is there.</summary>
    public void Add(JsonMap node, string property, JsonItem value)
    {
        if (node[property] is not JsonList values)
        {
            node.Append(property, new JsonList(value));
            return;
        }

        if (values.Count < SearchedOneByOne)
        {
            foreach (var present in values)
            {
                if (JsonEquality.AreEqual(present, value))
                {
                    return;
                }
            }

            values.Add(value);
            return;
        }

        if (!_sets.TryGetValue(values, out var set))
        {
            _sets.Add(values, set = new HashSet<JsonItem>(values, ValueComparer.Instance));
        }

        if (set.Add(value))
        {
            values.Add(value);
        }
    }

    private sealed class ValueComparer : IEqualityComparer<JsonItem>
    {
        public static readonly ValueComparer Instance = new();

        public bool Equals(JsonItem? left, JsonItem? right) => JsonEquality.AreEqual(left, right);

        /// <summary>Of equal values the same: members in any order, numbers by value.</summary>
        public int GetHashCode(JsonItem item)
        {
            switch (item)
            {
                case JsonText text:
                    return string.GetHashCode(text.Value, StringComparison.Ordinal);
                case JsonNumber number:
                    return number.Value.GetHashCode();
                case JsonMap map:
                    var sum = map.Count;
                    foreach (var (key, value) in map.Members)
                    {
                        sum += HashCode.Combine(string.GetHashCode(key, StringComparison.Ordinal), GetHashCode(value));
                    }

                    return sum;
                case JsonList list:
                    var hash = default(HashCode);
                    foreach (var inner in list)
                    {
                        hash.Add(GetHashCode(inner));
                    }

                    return hash.ToHashCode();
                default:
                    return item.GetType().GetHashCode();
            }
        }
    }
}
