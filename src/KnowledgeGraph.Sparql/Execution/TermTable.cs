using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// Terms and ids of one query. A term that the query makes gets the id that it has inline or in the snapshot, and only
/// otherwise a local one, so that equal ids are the same term everywhere in the query.
/// </summary>
internal sealed class TermTable(IQuadSnapshot snapshot, MemoryAccount memory)
{
    private const int CacheLimit = 1 << 18;
    private const int BytesPerTerm = 120;

    private readonly Dictionary<Term, ulong> _localIds = [];
    private readonly List<Term> _localTerms = [];
    private readonly Dictionary<ulong, Term> _cache = [];
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

        memory.Add(BytesPerTerm + (term is Literal literal ? literal.LexicalForm.Length * sizeof(char) : 0));
        id = new TermId(TermIdTag.QueryLocal, (ulong)_localTerms.Count);
        _localIds.Add(term, id.Value);
        _localTerms.Add(term);
        return id;
    }

    public Term GetTerm(TermId id)
    {
        if (id.Tag == TermIdTag.QueryLocal)
        {
            return _localTerms[(int)id.Payload];
        }

        if (_cache.TryGetValue(id.Value, out var term))
        {
            return term;
        }

        term = InlineTerms.IsInline(id) ? InlineTerms.Decode(id) : snapshot.GetTerm(id);
        if (_cache.Count >= CacheLimit)
        {
            _cache.Clear();
        }

        _cache.Add(id.Value, term);
        return term;
    }

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
