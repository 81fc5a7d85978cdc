using System.Collections.Concurrent;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// Datatype, language tag and direction of literals as small numbers. Tags that differ only in case have numbers of their own, so that
/// each literal comes back as first written, and are equal. Numbers mean something only in memory; files hold the words.
/// One thread interns; any may read.
/// </summary>
internal sealed class LiteralTypes(TermHash hash)
{
    private const int RecentLength = 256;

    private readonly ConcurrentDictionary<LiteralType, uint> _numbers = [];
    private readonly Recent?[] _recent = new Recent?[RecentLength];
    private volatile Entry[] _entries = new Entry[8];
    private int _count;

    public LiteralType this[uint number] => _entries[number].Type;

    /// <summary>The UTF-8 bytes of the language tag, or of the datatype.</summary>
    public byte[] Qualifier(uint number) => _entries[number].Qualifier;

    /// <summary>A number that stands for literals of these properties, if any literal has them.</summary>
    public bool TryGet(Literal literal, out uint number)
    {
        var type = LiteralType.Of(literal);
        return _numbers.TryGetValue(type, out number)
            || (type.Language is not null && _numbers.TryGetValue(type.Canonical(), out number));
    }

    public uint Intern(LiteralType type)
    {
        if (_numbers.TryGetValue(type, out var number))
        {
            return number;
        }

        var lower = type.Canonical();
        if (type == lower)
        {
            return Add(type, (uint)_count);
        }

        if (!_numbers.TryGetValue(lower, out var canonical))
        {
            canonical = Add(lower, (uint)_count);
        }

        return Add(type, canonical);
    }

    /// <summary>As for a literal; a pair of datatype and tag that was seen lately is found by its bytes alone.</summary>
    public uint Intern(in TermSpan literal)
    {
        var tag = literal.LanguageTag;
        var qualifier = tag.IsEmpty ? literal.Datatype : tag;
        var place = qualifier.IsEmpty ? 0 : (qualifier[0] * 7) + (qualifier[^1] * 31) + qualifier.Length;
        ref var recent = ref _recent[place % RecentLength];
        if (recent is null
            || !qualifier.SequenceEqual(recent.Qualifier)
            || tag.IsEmpty == recent.IsTag
            || literal.BaseDirection != recent.Direction)
        {
            recent = new Recent(
                qualifier.ToArray(), !tag.IsEmpty, literal.BaseDirection, Intern(LiteralType.Of((Literal)literal.ToTerm())));
        }

        return recent.Number;
    }

    /// <summary>Whether literals of both types are the same term if their lexical forms are.</summary>
    public bool AreEqual(uint left, uint right) => left == right || _entries[left].Canonical == _entries[right].Canonical;

    /// <summary>The hash of a term: of a literal with its type, the same whatever number that has.</summary>
    public ulong Hash(TermIdTag tag, uint type, ReadOnlySpan<byte> text) =>
        hash.Of(text, tag == TermIdTag.Literal ? _entries[type].Salt : (ulong)tag << 56);

    private uint Add(LiteralType type, uint canonical)
    {
        var number = (uint)_count;
        if (_count == _entries.Length)
        {
            var longer = new Entry[_count * 2];
            _entries.CopyTo(longer, 0);
            _entries = longer;
        }

        var qualifier = type.Qualifier();
        var salt = canonical == number
            ? hash.Join(hash.Of(qualifier, type.Language is null ? 1UL : 2UL), (ulong)type.Direction)
            : _entries[canonical].Salt;
        _entries[_count++] = new Entry(type, canonical, salt, qualifier);
        _numbers[type] = number;
        return number;
    }

    private sealed record Recent(byte[] Qualifier, bool IsTag, BaseDirection Direction, uint Number);

    private readonly record struct Entry(LiteralType Type, uint Canonical, ulong Salt, byte[] Qualifier);
}
