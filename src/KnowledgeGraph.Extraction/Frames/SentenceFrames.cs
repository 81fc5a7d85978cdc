using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Runs the frames over each sentence in the order of the text and moves the discourse on.</summary>
internal static class SentenceFrames
{
    public static DraftList Read(Document document, Registry registry, IReadOnlyList<IReadOnlyList<Item>> items, CancellationToken cancellation, Action<SentenceScope>? observe = null)
    {
        var drafts = new DraftList();
        var discourse = new Discourse(registry) { Subject = registry.TitlePerson };
        var quotes = new QuoteMemory();
        GenderOfTitlePerson(document, registry);
        new FactBox(document, registry, drafts).Read();
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            if ((i & 63) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (items[i].Count == 0)
            {
                continue;
            }

            var scope = new SentenceScope(document, document.Sentences[i], items[i], discourse, drafts);
            discourse.StartSentence();
            // What a work is comes first: it decides what a writer of it is called.
            new WorkFrame(scope).Read();
            new RoleFrame(scope).Read();
            new CastFrame(scope).Read();
            new CreditFrame(scope).Read();
            new NetworkFrame(scope).Read();
            new AwardFrame(scope).Read();
            new AwardNounFrame(scope).Read();
            new AwardBrackets(scope).Read();
            new AwardLossFrame(scope).Read();
            new AwardListLine(scope).Read();
            new InductionFrame(scope).Read();
            new PersonFrame(scope).Read();
            new QuoteFrame(scope, quotes, i).Read();
            observe?.Invoke(scope);
            Advance(scope);
        }

        return drafts;
    }

    /// <summary>Moves the focus to what the sentence spoke of.</summary>
    private static void Advance(SentenceScope scope)
    {
        var discourse = scope.Discourse;
        var subject = IsComment(scope) ? null : new SubjectFinder(scope).SentenceSubject(scope.Count);
        if (subject is { Parties: [{ Person: { } person, Work: null }, ..] })
        {
            discourse.Subject = person;
        }
        else if (subject is { Parties: [{ Person: null, Work: { } work }, ..] })
        {
            discourse.SeeSubjectWork(work);
        }

        for (var i = 0; i < scope.Count; i++)
        {
            var item = scope[i];
            if (item.Kind == ItemKind.Person)
            {
                discourse.SeePerson(scope.PersonOf(item));
            }
            else if (item.Kind == ItemKind.Work)
            {
                discourse.SeeWork(scope.WorkOf(item));
            }
            else if (item.Is(WordClass.WorkRef) && IsUnnamedWork(scope, i))
            {
                discourse.SeeWork(null);
            }
            else if (item.Kind == ItemKind.Award && item.Head is AwardHead.None or AwardHead.Award && item.IsPlural && (scope.IsKind(i - 1, ItemKind.Ordinal) || scope.IsKind(i - 1, ItemKind.Year) || i == 1 && scope.Has(0, "the")))
            {
                discourse.SeeAward(item.Award!, null, scope.Sentence.Paragraph);
                discourse.Ceremony = i == 1 ? null : scope.Document.Text[scope[i - 1].Start..item.Stop];
            }
        }

        // What a sentence is about stays nearer than what it only mentions.
        if (subject is { Parties: [{ Person: null, Work: { } topic }, ..] })
        {
            discourse.SeeWork(topic);
        }
    }

    /// <summary>"The critic X wrote: ..." in a biography: the next "he" is still the biography's person.</summary>
    private static bool IsComment(SentenceScope scope)
    {
        if (scope.Registry.TitlePerson is null)
        {
            return false;
        }

        for (var i = 1; i < scope.Count; i++)
        {
            if (scope[i].Kind == ItemKind.Speech || scope.Is(i, WordClass.Say) && scope[i].Kind == ItemKind.Word && (scope.IsMark(i + 1, ',') || scope.IsMark(i + 1, ':') || scope.Has(i + 1, "that") || scope.IsMark(i + 1, '"')))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"a 1979 movie directed by X": a work that has no title here, so "the film" means no other.</summary>
    private static bool IsUnnamedWork(SentenceScope scope, int i)
    {
        if (scope.IsKind(i + 1, ItemKind.Work) || scope.IsKind(i + 1, ItemKind.Name) || scope.IsMark(i + 1, ',') && scope.IsKind(i + 2, ItemKind.Work) || scope.Is(i + 1, WordClass.KindWord | WordClass.Job))
        {
            return false;
        }

        for (var j = i - 1; j >= 0 && j > i - 6; j--)
        {
            if (scope[j].Word.Lower is "a" or "an")
            {
                for (var k = j - 1; k >= 0 && k > j - 4; k--)
                {
                    if (scope[k].Kind == ItemKind.Work)
                    {
                        return false;
                    }
                }

                return true;
            }

            if (scope[j].Kind is not (ItemKind.Word or ItemKind.Year or ItemKind.Organization))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A biography says by its pronouns whether its person is he or she.</summary>
    private static void GenderOfTitlePerson(Document document, Registry registry)
    {
        if (registry.TitlePerson is not { } person)
        {
            return;
        }

        var he = 0;
        var she = 0;
        foreach (var token in document.Tokens)
        {
            if (token.Lower is "he" or "his" or "him")
            {
                he++;
            }
            else if (token.Lower is "she" or "her")
            {
                she++;
            }
        }

        if (person.Gender == Gender.Unknown || he > 3 * (she + 1) || she > 3 * (he + 1))
        {
            person.Gender = he > she ? Gender.Male : she > he ? Gender.Female : person.Gender;
        }
    }
}
