using System.Text.Json;

namespace KnowledgeGraph.Articles.Json;

/// <content>Facts: the members into a draft, then the draft into the fact of its type.</content>
internal ref partial struct FactsJsonReader
{
    private ArticleFact ReadFact()
    {
        Expect(JsonTokenType.StartObject, "a fact");
        var start = _json.TokenStartIndex;
        var draft = new FactDraft();
        while (Member() is { } name)
        {
            if (!ReadGround(draft, name) && !ReadThing(draft, name) && !ReadDetail(draft, name) && !ReadValue(draft, name) && !ReadRecord(draft, name))
            {
                _json.Skip();
            }
        }

        if (draft.Property is not null && draft.Subject is null)
        {
            draft.Subject = _article ?? throw new FactsJsonFault("KG2202", "the statement has no \"subject\", and no \"article\" stands before", start);
        }

        try
        {
            return draft.Build();
        }
        catch (FormatException error)
        {
            throw new FactsJsonFault("KG2202", error.Message, start);
        }
    }

    private bool ReadGround(FactDraft draft, string name)
    {
        switch (name)
        {
            case "type":
                draft.Type = Words();
                return true;
            case "confidence":
                draft.Confidence = Fraction();
                return true;
            case "status":
                draft.Status = Enumerated<FactStatus>();
                return true;
            case "rule":
                draft.Rule = Words();
                return true;
            case "from":
                draft.DerivedFrom = Facts();
                return true;
            case "evidence":
                var evidence = new List<Evidence>();
                Begin("a list of quotes");
                while (Item())
                {
                    evidence.Add(ReadEvidence());
                }

                draft.Evidence = evidence;
                return true;
            default:
                return false;
        }
    }

    private bool ReadThing(FactDraft draft, string name)
    {
        switch (name)
        {
            case "actor" or "agent" or "speaker":
                draft.Person = One<Person>();
                return true;
            case "work":
                draft.Work = One<Work>();
                return true;
            case "character":
                draft.Characters = [One<Character>()];
                return true;
            case "characters":
                var characters = new List<Character>();
                Begin("a list of characters by number");
                while (Item())
                {
                    characters.Add(One<Character>());
                }

                draft.Characters = characters;
                return true;
            case "recipient":
                draft.Recipient = AnyEntity();
                return true;
            case "award":
                draft.Award = One<Award>();
                return true;
            case "place":
                draft.Place = One<Place>();
                return true;
            case "publisher":
                draft.Publisher = One<Organization>();
                return true;
            case "concerns":
                draft.Concerns = Facts();
                return true;
            default:
                return false;
        }
    }

    private bool ReadDetail(FactDraft draft, string name)
    {
        switch (name)
        {
            case "job":
                draft.Job = Words();
                return true;
            case "category":
                draft.Category = Words();
                return true;
            case "categoryAlternatives":
                draft.CategoryAlternatives = WordList();
                return true;
            case "categoryGroup":
                draft.CategoryGroup = Words();
                return true;
            case "outcome":
                draft.Outcome = Enumerated<AwardOutcome>();
                return true;
            case "year" or "startYear":
                draft.Year = Number();
                return true;
            case "endYear":
                draft.EndYear = Number();
                return true;
            case "yearIsInferred":
                draft.YearIsInferred = Truth();
                return true;
            case "ceremony":
                draft.Ceremony = Words();
                return true;
            case "label" or "text":
                draft.Text = Words();
                return true;
            case "kind":
                draft.Kind = Words();
                return true;
            case "number":
                draft.Number = Number();
                return true;
            case "onOrBefore" or "validAt":
                draft.Day = Day();
                return true;
            default:
                return false;
        }
    }

    private bool ReadValue(FactDraft draft, string name)
    {
        switch (name)
        {
            case "subject":
                draft.Subject = AnyEntity();
                return true;
            case "subjectFact":
                draft.Subject = Fact() as IFactSubject ?? throw Fault("a statement speaks of no fact but an award's result");
                return true;
            case "property":
                draft.Property = Enumerated<FactProperty>();
                return true;
            case "value":
                draft.Value = AnyEntity();
                return true;
            case "valueFact":
                draft.Value = Fact();
                return true;
            case "valueText":
                draft.Value = Words();
                return true;
            case "valueNumber":
                draft.Value = Number();
                return true;
            case "valueDate":
                draft.Value = Day();
                return true;
            case "valueKind":
                draft.Value = Enumerated<WorkKind>();
                return true;
            case "valueCount":
                draft.Value = ReadCount();
                return true;
            default:
                return false;
        }
    }

    private AwardCount ReadCount()
    {
        Expect(JsonTokenType.StartObject, "a count of awards");
        var start = _json.TokenStartIndex;
        Award? award = null;
        int? count = null;
        AwardOutcome? outcome = null;
        string? ceremony = null;
        while (Member() is { } name)
        {
            switch (name)
            {
                case "award":
                    award = One<Award>();
                    break;
                case "count":
                    count = Number();
                    break;
                case "outcome":
                    outcome = Enumerated<AwardOutcome>();
                    break;
                case "ceremony":
                    ceremony = Words();
                    break;
                default:
                    _json.Skip();
                    break;
            }
        }

        return new AwardCount(
            award ?? throw Missing("award", start), count ?? throw Missing("count", start), outcome ?? throw Missing("outcome", start), ceremony);
    }
}
