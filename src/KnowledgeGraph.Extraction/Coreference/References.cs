using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>Resolves noun phrases of a sentence: pronouns, "the actor", "the film", names in a person's or work's slot.</summary>
internal static class References
{
    /// <summary>The work that "the film", "the series", "that show" means at an index of the noun, or null.</summary>
    public static WorkEntry? WorkOfNoun(SentenceScope scope, int noun)
    {
        var word = scope[noun].Word.Lower;
        if (scope.IsMark(noun + 1, ',') && scope.IsKind(noun + 2, ItemKind.Work) && scope.IsMark(noun + 3, ','))
        {
            // "The song, “W”, was"
            return scope.WorkOf(scope[noun + 2]);
        }

        if (WorkBefore(scope, noun, word) is { } before)
        {
            return before;
        }

        var title = scope.Registry.TitleWork;
        return title is not null && (WorkNouns.KindOf(word) == WorkKind.Unknown && word is not ("song" or "episode" or "album" or "single") || title.Kind == WorkKind.Unknown && title.Format is null || title.Kind == WorkNouns.KindOf(word) || title.Format == word)
            ? title
            : scope.Discourse.WorkCalled(word);
    }

    /// <summary>The article's series at "the season", "the second season".</summary>
    public static WorkEntry? SeasonOf(SentenceScope scope, int noun) =>
        scope.Has(noun, "season") && (scope.Has(noun - 1, "the") || scope.IsKind(noun - 1, ItemKind.Ordinal) || scope.IsKind(noun - 1, ItemKind.Year)) ? scope.Registry.TitleWork : null;

    /// <summary>The nearest work before an index of the same sentence that a noun may mean.</summary>
    private static WorkEntry? WorkBefore(SentenceScope scope, int index, string noun)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (scope[i].Kind == ItemKind.Work && scope.WorkOf(scope[i]) is var work && WorkNouns.Fits(noun, work, scope.Registry.HasPlainTitles))
            {
                return work;
            }
        }

        return null;
    }

    /// <summary>The nearest work named before an index in the same sentence.</summary>
    public static WorkEntry? LastWorkBefore(SentenceScope scope, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (scope[i].Kind == ItemKind.Work)
            {
                return scope.WorkOf(scope[i]);
            }
        }

        return null;
    }

    /// <summary>Whether the noun at an index stands for a work by itself: "the film" and not "the film Titanic" or "film director".</summary>
    public static bool IsWorkReference(SentenceScope scope, int noun)
    {
        if (!scope.Is(noun, WordClass.WorkRef) || scope.IsKind(noun + 1, ItemKind.Work) || scope.IsKind(noun + 1, ItemKind.Name) || scope.Is(noun + 1, WordClass.KindWord | WordClass.Job))
        {
            return false;
        }

        for (var i = noun - 1; i >= 0 && i >= noun - 3; i--)
        {
            if (scope.Is(i, WordClass.Det) || scope[i].Kind == ItemKind.Pronoun && scope[i].Word.Is(WordClass.Det))
            {
                return scope[i].Word.Lower is "the" or "this" or "that";
            }

            if (scope[i].Kind is not ItemKind.Word || scope.Is(i, WordClass.Prep | WordClass.Conj))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The person that "the actor" or "the actress" means at an index of the noun, or null.</summary>
    public static PersonEntry? PersonOfNoun(SentenceScope scope, int noun, PersonEntry? inSentence)
    {
        if (!scope.Is(noun, WordClass.PersonRef))
        {
            return null;
        }

        for (var i = noun - 1; i >= 0 && i >= noun - 3; i--)
        {
            if (scope.Has(i, "the"))
            {
                var gender = scope[noun].Word.Lower == "actress" ? Gender.Female : Gender.Unknown;
                return scope.Discourse.Person(gender, inSentence);
            }

            if (scope[i].Kind is not (ItemKind.Word or ItemKind.Number) || scope.Is(i, WordClass.Det | WordClass.Prep))
            {
                return null;
            }
        }

        return null;
    }
}
