namespace KnowledgeGraph.Formats.JsonLd.Json;

/// <summary>Whether two JSON values are the same: members in any order, numbers by value.</summary>
internal static class JsonEquality
{
    public static bool AreEqual(JsonItem? left, JsonItem? right) =>
        ReferenceEquals(left, right) || (left, right) switch
        {
            (JsonText a, JsonText b) => string.Equals(a.Value, b.Value, StringComparison.Ordinal),
            (JsonNumber a, JsonNumber b) => string.Equals(a.RawText, b.RawText, StringComparison.Ordinal) || a.Value.Equals(b.Value),
            (JsonList a, JsonList b) => AreEqual(a, b),
            (JsonMap a, JsonMap b) => AreEqual(a, b),
            _ => false,
        };

    private static bool AreEqual(JsonList left, JsonList right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!AreEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqual(JsonMap left, JsonMap right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        foreach (var (key, value) in left.Members)
        {
            if (!right.TryGet(key, out var other) || !AreEqual(value, other))
            {
                return false;
            }
        }

        return true;
    }
}
