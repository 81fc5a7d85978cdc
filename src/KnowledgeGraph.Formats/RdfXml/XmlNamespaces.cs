using System.Globalization;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Formats.Xml;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.RdfXml;

/// <summary>
/// The element names of a document: each IRI cut into a namespace and a local name, and the prefixes that this takes. Namespaces
/// without a prefix get <c>ns0</c>, <c>ns1</c>, ... in the order in which they are met.
/// </summary>
internal sealed class XmlNamespaces
{
    public const string Its = "http://www.w3.org/2005/11/its";

    private readonly Dictionary<string, string> _prefixOfNamespace = new(StringComparer.Ordinal);
    private readonly HashSet<string> _prefixes = new(StringComparer.Ordinal) { "rdf", "its" };
    private readonly Dictionary<Iri, string?> _names = [];
    private readonly SortedDictionary<string, string> _used = new(Comparer<string>.Create(CodePoints.Compare));
    private readonly int[] _lengths;
    private int _next;

    public XmlNamespaces(RdfWriterOptions options)
    {
        _prefixOfNamespace.Add(RdfVocabulary.Namespace, "rdf");
        _used.Add("rdf", RdfVocabulary.Namespace);
        foreach (var (prefix, iri) in options.Prefixes ?? WellKnownPrefixes.All.AsEnumerable())
        {
            if (IsUsable(prefix) && CanBeBound(iri) && !_prefixes.Contains(prefix) && _prefixOfNamespace.TryAdd(iri, prefix))
            {
                _prefixes.Add(prefix);
            }
        }

        _lengths = [.. _prefixOfNamespace.Keys.Select(iri => iri.Length).Distinct().OrderDescending()];
    }

    /// <summary>Prefix to namespace, of those that are declared by the options, in code point order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Given =>
        _prefixOfNamespace.Select(pair => KeyValuePair.Create(pair.Value, pair.Key)).OrderBy(pair => pair.Key, Comparer<string>.Create(CodePoints.Compare));

    /// <summary>Prefix to namespace, of those that names use, in code point order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Used => _used;

    public bool IsTaken(string prefix) => _prefixes.Contains(prefix);

    /// <summary>The IRI as the name of an element; null if no end of it is a name, or the grammar gives the name another meaning.</summary>
    public string? NameOf(Iri iri)
    {
        if (!_names.TryGetValue(iri, out var name))
        {
            _names.Add(iri, name = XmlNameTable.IsForbiddenProperty(iri.Value) ? null : Known(iri.Value) ?? Cut(iri.Value));
        }

        return name;
    }

    /// <summary>Cuts an IRI without making a prefix and without keeping anything: the prefix is null where none was given.</summary>
    public bool TryCut(string iri, out string? prefix, out string local)
    {
        (prefix, local) = (null, "");
        if (XmlNameTable.IsForbiddenProperty(iri))
        {
            return false;
        }

        var lookup = _prefixOfNamespace.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in _lengths)
        {
            if (length < iri.Length && lookup.TryGetValue(iri.AsSpan(0, length), out prefix) && XmlCharacters.IsNameEverywhere(iri.AsSpan(length)))
            {
                local = iri[length..];
                return true;
            }
        }

        prefix = null;
        var at = CutAt(iri);
        local = iri[at..];
        return local.Length > 0;
    }

    private string? Known(string iri)
    {
        var lookup = _prefixOfNamespace.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in _lengths)
        {
            if (length < iri.Length && lookup.TryGetValue(iri.AsSpan(0, length), out var prefix) && XmlCharacters.IsNameEverywhere(iri.AsSpan(length)))
            {
                _used[prefix] = iri[..length];
                return string.Concat(prefix, ":", iri.AsSpan(length));
            }
        }

        return null;
    }

    private string? Cut(string iri)
    {
        var at = CutAt(iri);
        return at == iri.Length ? null : PrefixOf(iri[..at]) + ":" + iri[at..];
    }

    /// <summary>Where the longest end begins that is a name.</summary>
    private static int CutAt(string iri)
    {
        var at = iri.Length;
        while (XmlCharacters.IsNameCharacterEverywhere(iri[at - 1]))
        {
            at--;
        }

        while (at < iri.Length && !(XmlCharacters.IsNameStartEverywhere(iri[at]) && CanBeBound(iri.AsSpan(0, at))))
        {
            at++;
        }

        return at;
    }

    private string PrefixOf(string iri)
    {
        if (!_prefixOfNamespace.TryGetValue(iri, out var prefix))
        {
            do
            {
                prefix = "ns" + (_next++).ToString(CultureInfo.InvariantCulture);
            }
            while (!_prefixes.Add(prefix));

            _prefixOfNamespace.Add(iri, prefix);
        }

        _used[prefix] = iri;
        return prefix;
    }

    /// <summary>A prefix for elements. The default namespace is left alone, since XML literals without prefixes would be in it.</summary>
    private static bool IsUsable(string prefix) =>
        XmlCharacters.IsNameEverywhere(prefix) && !prefix.StartsWith("xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Two namespaces are XML's own.</summary>
    private static bool CanBeBound(ReadOnlySpan<char> iri) => iri is not ("http://www.w3.org/XML/1998/namespace" or "http://www.w3.org/2000/xmlns/");
}
