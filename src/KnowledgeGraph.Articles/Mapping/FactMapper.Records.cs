using KnowledgeGraph.Articles.Records;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Mapping;

internal sealed partial class FactMapper
{
    /// <summary>
    /// The node with its keys is one claim; a slot of which there is one value is a statement of its own, derived from that claim, so that two fees
    /// of one transfer contest each other and not the transfer.
    /// </summary>
    private ClaimDraft Record(RecordFact fact)
    {
        if (fact.Type.Fault(fact.Values) is { } fault)
        {
            throw new ArticleFactException("KG2104", fault);
        }

        var node = book.Iris.Record(ArticleId, fact);
        var claim = NodeClaim(fact, node, fact.Type.Class);
        book.Entities.Add(node, Words(fact.Type.LabelOf(fact.Values)), []);
        book.Records.Add(node, fact.Type);
        foreach (var slot in fact.Type.Slots)
        {
            if (!fact.Values.TryGetValue(slot.Name, out var value))
            {
                continue;
            }

            var triple = new Triple(node, slot.Property, SlotTerm(slot, value));
            if (slot.IsKey || !slot.HasOneValue)
            {
                claim.Details.Add(triple);
            }
            else
            {
                var statement = book.Statement(ArticleId, triple);
                Add(statement, fact);
                statement.DerivedFrom.Add(claim);
            }
        }

        return claim;
    }

    private Term SlotTerm(FactSlot slot, object value)
    {
        if (value is not Entity entity)
        {
            return SlotValues.Literal(slot.Range, value);
        }

        var node = Node(entity);
        if (slot.Class is { } type)
        {
            book.Entities.AddClass(node, type);
        }

        return node;
    }
}
