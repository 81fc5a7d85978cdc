using System.Buffers.Binary;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// Terms and their ids. An id is given once, in the order of arrival and counted for each tag from 0, and never changes its meaning.
/// New terms are in memory (<see cref="HotTerms"/>); a checkpoint freezes them (<see cref="FrozenTerms"/>). One thread writes; any may
/// look up meanwhile.
/// </summary>
internal sealed partial class TermDictionary : IDisposable
{
    private const int CacheSize = 1 << 13;
    private const int StackKeyBytes = 512;

    private readonly TermHash _hash;
    private readonly LiteralTypes _types;
    private readonly Decoded?[] _decoded = new Decoded?[CacheSize];
    private volatile DictionaryView _view;

    /// <summary>An empty dictionary. The seed is random, a store's secret, and stays the same as long as the store lives.</summary>
    public TermDictionary(ulong seed)
    {
        _hash = new TermHash(seed);
        _types = new LiteralTypes(_hash);
        _view = new DictionaryView([], new HotTerms(_types, TermCounts.Zero));
    }

    /// <summary>How many ids were given: a watermark. Exact for the writer.</summary>
    public TermCounts Counts => _view.Hot.Counts;

    /// <summary>The ids before these are in frozen parts.</summary>
    public TermCounts Frozen => _view.Hot.First;

    /// <summary>Memory held for terms that are not frozen, caches not counted.</summary>
    public long HotBytes => _view.Hot.Bytes;

    /// <summary>Memory held for terms, and the size of the frozen parts; caches not counted.</summary>
    public long Bytes => _view.Hot.Bytes + _view.Parts.Sum(part => part.Bytes);

    /// <summary>Changes when ids were forgotten, so that who keeps ids of terms must forget them too. For the writer.</summary>
    public int Epoch { get; private set; }

    /// <summary>The id of a term, if it has one. It may be newer than a snapshot: see <see cref="TermCounts.Covers"/>.</summary>
    [SkipLocalsInit]
    public bool TryGetId(Term term, out TermId id)
    {
        if (InlineTerms.TryEncode(term, out id))
        {
            return true;
        }

        if (term is TripleTerm { Triple: var triple })
        {
            Span<byte> ids = stackalloc byte[TermKey.TripleBytes];
            id = default;
            return TryGetId(triple.Subject, out var s)
                && TryGetId(triple.Predicate, out var p)
                && TryGetId(triple.Object, out var o)
                && TryFind(TermIdTag.TripleTerm, 0, WriteTriple(ids, s.Value, p.Value, o.Value), out id);
        }

        var type = 0U;
        if (term is Literal literal && !_types.TryGet(literal, out type))
        {
            id = default;
            return false;
        }

        var text = TextOf(term);
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var key = most <= StackKeyBytes ? stackalloc byte[StackKeyBytes] : new byte[most];
        return TryFind(TagOf(term.Kind), type, key[..Encoding.UTF8.GetBytes(text, key)], out id);
    }

    /// <summary>The term of an id.</summary>
    /// <exception cref="ArgumentException">The dictionary gave no such id.</exception>
    /// <exception cref="StoreException">The part that holds the term is damaged.</exception>
    public Term GetTerm(TermId id) => GetTerm(id, depth: 0);

    /// <summary>
    /// A term as bytes, without making an object: of an IRI, a blank node or a literal that is not in its id. The bytes are copied to
    /// <paramref name="buffer"/>, which grows if need be. False for every other id: see <see cref="GetTerm(TermId)"/>.
    /// </summary>
    public bool TryRead(TermId id, ref byte[] buffer, out TermSpan term)
    {
        term = default;
        if (!TermCounts.IsCounted(id.Tag) || id.Tag == TermIdTag.TripleTerm)
        {
            return false;
        }

        var view = _view;
        Check(view, id);
        buffer = buffer.Length < FrontCoding.BufferBytes ? new byte[FrontCoding.BufferBytes] : buffer;
        var text = view.Read(id.Tag, (long)id.Payload, buffer, out var type);
        if (text.Length > buffer.Length)
        {
            buffer = new byte[text.Length];
        }

        text.CopyTo(buffer);
        GC.KeepAlive(view);
        ReadOnlySpan<byte> copy = buffer.AsSpan(0, text.Length);
        term = id.Tag switch
        {
            TermIdTag.BlankNode => TermSpan.BlankNode(copy),
            TermIdTag.Iri => TermSpan.Iri(copy),
            _ when _types[type].Language is not null => TermSpan.LanguageTagged(copy, _types.Qualifier(type), _types[type].Direction),
            _ => TermSpan.Literal(copy, _types.Qualifier(type)),
        };
        return true;
    }

    /// <summary>No term can be looked up any more; memory goes when nobody reads it.</summary>
    public void Dispose() => _view = new DictionaryView([], new HotTerms(_types, TermCounts.Zero));

    /// <summary>The key of a term that is neither inline nor a triple term.</summary>
    internal TermKey KeyOf(in TermSpan term)
    {
        var type = term.Kind == TermKind.Literal ? _types.Intern(term) : 0;
        return KeyOf(TagOf(term.Kind!.Value), type, term.Value);
    }

    internal TermKey KeyOf(TermIdTag tag, uint type, ReadOnlySpan<byte> text) => new(tag, type, _types.Hash(tag, type, text), text);

    internal DictionaryView View => _view;

    private static TermIdTag TagOf(TermKind kind) => kind switch
    {
        TermKind.BlankNode => TermIdTag.BlankNode,
        TermKind.Iri => TermIdTag.Iri,
        TermKind.Literal => TermIdTag.Literal,
        TermKind.TripleTerm => TermIdTag.TripleTerm,
        _ => throw new UnreachableException(),
    };

    private static string TextOf(Term term) => term switch
    {
        Iri iri => iri.Value,
        BlankNode node => node.Label,
        Literal literal => literal.LexicalForm,
        _ => throw new UnreachableException(),
    };

    private static Span<byte> WriteTriple(Span<byte> key, ulong subject, ulong predicate, ulong @object)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(key, subject);
        BinaryPrimitives.WriteUInt64LittleEndian(key[8..], predicate);
        BinaryPrimitives.WriteUInt64LittleEndian(key[16..], @object);
        return key;
    }

    private bool TryFind(TermIdTag tag, uint type, ReadOnlySpan<byte> text, out TermId id)
    {
        id = new TermId(_view.Find(KeyOf(tag, type, text)));
        return !id.IsUnbound;
    }

    private sealed record Decoded(ulong Id, Term Term);
}
