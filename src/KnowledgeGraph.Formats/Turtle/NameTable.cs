using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.Turtle;

/// <summary>How each IRI of a document is written: with a prefix, relative to the base, or in full; and which prefixes that takes.</summary>
internal sealed class NameTable
{
    private static readonly (string Prefix, string Namespace)[] WellKnown =
    [
        ("dcterms", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("oa", "http://www.w3.org/ns/oa#"),
        ("owl", "http://www.w3.org/2002/07/owl#"),
        ("prov", "http://www.w3.org/ns/prov#"),
        ("rdf", RdfVocabulary.Namespace),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("schema", "https://schema.org/"),
        ("sh", "http://www.w3.org/ns/shacl#"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    private readonly string? _base;
    private readonly Dictionary<string, string> _prefixOfNamespace = new(StringComparer.Ordinal);
    private readonly Dictionary<Iri, string> _names = [];
    private readonly SortedDictionary<string, string> _used = new(Comparer<string>.Create(CodePoints.Compare));
    private readonly int _longestNamespace;

    public NameTable(RdfWriterOptions options)
    {
        _base = options.BaseIri;
        var prefixes = options.Prefixes?.Select(pair => (pair.Key, pair.Value)) ?? WellKnown;
        foreach (var (prefix, iri) in prefixes)
        {
            // Two prefixes of one namespace: the first in order serves.
            _prefixOfNamespace.TryAdd(iri, prefix);
            _longestNamespace = Math.Max(_longestNamespace, iri.Length);
        }
    }

    /// <summary>Prefix to namespace, of those that names use, in code point order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Used => _used;

    /// <summary>The IRI as Turtle text.</summary>
    public string NameOf(Iri iri)
    {
        if (!_names.TryGetValue(iri, out var name))
        {
            _names.Add(iri, name = Prefixed(iri.Value) ?? "<" + Relative(iri.Value) + ">");
        }

        return name;
    }

    /// <summary>With the longest namespace that leaves a local name which needs no escapes.</summary>
    private string? Prefixed(string iri)
    {
        var lookup = _prefixOfNamespace.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(iri.Length, _longestNamespace); length > 0; length--)
        {
            var local = iri.AsSpan(length);
            if (lookup.TryGetValue(iri.AsSpan(0, length), out var prefix) && NameShapes.IsPlainLocal(local))
            {
                _used[prefix] = iri[..length];
                return string.Concat(prefix, ":", local);
            }
        }

        return null;
    }

    /// <summary>A reference that resolves to exactly this IRI and is shorter, or the IRI.</summary>
    private string Relative(string iri)
    {
        if (_base is null)
        {
            return iri;
        }

        var fragment = _base.IndexOf('#', StringComparison.Ordinal);
        var document = fragment < 0 ? _base : _base[..fragment];
        var folder = document[..(document.LastIndexOf('/') + 1)];
        foreach (var stem in new[] { document, folder })
        {
            if (stem.Length > 0 && iri.StartsWith(stem, StringComparison.Ordinal))
            {
                var reference = iri[stem.Length..];
                if (IsSafeReference(reference) && string.Equals(IriReference.Resolve(_base, reference), iri, StringComparison.Ordinal))
                {
                    return reference;
                }
            }
        }

        return iri;
    }

    /// <summary>No colon that could be taken for the end of a scheme.</summary>
    private static bool IsSafeReference(string reference)
    {
        var end = reference.AsSpan().IndexOfAny(":/?#");
        return end < 0 || reference[end] != ':';
    }
}
