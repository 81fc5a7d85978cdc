using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// Terms and their ids. Append-only: an id is given once, in the order of arrival and counted for each tag from 0, and
/// never changes its meaning. One thread interns; any thread may look up meanwhile.
/// </summary>
internal sealed class TermDictionary
{
    private const int CacheSize = 1 << 13;
    private const int KindSalt = 1 << 24;
    private const int TripleKeyBytes = 24;
    private const int StackKeyBytes = 512;

    private readonly TermArena _arena = new();
    private readonly LiteralTypes _types = new();
    private readonly AddressList[] _addresses = [new(), new(), new(), new()];
    private readonly (Term? Term, ulong Id)[] _lastInterned = new (Term?, ulong)[CacheSize];
    private readonly uint[] _recent = new uint[CacheSize];
    private readonly Decoded?[] _decoded = new Decoded?[CacheSize];
    private volatile TermTable _table = new(1 << 12);
    private byte[] _scratch = new byte[256];

    /// <summary>An estimate of the memory held, caches not counted.</summary>
    public long Bytes => _arena.AllocatedBytes + _table.Bytes + (_addresses.Sum(list => list.Count) * sizeof(uint));

    /// <summary>The id of a term, a new one if it has none. Only for the writer.</summary>
    public ulong Intern(Term term)
    {
        ref var last = ref _lastInterned[term.GetHashCode() & (CacheSize - 1)];
        if (ReferenceEquals(last.Term, term) || (last.Term is not null && last.Term.Equals(term)))
        {
            return last.Id;
        }

        var value = InternUncached(term);
        last = (term, value);
        return value;
    }

    /// <summary>The id of a term that is still in a reader's buffer; no object is made for it.</summary>
    public ulong Intern(in TermSpan term)
    {
        if (InlineTerms.TryEncode(term, out var id))
        {
            return id.Value;
        }

        switch (term.Kind)
        {
            case TermKind.TripleTerm:
                return Intern(term.TripleTerm!);
            case TermKind.Literal:
                var type = _types.Intern(term);
                return InternKey(TermIdTag.Literal, type, _types.Canonical(type), term.Value);
            case null:
                return TermId.DefaultGraph.Value;
            default:
                return InternKey(TagOf(term.Kind.Value), 0, 0, term.Value);
        }
    }

    public bool TryGetId(Term term, out TermId id)
    {
        if (InlineTerms.TryEncode(term, out id))
        {
            return true;
        }

        if (term is TripleTerm { Triple: var triple })
        {
            Span<byte> ids = stackalloc byte[TripleKeyBytes];
            id = default;
            return TryGetId(triple.Subject, out var s)
                && TryGetId(triple.Predicate, out var p)
                && TryGetId(triple.Object, out var o)
                && TryFind(TermIdTag.TripleTerm, 0, WriteKey(ids, s.Value, p.Value, o.Value), out id);
        }

        uint canonical = 0;
        if (term is Literal literal && !_types.TryGetCanonical(literal, out canonical))
        {
            id = default;
            return false;
        }

        var text = TextOf(term);
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var key = most <= StackKeyBytes ? stackalloc byte[most] : new byte[most];
        return TryFind(TagOf(term.Kind), canonical, key[..Encoding.UTF8.GetBytes(text, key)], out id);
    }

    public Term GetTerm(TermId id)
    {
        if (InlineTerms.IsInline(id))
        {
            return InlineTerms.Decode(id);
        }

        ref var cached = ref _decoded[(int)((id.Value * 0x9E3779B97F4A7C15) >> 51)];
        var last = Volatile.Read(ref cached);
        if (last is not null && last.Id == id.Value)
        {
            return last.Term;
        }

        if (id.Tag is < TermIdTag.BlankNode or > TermIdTag.TripleTerm
            || id.Payload >= (ulong)_addresses[id.Tag - TermIdTag.BlankNode].Count)
        {
            throw new ArgumentException($"This store gave no id {id.Tag} {id.Payload}.", nameof(id));
        }

        var term = Decode(id.Tag, _addresses[id.Tag - TermIdTag.BlankNode][(long)id.Payload]);
        Volatile.Write(ref cached, new Decoded(id.Value, term));
        return term;
    }

    private static TermIdTag TagOf(TermKind kind) => kind switch
    {
        TermKind.BlankNode => TermIdTag.BlankNode,
        TermKind.Iri => TermIdTag.Iri,
        TermKind.Literal => TermIdTag.Literal,
        TermKind.TripleTerm => TermIdTag.TripleTerm,
        _ => throw new UnreachableException(),
    };

    private static uint Hash(TermIdTag tag, uint canonical, ReadOnlySpan<byte> key) =>
        Utf8Hash.Of(key, ((uint)tag * KindSalt) ^ canonical);

    private ulong InternUncached(Term term)
    {
        if (InlineTerms.TryEncode(term, out var id))
        {
            return id.Value;
        }

        if (term is TripleTerm { Triple: var triple })
        {
            // A triple term holds at most TripleTerm.MaxDepth others, so this ends early.
            Span<byte> ids = stackalloc byte[TripleKeyBytes];
            WriteKey(ids, Intern(triple.Subject), Intern(triple.Predicate), Intern(triple.Object));
            return InternKey(TermIdTag.TripleTerm, 0, 0, ids);
        }

        var text = TextOf(term);
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > _scratch.Length)
        {
            _scratch = new byte[Math.Max(most, _scratch.Length * 2)];
        }

        var key = _scratch.AsSpan(0, Encoding.UTF8.GetBytes(text, _scratch));
        if (term is not Literal literal)
        {
            return InternKey(TagOf(term.Kind), 0, 0, key);
        }

        var type = _types.Intern(literal);
        return InternKey(TermIdTag.Literal, type, _types.Canonical(type), key);
    }

    private ulong InternKey(TermIdTag tag, uint type, uint canonical, ReadOnlySpan<byte> key)
    {
        var hash = Hash(tag, canonical, key);
        ref var recent = ref _recent[hash & (CacheSize - 1)];
        if (recent != 0 && Is(recent, tag, canonical, key))
        {
            return _arena.Id(recent);
        }

        var probe = -1;
        recent = Find(_table, tag, canonical, key, hash, ref probe);
        if (recent == 0)
        {
            recent = Add(tag, type, key, hash, probe);
        }

        return _arena.Id(recent);
    }

    private bool TryFind(TermIdTag tag, uint canonical, ReadOnlySpan<byte> key, out TermId id)
    {
        var probe = -1;
        var address = Find(_table, tag, canonical, key, Hash(tag, canonical, key), ref probe);
        id = address == 0 ? default : new TermId(_arena.Id(address));
        return address != 0;
    }

    private uint Add(TermIdTag tag, uint type, ReadOnlySpan<byte> key, uint hash, int probe)
    {
        var addresses = _addresses[tag - TermIdTag.BlankNode];
        var value = new TermId(tag, (ulong)addresses.Count).Value;
        var address = _arena.Append(value, type, key);
        addresses.Append(address);
        _table.Insert(hash, probe, address);
        if (_table.IsFull)
        {
            _table = _table.Grow();
        }

        return address;
    }

    /// <summary>The address of the record with the key, or 0 with <paramref name="probe"/> at the empty slot.</summary>
    private uint Find(TermTable table, TermIdTag tag, uint canonical, ReadOnlySpan<byte> key, uint hash, ref int probe)
    {
        while (true)
        {
            var address = table.Next(hash, ref probe);
            if (address == 0 || Is(address, tag, canonical, key))
            {
                return address;
            }
        }
    }

    private bool Is(uint address, TermIdTag tag, uint canonical, ReadOnlySpan<byte> key) =>
        new TermId(_arena.Id(address)).Tag == tag
        && (tag != TermIdTag.Literal || _types.Canonical(_arena.Type(address)) == canonical)
        && _arena.Text(address).SequenceEqual(key);

    private static Span<byte> WriteKey(Span<byte> key, ulong subject, ulong predicate, ulong @object)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(key, subject);
        BinaryPrimitives.WriteUInt64LittleEndian(key[8..], predicate);
        BinaryPrimitives.WriteUInt64LittleEndian(key[16..], @object);
        return key;
    }

    private static string TextOf(Term term) => term switch
    {
        Iri iri => iri.Value,
        BlankNode node => node.Label,
        Literal literal => literal.LexicalForm,
        _ => throw new UnreachableException(),
    };

    private Term Decode(TermIdTag tag, uint address)
    {
        var text = _arena.Text(address);
        switch (tag)
        {
            case TermIdTag.Iri:
                return new Iri(Encoding.UTF8.GetString(text));
            case TermIdTag.BlankNode:
                return new BlankNode(Encoding.UTF8.GetString(text));
            case TermIdTag.Literal:
                return _types.Make(_arena.Type(address), Encoding.UTF8.GetString(text));
            default:
                return new TripleTerm(new Triple(
                    GetTerm(new TermId(BinaryPrimitives.ReadUInt64LittleEndian(text))),
                    (Iri)GetTerm(new TermId(BinaryPrimitives.ReadUInt64LittleEndian(text[8..]))),
                    GetTerm(new TermId(BinaryPrimitives.ReadUInt64LittleEndian(text[16..])))));
        }
    }

    private sealed record Decoded(ulong Id, Term Term);
}
