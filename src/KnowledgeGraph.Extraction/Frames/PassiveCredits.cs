using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>"directed by A", "written, produced and directed by A and B", "adapted for the screen by C".</summary>
internal sealed class PassiveCredits(SentenceScope scope)
{
    private const int MaxWords = 9;
    private readonly PeopleReader _people = new(scope);
    private readonly DescribedWork _works = new(scope);
    private readonly CreditEmitter _credits = new(scope);

    /// <summary>The "by" of a participle: over other participles, "for the screen"; null where none belongs to it.</summary>
    public int? ByOf(int verb)
    {
        for (var i = verb + 1; i < scope.Count && i < verb + MaxWords; i++)
        {
            if (scope.Has(i, "by"))
            {
                return i;
            }

            var item = scope[i];
            if (scope.Is(i, CreditFrame.Jobs | WordClass.Compose) || scope.IsMark(i, ',') || item.Word.Lower is "and" or "or" or "filmed" or "edited" or "co-edited" or "shot" or "photographed" or "scored" or "narrated" or "choreographed" or "animated" or "illustrated" or "drawn" or "originally" or "jointly" or "executive" or "also" or "starring" or "hosted" or "presented" or "published" or "storyboarded" or "designed" or "developed" or "performed" or "sung" or "recorded" or "solely" or "primarily" or "mainly" or "entirely" or "as" or "well" or "&")
            {
                continue;
            }

            if ((scope.Has(i, "for") || scope.Has(i, "to")) && AfterMedium(i) is var after && after > i)
            {
                i = after - 1;
                continue;
            }

            return null;
        }

        return null;
    }

    /// <summary>"for the screen", "for television", "to screen".</summary>
    private int AfterMedium(int i)
    {
        var noun = scope.Has(i + 1, "the") ? i + 2 : i + 1;
        return noun < scope.Count && scope[noun].Word.Lower is "screen" or "stage" or "television" or "film" or "radio" or "cinema" or "TV" or "tv" ? noun + 1 : i;
    }

    public void Read(int verb, int by)
    {
        var people = _people.Read(AfterStarring(by + 1));
        if (people.Count == 0 || WorkOf(verb, by) is not { } work)
        {
            return;
        }

        var job = JobWords.OfVerb(scope, scope.Has(verb - 1, "executive") ? verb - 1 : verb, verb);
        if (job.EndsWith("screenwriter", StringComparison.Ordinal) && !JobWords.IsMusic(work.Work) && SpeaksOfMusic(verb))
        {
            return;
        }

        foreach (var listed in people)
        {
            // "produced by Gaumont": one word that nothing tells to be a person is a company.
            if (job.EndsWith("producer", StringComparison.Ordinal) && scope[listed.At].Kind != ItemKind.Person && !listed.Person.Name.Contains(' ', StringComparison.Ordinal))
            {
                continue;
            }

            _credits.Add(listed.Person, (work.Work, Math.Min(work.Confidence, listed.Confidence)), job, verb, listed.At, "credit-by");
        }
    }

    /// <summary>"directed by and starring A": the words between.</summary>
    private int AfterStarring(int i)
    {
        var at = i;
        while (at < i + 4 && (scope.IsMark(at, ',') || scope.Has(at, "and") || scope.Has(at, "also") || scope.Has(at, "starring") || scope.Has(at, "featuring")))
        {
            at++;
        }

        return at > i && (scope.Has(at - 1, "starring") || scope.Has(at - 1, "featuring")) ? at : i;
    }

    private (WorkEntry Work, decimal Confidence)? WorkOf(int verb, int by)
    {
        // "based on the novel W written by A": the source's author; the source may have the film's own name, so only another title counts.
        if (scope.IsKind(verb - 1, ItemKind.Work) && scope.Is(verb, WordClass.Write) && _works.IsSource(verb - 1))
        {
            var source = scope.WorkOf(scope[verb - 1]);
            return source.Kind is Articles.WorkKind.Film or Articles.WorkKind.Series || source == scope.Registry.TitleWork ? null : (source, 0.9m);
        }

        return IsOfCharacter(verb) ? null : _works.Of(verb, by);
    }

    /// <summary>"the character created by A", "the score written by B": not the work itself.</summary>
    private bool IsOfCharacter(int verb)
    {
        var i = verb - 1;
        while (i >= 0 && (scope.Is(i, WordClass.Be | WordClass.Adverb | WordClass.Aux) || scope[i].Word.Lower is "which" or "that"))
        {
            i--;
        }

        return i >= 0 && scope[i].Kind == ItemKind.Word && scope[i].Word.Lower is "character" or "characters" or "score" or "music" or "soundtrack" or "theme" or "lyrics" or "sequences" or "scenes" or "video" or "videos" or "hero" or "heroine" or "universe" or "detective" or "sequence" or "segments" or "segment" or "songs";
    }

    /// <summary>"the song was written by": who wrote music wrote no screenplay.</summary>
    private bool SpeaksOfMusic(int verb)
    {
        for (var i = verb - 1; i >= 0; i--)
        {
            if (scope[i].Kind == ItemKind.Word && scope[i].Word.Lower is "song" or "songs" or "single" or "album" or "track" or "tracks" or "music" or "lyrics" or "ballad" or "hit" or "opera")
            {
                return true;
            }

            if (scope[i].Kind == ItemKind.Work || scope.IsMark(i, ';'))
            {
                return false;
            }
        }

        return false;
    }
}
