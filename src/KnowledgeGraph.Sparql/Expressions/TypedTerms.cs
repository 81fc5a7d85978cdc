using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>The values of ids, read once while they are in use.</summary>
internal sealed class TypedTerms(TermTable terms)
{
    private const int CacheLimit = 1 << 18;

    private readonly Dictionary<ulong, TypedTerm> _cache = [];

    public TermTable Terms => terms;

    public Value Of(ulong id)
    {
        var termId = new TermId(id);
        return termId.Tag switch
        {
            TermIdTag.Unbound => Value.Error,
            TermIdTag.Integer => Value.Of(InlineTerms.DecodeInteger(termId)),
            TermIdTag.Boolean => Value.Of(termId.Payload == 1),
            > TermIdTag.Boolean => Value.OfInline(termId),
            _ => Value.Of(TypedOf(id)),
        };
    }

    public TypedTerm TypedOf(ulong id)
    {
        if (!_cache.TryGetValue(id, out var found))
        {
            if (_cache.Count >= CacheLimit)
            {
                _cache.Clear();
            }

            found = new TypedTerm(terms.GetTerm(new TermId(id)));
            _cache.Add(id, found);
        }

        return found;
    }
}
