using System.Collections.Concurrent;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// Datatype, language tag and direction of literals as small numbers. Tags that differ only in case have numbers of their
/// own, so that each literal comes back as first written, and share one <see cref="Canonical"/> number for equality.
/// </summary>
internal sealed class LiteralTypes
{
    private const int RecentLength = 256;

    private readonly ConcurrentDictionary<Key, uint> _numbers = [];
    private readonly Recent?[] _recent = new Recent?[RecentLength];
    private volatile Entry[] _entries = new Entry[8];
    private int _count;

    /// <summary>The number under which literals of these properties compare, if any literal has them.</summary>
    public bool TryGetCanonical(Literal literal, out uint canonical)
    {
        if (_numbers.TryGetValue(Key.Of(literal), out var number)
            || (literal.LanguageTag is not null && _numbers.TryGetValue(Key.Of(literal).Lower(), out number)))
        {
            canonical = _entries[number].Canonical;
            return true;
        }

        canonical = 0;
        return false;
    }

    public uint Intern(Literal literal)
    {
        var key = Key.Of(literal);
        if (_numbers.TryGetValue(key, out var number))
        {
            return number;
        }

        var lower = key.Lower();
        if (key == lower)
        {
            return Add(key, (uint)_count);
        }

        if (!_numbers.TryGetValue(lower, out var canonical))
        {
            canonical = Add(lower, (uint)_count);
        }

        return Add(key, canonical);
    }

    /// <summary>As for a literal; a pair of datatype and tag that was seen lately is found by its bytes alone.</summary>
    public uint Intern(in TermSpan literal)
    {
        ref var recent = ref _recent[Utf8Hash.Of(literal.Datatype, Utf8Hash.Of(literal.LanguageTag, (uint)literal.BaseDirection)) % RecentLength];
        if (recent is null || !recent.Is(literal))
        {
            recent = new Recent(
                literal.Datatype.ToArray(), literal.LanguageTag.ToArray(), literal.BaseDirection,
                Intern((Literal)literal.ToTerm()));
        }

        return recent.Number;
    }

    public uint Canonical(uint number) => _entries[number].Canonical;

    public Literal Make(uint number, string lexicalForm)
    {
        var (datatype, language, direction) = _entries[number].Key;
        return language is null
            ? new Literal(lexicalForm, datatype)
            : Literal.LanguageTagged(lexicalForm, language, direction);
    }

    private uint Add(Key key, uint canonical)
    {
        var number = (uint)_count;
        if (_count == _entries.Length)
        {
            var longer = new Entry[_count * 2];
            _entries.CopyTo(longer, 0);
            _entries = longer;
        }

        _entries[_count++] = new Entry(key, canonical);
        _numbers[key] = number;
        return number;
    }

    private sealed record Recent(byte[] Datatype, byte[] LanguageTag, BaseDirection Direction, uint Number)
    {
        public bool Is(in TermSpan literal) =>
            literal.Datatype.SequenceEqual(Datatype) && literal.LanguageTag.SequenceEqual(LanguageTag) && literal.BaseDirection == Direction;
    }

    private readonly record struct Key(Iri Datatype, string? Language, BaseDirection Direction)
    {
        public static Key Of(Literal literal) => new(literal.Datatype, literal.LanguageTag, literal.BaseDirection);

        public Key Lower() => this with { Language = Language?.ToLowerInvariant() };
    }

    private readonly record struct Entry(Key Key, uint Canonical);
}
