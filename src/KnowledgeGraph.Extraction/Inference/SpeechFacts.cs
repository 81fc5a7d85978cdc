using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Inference;

/// <summary>Makes facts of events and quotations and links them to what they are about.</summary>
internal sealed class SpeechFacts(Document document, EntityFactory entities, DraftList drafts)
{
    public List<ArticleFact> Read(List<AwardResultFact> results)
    {
        var facts = new List<ArticleFact>();
        EventFact? acceptance = null;
        foreach (var draft in drafts.Events)
        {
            var agent = entities.Person(draft.Agent);
            var concerns = new List<ArticleFact>();
            if (draft.Kind == "acceptance")
            {
                // What was accepted is what the person won in this article's news; an old win has a year of its own.
                var won = results.Where(r => r.Outcome == AwardOutcome.Won && r.Recipient.Name == agent.Name).ToList();
                concerns.AddRange(won.Where(r => r.YearIsInferred).Concat(won).Take(1));
            }
            else if (acceptance is not null && acceptance.Agent == agent)
            {
                concerns.Add(acceptance);
            }

            var fact = new EventFact
            {
                Label = draft.Label,
                Kind = draft.Kind,
                Agent = agent,
                Place = draft.Place is null ? null : new Place(draft.Place),
                OnOrBefore = document.Layout.Published,
                Concerns = concerns,
                Confidence = draft.Confidence,
                Rule = draft.Rule,
                Evidence = [document.EvidenceAt(draft.Evidence.Start, draft.Evidence.End)],
            };
            acceptance ??= fact.Kind == "acceptance" ? fact : null;
            facts.Add(fact);
        }

        var number = 0;
        foreach (var draft in drafts.Quotes)
        {
            var speaker = entities.Person(draft.Speaker);
            facts.Add(new QuotationFact
            {
                Speaker = speaker,
                Text = document.Text[draft.Inner.Start..draft.Inner.End],
                Number = ++number,
                Publisher = draft.Publisher is null ? null : new Organization(draft.Publisher),
                Concerns = acceptance is not null && acceptance.Agent == speaker ? [acceptance] : [],
                Confidence = draft.Confidence,
                Rule = draft.Rule,
                Evidence = [document.EvidenceAt(draft.Evidence.Start, draft.Evidence.End)],
            });
        }

        return facts;
    }
}
