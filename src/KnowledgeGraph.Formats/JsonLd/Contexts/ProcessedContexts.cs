using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Formats.JsonLd.Contexts;

/// <summary>What processing a context gave before: scoped and remote contexts are met again at every node that uses them.</summary>
internal sealed class ProcessedContexts
{
    private const int Kept = 1024;

    private readonly Dictionary<Key, ActiveContext> _results = [];

    public bool TryGet(
        ActiveContext active, object local, string? baseUrl, bool overrideProtected, bool propagate, [NotNullWhen(true)] out ActiveContext? result) =>
        _results.TryGetValue(new Key(active, local, baseUrl, overrideProtected, propagate), out result);

    public void Add(ActiveContext active, object local, string? baseUrl, bool overrideProtected, bool propagate, ActiveContext result)
    {
        if (_results.Count >= Kept)
        {
            _results.Clear();
        }

        _results[new Key(active, local, baseUrl, overrideProtected, propagate)] = result;
    }

    /// <summary>Contexts by identity, the IRI of a remote one by its text.</summary>
    private readonly struct Key(ActiveContext active, object local, string? baseUrl, bool overrideProtected, bool propagate) : IEquatable<Key>
    {
        private readonly ActiveContext _active = active;
        private readonly object _local = local;
        private readonly string? _baseUrl = baseUrl;
        private readonly bool _overrideProtected = overrideProtected;
        private readonly bool _propagate = propagate;

        public bool Equals(Key other) =>
            ReferenceEquals(_active, other._active)
            && (_local is string text ? text.Equals(other._local as string, StringComparison.Ordinal) : ReferenceEquals(_local, other._local))
            && string.Equals(_baseUrl, other._baseUrl, StringComparison.Ordinal)
            && _overrideProtected == other._overrideProtected
            && _propagate == other._propagate;

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(
            RuntimeHelpers.GetHashCode(_active),
            _local is string text ? text.GetHashCode(StringComparison.Ordinal) : RuntimeHelpers.GetHashCode(_local),
            _overrideProtected,
            _propagate);
    }
}
