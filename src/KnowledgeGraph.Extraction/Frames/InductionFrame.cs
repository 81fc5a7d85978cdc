using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Honours that are a place: "was inducted into the Television Hall of Fame", "has a star on the Hollywood Walk of Fame".</summary>
internal sealed class InductionFrame(SentenceScope scope)
{
    private readonly SubjectFinder _subjects = new(scope);

    public void Read()
    {
        for (var i = 0; i + 2 < scope.Count; i++)
        {
            if (scope.Has(i, "inducted") && scope.Has(i + 1, "into") && PlaceAt(i + 2, "Hall of Fame") is { } hall)
            {
                Add(i, i, hall.Name, hall.Last);
            }
            else if (scope.Has(i, "star") && scope.Has(i + 1, "on") && PlaceAt(i + 2, "Walk of Fame") is { } walk && VerbBefore(i) is var verb and > 0)
            {
                Add(verb, i, walk.Name + " star", walk.Last);
            }
        }
    }

    /// <summary>Capitals at or after an index whose words end so, up to the next mark.</summary>
    private (string Name, int Last)? PlaceAt(int i, string tail)
    {
        var first = i;
        while (scope.Is(first, WordClass.Det) && first < i + 2)
        {
            first++;
        }

        for (var last = first; last < scope.Count && last < first + 10 && scope[last].Kind != ItemKind.Mark && !scope.Is(last, WordClass.Be | WordClass.Aux); last++)
        {
            var name = scope.Document.Text[scope[first].Start..scope[last].Stop];
            if (name.EndsWith(tail, StringComparison.Ordinal) && char.IsUpper(name[0]))
            {
                return (name.Replace("'s " + tail, " " + tail, StringComparison.Ordinal).Replace("’s " + tail, " " + tail, StringComparison.Ordinal), last);
            }
        }

        return null;
    }

    /// <summary>"received a star", "was awarded a star", "has a star": where the verb stands; 0 where none does.</summary>
    private int VerbBefore(int star)
    {
        for (var i = star - 1; i > 0 && i > star - 5; i--)
        {
            if (scope.Is(i, WordClass.Get | WordClass.Give) || scope.Has(i, "has") || scope.Has(i, "had") || scope.Is(i, WordClass.Win))
            {
                return i;
            }

            if (!scope.Is(i, WordClass.Det | WordClass.Adverb) && scope[i].Kind is not (ItemKind.Ordinal or ItemKind.Number))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>"in 2005", "for his directing in 2005": the index of the year; -1 where none follows in the clause.</summary>
    private int YearAfter(int last)
    {
        for (var i = last + 1; i + 1 < scope.Count && i < last + 7 && scope[i].Kind is ItemKind.Word or ItemKind.Pronoun; i++)
        {
            if (scope.Has(i, "in") && scope.IsKind(i + 1, ItemKind.Year))
            {
                return i + 1;
            }
        }

        return -1;
    }

    private void Add(int verb, int noun, string name, int last)
    {
        var subject = _subjects.Of(verb);
        if (subject.Parties.Count == 0 || subject.IsNegated || subject.IsUnreal || new Reality(scope).IsUnreal(verb, subject.First))
        {
            return;
        }

        var fronted = Fronted.Read(scope, subject.First, verb);
        var year = YearAfter(last);
        foreach (var party in subject.Parties.Where(p => p.Person is not null))
        {
            scope.Drafts.Awards.Add(new AwardDraft
            {
                Recipient = Party.Of(party.Person!),
                Award = AwardLexicon.Default.Find(name) ?? new AwardInfo(name, name.ToLowerInvariant(), true),
                Outcome = AwardOutcome.Won,
                Year = year > 0 ? scope[year].Value : fronted.Years.Count == 1 ? fronted.Years[0] : null,
                Confidence = 0.8m,
                Rule = "award-induction",
                Evidence = scope.Span(Math.Min(subject.First, noun), Math.Max(last, year)),
                Paragraph = scope.Sentence.Paragraph,
            });
        }
    }
}
