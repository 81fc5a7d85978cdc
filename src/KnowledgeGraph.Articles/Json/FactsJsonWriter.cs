using System.Text.Json;
using KnowledgeGraph.Articles.Mapping;

namespace KnowledgeGraph.Articles.Json;

/// <summary>Writes one line. Things and facts are told apart as objects, since facts that share one mean the same.</summary>
internal sealed partial class FactsJsonWriter(Utf8JsonWriter json)
{
    private readonly Dictionary<Entity, int> _entities = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ArticleFact, int> _facts = new(ReferenceEqualityComparer.Instance);

    public void Write(ArticleFacts facts)
    {
        var order = FactOrder.Of(facts.Facts);
        json.WriteStartObject();
        json.WriteNumber("kg", ArticleFactsJson.Version);
        json.WritePropertyName("article");
        if (ReferenceEquals(facts.Article, Article.None))
        {
            json.WriteNullValue();
        }
        else
        {
            ArticleJsonWriter.Write(json, facts.Article);
        }

        WriteTypes(order);
        WriteEntities(order);
        WriteFacts(order);
        WriteListing(facts.Facts, order);
        WriteMisses(facts.Misses);
        json.WriteEndObject();
        json.Flush();
    }

    private void WriteEntities(List<ArticleFact> facts)
    {
        json.WriteStartArray("entities");
        foreach (var entity in facts.SelectMany(FactParts.Entities))
        {
            if (_entities.TryAdd(entity, _entities.Count))
            {
                Write(entity);
            }
        }

        json.WriteEndArray();
    }

    private void Write(Entity entity)
    {
        json.WriteStartObject();
        json.WriteString("type", entity switch
        {
            Person => "person",
            Work => "work",
            Character => "character",
            Organization => "organization",
            Place => "place",
            Award => "award",
            Thing => "thing",
            _ => throw new ArticleFactException("KG2104", $"'{entity.GetType().Name}' is not a kind of entity that the ontology knows"),
        });
        json.Write("name", entity.Name);
        json.Write("aliases", entity.Aliases);
        if (entity is Work work)
        {
            json.WriteString("kind", EnumNames<WorkKind>.Of(work.Kind));
            json.Write("format", work.Format);
        }
        else if (entity is Thing thing)
        {
            json.WriteString("class", thing.Class.Value);
        }

        json.WriteEndObject();
    }

    private void WriteFacts(List<ArticleFact> facts)
    {
        json.WriteStartArray("facts");
        foreach (var fact in facts)
        {
            json.WriteStartObject();
            WriteMembers(fact);
            WriteGround(fact);
            json.WriteEndObject();
            _facts.Add(fact, _facts.Count);
        }

        json.WriteEndArray();
    }

    // What the reader gets as the list of facts, where it is not just all of them as they stand.
    private void WriteListing(IReadOnlyList<ArticleFact> listed, List<ArticleFact> order)
    {
        if (!listed.SequenceEqual(order, ReferenceEqualityComparer.Instance))
        {
            WriteFacts("order", listed);
        }
    }

    private void WriteMisses(IReadOnlyList<FactMiss> misses)
    {
        if (misses.Count == 0)
        {
            return;
        }

        json.WriteStartArray("misses");
        foreach (var miss in misses)
        {
            json.WriteStartObject();
            json.Write("code", miss.Code);
            json.Write("reason", miss.Reason);
            json.WritePropertyName("where");
            Write(miss.Where);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteGround(ArticleFact fact)
    {
        json.WriteNumber("confidence", fact.Confidence);
        if (fact.Status != FactStatus.Accepted)
        {
            json.WriteString("status", EnumNames<FactStatus>.Of(fact.Status));
        }

        json.Write("rule", fact.Rule);
        WriteFacts("from", fact.DerivedFrom);
        if (fact.Evidence.Count > 0)
        {
            json.WriteStartArray("evidence");
            foreach (var evidence in fact.Evidence)
            {
                Write(evidence);
            }

            json.WriteEndArray();
        }
    }

    private void Write(Evidence evidence)
    {
        json.WriteStartArray();
        json.Write(evidence.Exact);
        json.WriteNumberValue(evidence.Start);
        json.WriteNumberValue(evidence.End);
        json.WriteEndArray();
    }

    private void WriteFacts(string name, IReadOnlyList<ArticleFact> facts)
    {
        if (facts.Count > 0)
        {
            json.WriteStartArray(name);
            foreach (var fact in facts)
            {
                json.WriteNumberValue(_facts[fact]);
            }

            json.WriteEndArray();
        }
    }

    private void Write(string name, Entity? entity)
    {
        if (entity is not null)
        {
            json.WriteNumber(name, _entities[entity]);
        }
    }
}
