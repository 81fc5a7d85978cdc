using System.Collections.Frozen;
using System.Globalization;

namespace KnowledgeGraph.Articles.Json;

/// <summary>The members of an enumeration by name and the names by member: what files keep, since numbers may change.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> Values = Enum.GetValues<T>().ToFrozenDictionary(value => value.ToString(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<T, string> Names = Values.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static string Of(T value) => Names.TryGetValue(value, out var name)
        ? name
        : throw new ArticleFactException("KG2104", string.Create(CultureInfo.InvariantCulture, $"{value} is no {typeof(T).Name}"));

    public static bool TryParse(string name, out T value) => Values.TryGetValue(name, out value);
}
