using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>What a trigger found around its list of awards.</summary>
internal sealed record AwardEmission(int Verb, Subject Subject, IReadOnlyList<Party> Indirect, WorkEntry? Antecedent, Fronted Fronted, int End, bool IsCurrent, string Rule);

/// <summary>Makes drafts of the slots of a frame: recipients, works and years from the nearest place that has them.</summary>
internal sealed class AwardEmitter(SentenceScope scope)
{
    public void Emit(AwardEmission found, List<AwardSlot> slots)
    {
        foreach (var slot in slots)
        {
            // "several Oscars, including Best Picture": the parts say it.
            if (slot.Count != -1 || slots.TrueForAll(s => s == slot || s.Award != slot.Award))
            {
                EmitSlot(found, slot);
            }
        }

        var last = slots[^1];
        scope.Discourse.SeeAward(last.Award!, last.Category, scope.Sentence.Paragraph);
        scope.Discourse.Ceremony = last.Ceremony ?? scope.Discourse.Ceremony;
        if (last.Years.Count > 0)
        {
            scope.Discourse.LastYear = last.Years[^1];
        }
        else if (found.Fronted.Years.Count > 0)
        {
            scope.Discourse.LastYear = found.Fronted.Years[^1];
        }
    }

    private void EmitSlot(AwardEmission found, AwardSlot slot)
    {
        var recipients = Recipients(found, slot, out var contextWork);
        if (recipients.Count == 0)
        {
            scope.Miss("KG2104", "The recipient is not named near the award.", slot.First, slot.Last);
            return;
        }

        var confidence = found.Subject.Parties.Count > 0 || slot.Recipients.Count > 0 ? Math.Max(found.Subject.Confidence, slot.Recipients.Count > 0 ? 0.9m : 0) : 0.9m;
        confidence = Math.Clamp(confidence + 0.02m - slot.Penalty, 0.05m, 0.99m);
        var first = found.Subject.Parties.Count > 0 ? Math.Min(found.Subject.First, found.Verb) : found.Verb;
        var evidence = scope.Span(first, Math.Max(found.End, slot.Last));
        foreach (var recipient in recipients.Concat(slot.Sharers).Distinct())
        {
            if (slot.Count > 1)
            {
                scope.Drafts.Counts.Add(new CountDraft(recipient, slot.Award!, slot.Count, slot.Outcome, CeremonyOf(found, slot), confidence, evidence));
                // "two Oscars for A and B": one for each; "three Oscars for A": nothing says which.
                if ((slot.Category is null || slot.MoreWorks.Count == 0) && slot.MoreWorks.Count + 1 != slot.Count && !(slot.Work is null && found.Subject.Works.Count == slot.Count))
                {
                    continue;
                }
            }

            // A bare name that nothing shows to be a title may be a band or a company: said with less.
            var doubtful = recipient is { Work: { Kind: WorkKind.Unknown } bare, Person: null } && slot.Recipients.Count == 0 && !AwardSlot.IsOfWork(slot.Category) && IsBare(found, bare.Title);
            AddResults(found, slot, recipient, contextWork, doubtful ? Math.Min(confidence, 0.72m) : confidence, evidence);
        }
    }

    /// <summary>The ceremony of the award: one that stands before the verb is of its own awards only.</summary>
    private static string? CeremonyOf(AwardEmission found, AwardSlot slot) =>
        slot.Ceremony ?? (found.Fronted.Award is { } award && award.Body != slot.Award?.Body ? null : found.Fronted.Ceremony);

    /// <summary>Whether a recipient was named as a work by default only.</summary>
    private static bool IsBare(AwardEmission found, string name) =>
        (found.Indirect.Count > 0 ? found.Indirect : found.Subject.Parties).Any(p => p is { Person: not null, Work: not null } && p.Name == name);

    private void AddResults(AwardEmission found, AwardSlot slot, Party recipient, WorkEntry? contextWork, decimal confidence, TextSpan evidence)
    {
        var work = slot.Work ?? found.Fronted.Complement?.Work ?? contextWork;
        if (recipient.Work is not null && work == recipient.Work)
        {
            work = null;
        }

        if (work is null && recipient.Person is not null && slot.Category is not null && scope.Registry.TitleWork is { } title && !(AwardSlot.IsOfMusic(slot.Category) && title.Kind != WorkKind.Unknown))
        {
            // The text only lets one assume that it speaks of the work that it is about.
            work = title;
            confidence -= !scope.Registry.TitleIsAssumed ? 0.05m : title.Kind == WorkKind.Unknown ? 0.2m : 0.1m;
        }

        // "Her roles in A, B and C earned her nominations": one for each.
        if (found.Subject.Works.Count > 1 && work == found.Subject.Works[0] && slot.Work is null && (slot.Count <= 0 || slot.Count == found.Subject.Works.Count) && slot.IsPlural)
        {
            foreach (var each in found.Subject.Works)
            {
                AddDrafts(found, slot, recipient, each, confidence - 0.03m, evidence);
            }

            return;
        }

        AddDrafts(found, slot, recipient, work, confidence, evidence);
        foreach (var more in slot.MoreWorks)
        {
            AddDrafts(found, slot, recipient, more, confidence, evidence);
        }

        if (recipient.Person is { } person && (work ?? slot.MoreWorks.FirstOrDefault()) is { } spoken && AwardSlot.IsActing(slot.Category) | slot.Characters.Count > 0)
        {
            scope.Discourse.SeeRole(person, spoken, slot.Characters);
        }
    }

    private void AddDrafts(AwardEmission found, AwardSlot slot, Party recipient, WorkEntry? work, decimal confidence, TextSpan evidence)
    {
        var years = slot.Years.Count > 0 ? slot.Years : found.Fronted.Years;
        foreach (var year in years.Count > 0 ? years.Select(y => (int?)y) : [null])
        {
            scope.Drafts.Awards.Add(new AwardDraft
            {
                Recipient = recipient,
                Award = slot.Award,
                Outcome = slot.Outcome,
                Category = slot.Category,
                Work = work,
                Characters = slot.Characters.Count > 0 ? slot.Characters : found.Fronted.Complement?.Characters ?? [],
                Job = slot.Job ?? found.Fronted.Complement?.Job,
                Year = year,
                Ceremony = CeremonyOf(found, slot),
                Ordinal = slot.Ordinal,
                OrdinalGroup = slot.OrdinalGroup,
                IsAnother = slot.IsAnother,
                IsCurrent = found.IsCurrent,
                Confidence = confidence,
                Rule = found.Rule,
                Evidence = evidence,
                OrdinalEvidence = scope.Span(found.Verb, slot.Last),
                Paragraph = scope.Sentence.Paragraph,
            });
        }
    }

    private List<Party> Recipients(AwardEmission found, AwardSlot slot, out WorkEntry? contextWork)
    {
        contextWork = found.Antecedent;
        var subjects = found.Indirect.Count > 0 ? found.Indirect : found.Subject.Parties;
        var named = subjects.Select(p => Settle(p, slot)).ToList();
        if (slot.Recipients.Count > 0)
        {
            contextWork ??= named.Find(p => p.Work is not null).Work;
            return [.. slot.Recipients.Distinct()];
        }

        if (found.Indirect.Count > 0)
        {
            contextWork ??= found.Subject.Parties.Select(p => Settle(p, slot)).FirstOrDefault(p => p.Work is not null).Work;
        }

        return named;
    }

    /// <summary>A bare name is a person in a category for people, and a work otherwise unless its form says a person.</summary>
    private Party Settle(Party party, AwardSlot slot)
    {
        if (party.Person is null || party.Work is null)
        {
            return party;
        }

        var name = party.Name;
        var oneWord = !name.Contains(' ', StringComparison.Ordinal);
        var isPerson = AwardSlot.IsPersonCategory(slot.Category) || slot.Work is not null || (slot.Category is not null && oneWord && scope.Registry.TitleWork is not null) || LooksLikePerson(name);
        return isPerson ? Party.Of(scope.Registry.AddPerson(name, Gender.Unknown, 0)) : Party.Of(scope.Registry.AddWork(name));
    }

    private static bool LooksLikePerson(string name)
    {
        var words = name.Split(' ');
        return words.Length is 2 or 3 && WordLexicon.Default.Describe(words[0]).Is(WordClass.FirstName);
    }
}
