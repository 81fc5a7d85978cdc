using System.Text.Json;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Json;

/// <content>Facts of users' own kinds and the descriptions of those kinds.</content>
internal ref partial struct FactsJsonReader
{
    private void ReadTypes()
    {
        Begin("a list of kinds of facts");
        while (Item())
        {
            _types.Add(ReadType());
        }
    }

    private FactType ReadType()
    {
        Expect(JsonTokenType.StartObject, "a kind of facts");
        var start = _json.TokenStartIndex;
        string? name = null, label = null;
        Iri? type = null;
        List<FactSlot> slots = [];
        List<DirectRule> direct = [];
        while (Member() is { } member)
        {
            switch (member)
            {
                case "name":
                    name = Words();
                    break;
                case "class":
                    type = ReadIri();
                    break;
                case "label":
                    label = Words();
                    break;
                case "slots":
                    Begin("a list of slots");
                    while (Item())
                    {
                        slots.Add(ReadSlot());
                    }

                    break;
                case "direct":
                    Begin("a list of rules");
                    while (Item())
                    {
                        direct.Add(ReadRule());
                    }

                    break;
                default:
                    _json.Skip();
                    break;
            }
        }

        try
        {
            return new FactType(name ?? throw Missing("name", start), type ?? throw Missing("class", start), slots, label ?? throw Missing("label", start), direct);
        }
        catch (ArgumentException error)
        {
            throw new FactsJsonFault("KG2202", error.Message, start);
        }
    }

    private FactSlot ReadSlot()
    {
        Expect(JsonTokenType.StartObject, "a slot");
        var start = _json.TokenStartIndex;
        string? name = null;
        Iri? property = null, type = null;
        SlotRange? range = null;
        bool key = false, required = false, many = false;
        while (Member() is { } member)
        {
            switch (member)
            {
                case "name":
                    name = Words();
                    break;
                case "property":
                    property = ReadIri();
                    break;
                case "range":
                    range = Enumerated<SlotRange>();
                    break;
                case "class":
                    type = ReadIri();
                    break;
                case "key":
                    key = Truth();
                    break;
                case "required":
                    required = Truth();
                    break;
                case "many":
                    many = Truth();
                    break;
                default:
                    _json.Skip();
                    break;
            }
        }

        return new FactSlot(name ?? throw Missing("name", start), property ?? throw Missing("property", start), range ?? throw Missing("range", start))
        {
            IsKey = key, IsRequired = required, HasOneValue = !many, Class = type,
        };
    }

    private DirectRule ReadRule()
    {
        Expect(JsonTokenType.StartObject, "a rule");
        var start = _json.TokenStartIndex;
        Iri? property = null;
        string? subject = null, value = null, onlyIf = null, unless = null;
        while (Member() is { } member)
        {
            switch (member)
            {
                case "property":
                    property = ReadIri();
                    break;
                case "subject":
                    subject = Words();
                    break;
                case "value":
                    value = Words();
                    break;
                case "onlyIf":
                    onlyIf = Words();
                    break;
                case "unless":
                    unless = Words();
                    break;
                default:
                    _json.Skip();
                    break;
            }
        }

        return new DirectRule(property ?? throw Missing("property", start), subject ?? throw Missing("subject", start), value ?? throw Missing("value", start))
        {
            OnlyIf = onlyIf, Unless = unless,
        };
    }

    private bool ReadRecord(FactDraft draft, string name)
    {
        switch (name)
        {
            case "of":
                draft.RecordType = Number() is >= 0 and var index && index < _types.Count ? _types[index] : throw Fault("the number is of no kind of facts before");
                return true;
            case "values":
                draft.Values = ReadValues(draft.RecordType ?? throw Fault("\"of\" must stand before \"values\""));
                return true;
            default:
                return false;
        }
    }

    private Dictionary<string, object> ReadValues(FactType type)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        Expect(JsonTokenType.StartObject, "values by slot");
        while (Member() is { } name)
        {
            var slot = type.Slot(name) ?? throw Fault($"a {type.Name} has no slot '{Short(name)}'");
            values[name] = slot.Range switch
            {
                <= SlotRange.Thing => AnyEntity(),
                SlotRange.Year or SlotRange.Integer => Number(),
                SlotRange.Date => Day(),
                SlotRange.Number => Fraction(),
                SlotRange.Truth => Truth(),
                _ => Words(),
            };
        }

        return type.Fault(values) is { } fault ? throw Fault(fault) : values;
    }

    private Iri ReadIri() => Iri.TryCreate(Words(), out var iri) ? iri : throw Fault("the text is no absolute IRI");
}
