using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// Terms and ids of one query. A term that the query makes gets the id that it has inline or in the snapshot, and only
/// otherwise a local one, so that equal ids are the same term everywhere in the query.
/// </summary>
internal sealed class TermTable(IQuadSnapshot snapshot, MemoryAccount memory)
{
    // Places of the cache: they begin few and grow with use.
    private const int LeastPlaces = 64;
    private const int MostPlaces = 1 << 17;
    private const int BytesPerTerm = 120;

    private readonly Dictionary<Term, ulong> _localIds = [];
    private readonly List<Term> _localTerms = [];
    private (ulong Id, Term? Term)[] _cache = new (ulong, Term?)[LeastPlaces];
    private int _misses;
    private int _freshNodes;

    public TermId GetId(Term term)
    {
        if (InlineTerms.TryEncode(term, out var id) || snapshot.TryGetId(term, out id))
        {
            return id;
        }

        if (_localIds.TryGetValue(term, out var local))
        {
            return new TermId(local);
        }

        memory.AddTerm(BytesOf(term));
        id = new TermId(TermIdTag.QueryLocal, (ulong)_localTerms.Count);
        _localIds.Add(term, id.Value);
        _localTerms.Add(term);
        return id;
    }

    /// <summary>The id of an <c>xsd:integer</c>, mostly without making the literal.</summary>
    public TermId GetId(long number) => InlineTerms.TryEncode(number, out var id)
        ? id
        : GetId(new Literal(number.ToString(System.Globalization.CultureInfo.InvariantCulture), Rdf.Vocabularies.Xsd.Integer));

    /// <summary>About what a term holds, with its place in a table.</summary>
    public static long BytesOf(Term term)
    {
        var bytes = 0L;
        while (term is TripleTerm { Triple: var triple })
        {
            bytes += BytesPerTerm + BytesOf(triple.Subject);
            term = triple.Object;
        }

        return bytes + BytesPerTerm + (sizeof(char) * (long)(term switch
        {
            Literal literal => literal.LexicalForm.Length,
            Iri iri => iri.Value.Length,
            BlankNode node => node.Label.Length,
            _ => 0,
        }));
    }

    public Term GetTerm(TermId id)
    {
        if (id.Tag == TermIdTag.QueryLocal)
        {
            return _localTerms[(int)id.Payload];
        }

        // Each id has one place, and the last term of a place stays: looking and keeping cost next to nothing.
        ref var place = ref PlaceOf(id.Value);
        if (place.Id == id.Value)
        {
            return place.Term!;
        }

        if (++_misses > _cache.Length && _cache.Length < MostPlaces)
        {
            _cache = new (ulong, Term?)[_cache.Length * 4];
            _misses = 0;
            place = ref PlaceOf(id.Value);
        }

        var term = InlineTerms.IsInline(id) ? InlineTerms.Decode(id) : snapshot.GetTerm(id);
        place = (id.Value, term);
        return term;
    }

    /// <summary>The text of a term of the source without making the term; false where the source cannot say it so.</summary>
    public bool TryRead(TermId id, ref byte[] buffer, out TermSpan term) => snapshot.TryRead(id, ref buffer, out term);

    private ref (ulong Id, Term? Term) PlaceOf(ulong id) =>
        ref _cache[(int)((id * 0x9E3779B97F4A7C15UL) >> (64 - System.Numerics.BitOperations.Log2((uint)_cache.Length)))];

    /// <summary>The kind of a bound id's term, without making the term where the tag says it.</summary>
    public TermKind KindOf(TermId id) => id.Tag switch
    {
        TermIdTag.Iri => TermKind.Iri,
        TermIdTag.BlankNode => TermKind.BlankNode,
        TermIdTag.TripleTerm => TermKind.TripleTerm,
        TermIdTag.QueryLocal => GetTerm(id).Kind,
        _ => TermKind.Literal,
    };

    /// <summary>A blank node that is in no quad of the snapshot and that this query did not make before.</summary>
    public BlankNode FreshBlankNode()
    {
        while (true)
        {
            var node = new BlankNode(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"q{_freshNodes++}"));
            if (!snapshot.TryGetId(node, out _) && !_localIds.ContainsKey(node))
            {
                return node;
            }
        }
    }
}
