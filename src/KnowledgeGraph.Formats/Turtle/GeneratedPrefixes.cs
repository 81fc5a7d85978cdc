using System.Globalization;
using System.Runtime.InteropServices;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Turtle;

/// <summary>Prefixes for namespaces that have none and that many IRIs share.</summary>
internal static class GeneratedPrefixes
{
    private const int FewestIris = 4;
    private const int Most = 100;

    /// <summary>Prefix and namespace, the most used first: <c>ns1</c>, <c>ns2</c>, ... without those that are taken.</summary>
    public static IEnumerable<(string Prefix, string Namespace)> For(IEnumerable<Iri> iris, Func<string, bool> isTaken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var iri in iris)
        {
            var end = iri.Value.AsSpan().LastIndexOfAny('/', '#') + 1;
            if (end > 0 && end < iri.Value.Length && NameShapes.IsPlainLocal(iri.Value.AsSpan(end)))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(lookup, iri.Value.AsSpan(0, end), out _)++;
            }
        }

        var next = 1;
        foreach (var (iri, _) in counts.Where(pair => pair.Value >= FewestIris)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, Comparer<string>.Create(CodePoints.Compare)).Take(Most))
        {
            string prefix;
            do
            {
                prefix = "ns" + (next++).ToString(CultureInfo.InvariantCulture);
            }
            while (isTaken(prefix));

            yield return (prefix, iri);
        }
    }
}
