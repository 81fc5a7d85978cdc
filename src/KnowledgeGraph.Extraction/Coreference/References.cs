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
        var kind = word switch
        {
            "film" or "movie" or "picture" or "feature" => WorkKind.Film,
            "series" or "show" or "miniseries" or "mini-series" or "sitcom" or "programme" or "program" => WorkKind.Series,
            "novel" or "book" => WorkKind.Novel,
            _ => WorkKind.Unknown,
        };
        var before = LastWorkBefore(scope, noun);
        foreach (var candidate in (ReadOnlySpan<WorkEntry?>)[before, scope.Registry.TitleWork, scope.Discourse.LastWork, scope.Discourse.LastOfKind(kind)])
        {
            if (candidate is not null && (kind == WorkKind.Unknown || candidate.Kind == WorkKind.Unknown || candidate.Kind == kind))
            {
                return candidate;
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
