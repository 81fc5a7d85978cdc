using System.Text.RegularExpressions;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>
/// Regular expressions that were used lately, shared by all queries: an expression learns its automaton while it matches, and a query that
/// runs again would learn it again. For any number of threads.
/// </summary>
internal static class RegexCache
{
    private const int Most = 64;

    private static readonly Lock Gate = new();
    private static readonly Dictionary<(string Pattern, string Flags, TimeSpan? Timeout), Regex?> Known = [];

    /// <summary>As <see cref="XPathRegex.TryCreate"/>.</summary>
    public static Regex? Get(string pattern, string flags, TimeSpan? timeout)
    {
        lock (Gate)
        {
            if (Known.TryGetValue((pattern, flags, timeout), out var found))
            {
                return found;
            }
        }

        var made = XPathRegex.TryCreate(pattern, flags, timeout);
        lock (Gate)
        {
            if (Known.Count >= Most)
            {
                Known.Clear();
            }

            Known[(pattern, flags, timeout)] = made;
        }

        return made;
    }
}
