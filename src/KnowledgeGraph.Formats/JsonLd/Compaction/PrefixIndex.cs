using KnowledgeGraph.Formats.JsonLd.Contexts;

namespace KnowledgeGraph.Formats.JsonLd.Compaction;

/// <summary>The terms that can begin compact IRIs, found by the beginning of an IRI without a look at all of them.</summary>
internal sealed class PrefixIndex
{
    private readonly Dictionary<string, List<string>> _byIri = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<int> _lengths;

    public PrefixIndex(ActiveContext context)
    {
        foreach (var (term, definition) in context.Terms)
        {
            if (definition is { IsPrefix: true, Iri: { } iri })
            {
                if (!_byIri.TryGetValue(iri, out var terms))
                {
                    _byIri.Add(iri, terms = []);
                }

                terms.Add(term);
            }
        }

        _lookup = _byIri.GetAlternateLookup<ReadOnlySpan<char>>();
        _lengths = [.. _byIri.Keys.Select(iri => iri.Length).Distinct().Order()];
    }

    /// <summary>Each prefix of an IRI with the length of what it stands for; never for the whole of the IRI.</summary>
    public IEnumerable<(string Prefix, int Length)> Of(string iri)
    {
        foreach (var length in _lengths)
        {
            if (length >= iri.Length)
            {
                yield break;
            }

            if (_lookup.TryGetValue(iri.AsSpan(0, length), out var terms))
            {
                foreach (var term in terms)
                {
                    yield return (term, length);
                }
            }
        }
    }
}
