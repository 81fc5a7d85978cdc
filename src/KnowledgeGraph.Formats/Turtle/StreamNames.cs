using System.Diagnostics.CodeAnalysis;
using System.Text;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Turtle;

/// <summary>
/// The prefixes of a Turtle document that is written as its quads come: which one an IRI can use, and which of them the document has
/// declared so far.
/// </summary>
internal sealed class StreamNames
{
    private const int MaxPrefixes = 4096;
    private const int MaxOdd = 16;
    private const int MaxRemembered = 256;

    private readonly Dictionary<byte[], Prefix> _byNamespace = new(Utf8Comparer.Instance);
    private readonly Dictionary<byte[], Prefix>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    private readonly Dictionary<string, Prefix> _byName = new(StringComparer.Ordinal);
    private readonly Recent?[] _recent = new Recent?[64];
    private readonly bool _takesWishes;

    // Namespaces that end in neither '/' nor '#', longest first. All others end at the last of these in an IRI: no local name holds one.
    private Prefix[] _odd = [];

    public StreamNames(RdfWriterOptions options)
    {
        _lookup = _byNamespace.GetAlternateLookup<ReadOnlySpan<byte>>();
        _takesWishes = options.Prefixes is null;
        foreach (var (prefix, iri) in options.Prefixes ?? WellKnownPrefixes.All.AsEnumerable())
        {
            Add(prefix, iri);
        }
    }

    /// <summary>A prefix that the source of the quads would like.</summary>
    public void Wish(string name, string iri)
    {
        if (_takesWishes && _byName.Count < MaxPrefixes && NameShapes.IsPrefix(name) && Iri.TryCreate(iri, out _))
        {
            Add(name, iri);
        }
    }

    /// <summary>The prefix with which an IRI can be written; its local name is what follows the prefix's namespace.</summary>
    public Prefix? Find(ReadOnlySpan<byte> iri)
    {
        var end = iri.LastIndexOfAny((byte)'/', (byte)'#') + 1;
        if (FindNamespace(iri[..end]) is { } prefix && NameShapes.IsPlainLocal(iri[end..]))
        {
            return prefix;
        }

        foreach (var odd in _odd)
        {
            if (iri.StartsWith(odd.Namespace) && NameShapes.IsPlainLocal(iri[odd.Namespace.Length..]))
            {
                return odd;
            }
        }

        return null;
    }

    /// <summary>Few namespaces make up a document: those met last are remembered, with or without prefix.</summary>
    private Prefix? FindNamespace(ReadOnlySpan<byte> iri)
    {
        if (iri.Length is 0 or > MaxRemembered)
        {
            return iri.IsEmpty ? null : _lookup.TryGetValue(iri, out var found) ? found : null;
        }

        var recent = _recent[(iri.Length + iri[iri.Length / 2]) % _recent.Length] ??= new Recent();
        if (!recent.Is(iri))
        {
            _lookup.TryGetValue(iri, out var prefix);
            recent.Set(iri, prefix);
        }

        return recent.Prefix;
    }

    private void Add(string name, string iri)
    {
        var prefix = new Prefix(Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(iri));
        if (_byNamespace.ContainsKey(prefix.Namespace) || (prefix.IsOdd && _odd.Length == MaxOdd))
        {
            return;
        }

        if (_byName.TryGetValue(name, out var before))
        {
            // From here on the name means something else, which a new declaration will say.
            _byNamespace.Remove(before.Namespace);
            _odd = before.IsOdd ? [.. _odd.Where(p => p != before)] : _odd;
        }

        _recent.AsSpan().Clear();
        _byName[name] = prefix;
        _byNamespace.Add(prefix.Namespace, prefix);
        _odd = prefix.IsOdd ? [.. _odd.Append(prefix).OrderByDescending(p => p.Namespace.Length)] : _odd;
    }

    internal sealed class Prefix(byte[] name, byte[] @namespace)
    {
        public byte[] Name { get; } = name;

        public byte[] Namespace { get; } = @namespace;

        public bool IsOdd => Namespace[^1] is not ((byte)'/' or (byte)'#');

        public bool IsDeclared { get; set; }
    }

    /// <summary>A namespace met not long ago; its bytes are kept in place, so that what thrashes allocates nothing.</summary>
    private sealed class Recent
    {
        private readonly byte[] _namespace = new byte[MaxRemembered];
        private int _length;

        public Prefix? Prefix { get; private set; }

        public bool Is(ReadOnlySpan<byte> iri) => iri.SequenceEqual(_namespace.AsSpan(0, _length));

        public void Set(ReadOnlySpan<byte> iri, Prefix? prefix)
        {
            iri.CopyTo(_namespace);
            _length = iri.Length;
            Prefix = prefix;
        }
    }

    private sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly Utf8Comparer Instance = new();

        public bool Equals(byte[]? left, byte[]? right) => left.AsSpan().SequenceEqual(right);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] bytes) => GetHashCode(bytes.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> bytes)
        {
            var hash = default(HashCode);
            hash.AddBytes(bytes);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
