using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Turtle;

/// <summary>How each IRI of a document is written: with a prefix, relative to the base, or in full; and which prefixes that takes.</summary>
internal sealed class NameTable
{
    private readonly RelativeNames? _relative;
    private readonly Dictionary<string, string> _prefixOfNamespace = new(StringComparer.Ordinal);
    private readonly HashSet<string> _prefixes = new(StringComparer.Ordinal);
    private readonly Dictionary<Iri, string> _names = [];
    private readonly SortedDictionary<string, string> _used = new(Comparer<string>.Create(CodePoints.Compare));

    // The lengths of the namespaces, longest first.
    private int[] _lengths;

    public NameTable(RdfWriterOptions options)
    {
        _relative = options.BaseIri is null ? null : new RelativeNames(options.BaseIri);
        foreach (var (prefix, iri) in options.Prefixes ?? WellKnownPrefixes.All.AsEnumerable())
        {
            // Two prefixes of one namespace: the first in order serves.
            _prefixOfNamespace.TryAdd(iri, prefix);
            _prefixes.Add(prefix);
        }

        _lengths = Lengths();
    }

    /// <summary>Prefix to namespace, of those that names use, in code point order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Used => _used;

    /// <summary>Makes prefixes for namespaces that many of these IRIs share; before any name is asked for.</summary>
    public void Generate(IReadOnlySet<Iri> iris)
    {
        foreach (var (prefix, iri) in GeneratedPrefixes.For(iris.Where(iri => Prefixed(iri.Value) is null), _prefixes.Contains).ToList())
        {
            _prefixOfNamespace.Add(iri, prefix);
            _prefixes.Add(prefix);
        }

        _lengths = Lengths();
        _used.Clear();
    }

    /// <summary>The IRI as Turtle text.</summary>
    public string NameOf(Iri iri)
    {
        if (!_names.TryGetValue(iri, out var name))
        {
            _names.Add(iri, name = Prefixed(iri.Value) ?? "<" + (_relative?.Shorten(iri.Value) ?? iri.Value) + ">");
        }

        return name;
    }

    /// <summary>With the longest namespace that leaves a local name which needs no escapes.</summary>
    private string? Prefixed(string iri)
    {
        var lookup = _prefixOfNamespace.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in _lengths)
        {
            if (length <= iri.Length
                && lookup.TryGetValue(iri.AsSpan(0, length), out var prefix)
                && NameShapes.IsPlainLocal(iri.AsSpan(length)))
            {
                _used[prefix] = iri[..length];
                return string.Concat(prefix, ":", iri.AsSpan(length));
            }
        }

        return null;
    }

    private int[] Lengths() => [.. _prefixOfNamespace.Keys.Select(iri => iri.Length).Distinct().OrderDescending()];
}
