using System.Globalization;

namespace KnowledgeGraph.Articles.Json;

/// <content>The members of each kind of fact.</content>
internal sealed partial class FactsJsonWriter
{
    private void WriteMembers(ArticleFact fact)
    {
        switch (fact)
        {
            case RoleFact role:
                WriteRole(role);
                break;
            case CreditFact credit:
                json.WriteString("type", "credit");
                Write("agent", credit.Agent);
                Write("work", credit.Work);
                json.Write("job", credit.Job);
                break;
            case AwardResultFact result:
                WriteResult(result);
                break;
            case EventFact happening:
                WriteEvent(happening);
                break;
            case QuotationFact quotation:
                json.WriteString("type", "quotation");
                Write("speaker", quotation.Speaker);
                json.Write("text", quotation.Text);
                json.Write("number", quotation.Number);
                Write("publisher", quotation.Publisher);
                WriteFacts("concerns", quotation.Concerns);
                break;
            case StatementFact statement:
                WriteStatement(statement);
                break;
            case RecordFact record:
                WriteRecord(record);
                break;
            default:
                throw new ArticleFactException("KG2104", $"'{fact.GetType().Name}' is not a kind of fact that the ontology knows");
        }
    }

    private void WriteRole(RoleFact role)
    {
        json.WriteString("type", "role");
        Write("actor", role.Actor);
        Write("work", role.Work);
        Write("character", role.Character);
        json.Write("startYear", role.StartYear);
        json.Write("endYear", role.EndYear);
    }

    private void WriteResult(AwardResultFact result)
    {
        json.WriteString("type", "result");
        Write("recipient", result.Recipient);
        Write("award", result.Award);
        json.WriteString("outcome", EnumNames<AwardOutcome>.Of(result.Outcome));
        json.Write("category", result.Category);
        json.Write("categoryAlternatives", result.CategoryAlternatives);
        json.Write("categoryGroup", result.CategoryGroup);
        json.Write("year", result.Year);
        if (result.YearIsInferred)
        {
            json.WriteBoolean("yearIsInferred", true);
        }

        json.Write("ceremony", result.Ceremony);
        Write("work", result.Work);
        if (result.Characters.Count > 0)
        {
            json.WriteStartArray("characters");
            foreach (var character in result.Characters)
            {
                json.WriteNumberValue(_entities[character]);
            }

            json.WriteEndArray();
        }

        json.Write("job", result.Job);
    }

    private void WriteEvent(EventFact happening)
    {
        json.WriteString("type", "event");
        json.Write("label", happening.Label);
        json.Write("kind", happening.Kind);
        Write("agent", happening.Agent);
        Write("place", happening.Place);
        json.Write("onOrBefore", happening.OnOrBefore);
        WriteFacts("concerns", happening.Concerns);
    }

    private void WriteStatement(StatementFact statement)
    {
        json.WriteString("type", "statement");
        switch (statement.Subject)
        {
            case Entity entity:
                Write("subject", entity);
                break;
            case ArticleFact fact:
                json.WriteNumber("subjectFact", _facts[fact]);
                break;
            case Article:
                break;
            default:
                throw new ArticleFactException("KG2106", $"a statement cannot speak of a '{statement.Subject.GetType().Name}'");
        }

        json.WriteString("property", EnumNames<FactProperty>.Of(statement.Property));
        WriteValue(statement.Value);
        json.Write("validAt", statement.ValidAt);
    }

    // The member's name says the type of the value.
    private void WriteValue(object value)
    {
        switch (value)
        {
            case Entity entity:
                Write("value", entity);
                break;
            case ArticleFact fact:
                json.WriteNumber("valueFact", _facts[fact]);
                break;
            case string words:
                json.Write("valueText", words);
                break;
            case int number:
                json.WriteNumber("valueNumber", number);
                break;
            case DateOnly day:
                json.WriteString("valueDate", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case WorkKind kind:
                json.WriteString("valueKind", EnumNames<WorkKind>.Of(kind));
                break;
            case AwardCount count:
                json.WriteStartObject("valueCount");
                Write("award", count.Award);
                json.WriteNumber("count", count.Count);
                json.WriteString("outcome", EnumNames<AwardOutcome>.Of(count.Outcome));
                json.Write("ceremony", count.Ceremony);
                json.WriteEndObject();
                break;
            default:
                throw new ArticleFactException("KG2104", $"a statement takes no value of type '{value.GetType().Name}'");
        }
    }
}
