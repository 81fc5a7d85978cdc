using System.Globalization;

namespace KnowledgeGraph.Articles.Json;

/// <content>Facts of users' own kinds: the line describes each kind once, so that whoever reads it needs nothing else.</content>
internal sealed partial class FactsJsonWriter
{
    private readonly Dictionary<FactType, int> _types = new(ReferenceEqualityComparer.Instance);

    private void WriteTypes(List<ArticleFact> facts)
    {
        foreach (var record in facts.OfType<RecordFact>())
        {
            _types.TryAdd(record.Type, _types.Count);
        }

        if (_types.Count == 0)
        {
            return;
        }

        json.WriteStartArray("types");
        foreach (var type in _types.OrderBy(pair => pair.Value).Select(pair => pair.Key))
        {
            json.WriteStartObject();
            json.WriteString("name", type.Name);
            json.WriteString("class", type.Class.Value);
            json.Write("label", type.Label);
            json.WriteStartArray("slots");
            foreach (var slot in type.Slots)
            {
                Write(slot);
            }

            json.WriteEndArray();
            WriteRules(type.Direct);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write(FactSlot slot)
    {
        json.WriteStartObject();
        json.WriteString("name", slot.Name);
        json.WriteString("property", slot.Property.Value);
        json.WriteString("range", EnumNames<SlotRange>.Of(slot.Range));
        json.Write("class", slot.Class?.Value);
        WriteIf("key", slot.IsKey);
        WriteIf("required", slot.IsRequired);
        WriteIf("many", !slot.HasOneValue);
        json.WriteEndObject();
    }

    private void WriteIf(string name, bool holds)
    {
        if (holds)
        {
            json.WriteBoolean(name, true);
        }
    }

    private void WriteRules(IReadOnlyList<DirectRule> rules)
    {
        if (rules.Count == 0)
        {
            return;
        }

        json.WriteStartArray("direct");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("property", rule.Property.Value);
            json.WriteString("subject", rule.Subject);
            json.WriteString("value", rule.Value);
            json.Write("onlyIf", rule.OnlyIf);
            json.Write("unless", rule.Unless);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteRecord(RecordFact record)
    {
        if (record.Type.Fault(record.Values) is { } fault)
        {
            throw new ArticleFactException("KG2104", fault);
        }

        json.WriteString("type", "record");
        json.WriteNumber("of", _types[record.Type]);
        json.WriteStartObject("values");
        foreach (var slot in record.Type.Slots)
        {
            if (record.Values.TryGetValue(slot.Name, out var value))
            {
                json.WritePropertyName(slot.Name);
                WriteSlot(value);
            }
        }

        json.WriteEndObject();
    }

    private void WriteSlot(object value)
    {
        switch (value)
        {
            case Entity entity:
                json.WriteNumberValue(_entities[entity]);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case DateOnly day:
                json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            default:
                json.Write((string)value);
                break;
        }
    }
}
