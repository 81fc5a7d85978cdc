using System.Text;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>From terms to ids, for the writer.</summary>
internal sealed partial class TermDictionary
{
    private const int LongestCached = 256;

    private readonly (Term? Term, ulong Id)[] _lastInterned = new (Term?, ulong)[CacheSize];
    private readonly FrozenHit?[] _lastFrozen = new FrozenHit?[CacheSize];
    private byte[] _scratch = new byte[256];

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

        return term.Kind switch
        {
            TermKind.TripleTerm => Intern(term.TripleTerm!),
            null => TermId.DefaultGraph.Value,
            _ => Intern(KeyOf(term)),
        };
    }

    /// <summary>The id of a key, a new one if it has none.</summary>
    internal ulong Intern(in TermKey key)
    {
        var view = _view;
        var id = view.Hot.Find(key);
        if (id == 0 && view.Parts.Length > 0)
        {
            id = FindFrozen(view, key);
        }

        return id != 0 ? id : view.Hot.Add(key);
    }

    // What is often interned again is not searched in the parts each time.
    private ulong FindFrozen(DictionaryView view, in TermKey key)
    {
        ref var last = ref _lastFrozen[key.Hash & (CacheSize - 1)];
        if (last is not null && last.Hash == key.Hash && last.Tag == key.Tag && last.Type == key.Type && key.Text.SequenceEqual(last.Text))
        {
            return last.Id;
        }

        var id = view.FindFrozen(key);
        if (id != 0 && key.Text.Length <= LongestCached)
        {
            last = new FrozenHit(key.Hash, key.Tag, key.Type, key.Text.ToArray(), id);
        }

        return id;
    }

    private ulong InternUncached(Term term)
    {
        if (InlineTerms.TryEncode(term, out var id))
        {
            return id.Value;
        }

        if (term is TripleTerm { Triple: var triple })
        {
            // A triple term holds at most TripleTerm.MaxDepth others, so this ends early.
            Span<byte> ids = stackalloc byte[TermKey.TripleBytes];
            WriteTriple(ids, Intern(triple.Subject), Intern(triple.Predicate), Intern(triple.Object));
            return Intern(KeyOf(TermIdTag.TripleTerm, 0, ids));
        }

        var text = TextOf(term);
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > _scratch.Length)
        {
            _scratch = new byte[Math.Max(most, _scratch.Length * 2)];
        }

        var key = _scratch.AsSpan(0, Encoding.UTF8.GetBytes(text, _scratch));
        return Intern(KeyOf(TagOf(term.Kind), term is Literal literal ? _types.Intern(LiteralType.Of(literal)) : 0, key));
    }

    private sealed record FrozenHit(ulong Hash, TermIdTag Tag, uint Type, byte[] Text, ulong Id);
}
