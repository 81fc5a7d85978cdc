using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>The job that a verb or noun means: "co-executive producing" is a co-executive producer.</summary>
internal static class JobWords
{
    public static string OfVerb(SentenceScope scope, int first, int verb)
    {
        var word = scope[verb].Word;
        var prefix = string.Empty;
        for (var i = first; i < verb; i++)
        {
            if (scope[i].Word.Lower is "co-executive" or "executive")
            {
                prefix = scope[i].Word.Lower + " ";
            }
        }

        return prefix + OfWord(word);
    }

    public static string OfWord(WordEntry word)
    {
        var lower = word.Lower;
        var co = lower.StartsWith("co-", StringComparison.Ordinal) ? "co-" : string.Empty;
        if (lower.StartsWith("executive-", StringComparison.Ordinal))
        {
            return "executive producer";
        }

        if (word.Is(WordClass.Direct))
        {
            return co + "director";
        }

        if (word.Is(WordClass.Produce))
        {
            return co + "producer";
        }

        if (word.Is(WordClass.Create))
        {
            return "creator";
        }

        return word.Is(WordClass.Compose) ? "composer" : "screenwriter";
    }

    /// <summary>The job of a noun such as "executive producer", or null if the noun names none.</summary>
    public static string? OfNoun(string lower) => lower switch
    {
        "director" or "producer" or "screenwriter" or "creator" or "composer" or "presenter" or "editor" or "cinematographer" => lower,
        "writer" => "screenwriter",
        "host" => "presenter",
        _ => null,
    };
}
