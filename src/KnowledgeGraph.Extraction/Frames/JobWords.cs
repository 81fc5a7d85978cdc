using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

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
        "director" or "producer" or "screenwriter" or "creator" or "composer" or "presenter" or "editor" or "cinematographer" or "author" => lower,
        "co-creator" => "creator",
        "writer" or "co-writer" => "screenwriter",
        "host" => "presenter",
        "co-producer" or "co-director" => lower,
        _ => null,
    };

    /// <summary>Who wrote a book or play is its author, who wrote a song its songwriter; null where an author is said of a film, for then its book is meant.</summary>
    public static string? Fitting(string job, WorkEntry work)
    {
        if (job is not ("screenwriter" or "author"))
        {
            return job;
        }

        return IsMusic(work) ? "songwriter"
            : work.Kind == Articles.WorkKind.Novel || IsWritten(work.Format) ? "author"
            : job == "author" && work.Kind is Articles.WorkKind.Film or Articles.WorkKind.Series ? null : job;
    }

    /// <summary>A play, a poem, a comic: works that have an author.</summary>
    public static bool IsWritten(string? format) => format is not null && Last(format) is "novel" or "book" or "memoir" or "autobiography" or "biography" or "novella" or "novelette" or "story" or "play" or "poem" or "strip" or "manga" or "essay" or "volume"
        or "treatise" or "monograph" or "anthology" or "textbook" or "trilogy" or "encyclopedia" or "encyclopaedia" or "comic" or "musical" or "opera" or "libretto" or "collection";

    public static bool IsMusic(WorkEntry work) => work.Format is { } format && Last(format) is "song" or "single" or "album" or "ballad" or "track" or "ep" or "mixtape" or "soundtrack" or "hit" or "symphony" or "concerto" or "cantata" or "duet" or "anthem" or "hymn";

    /// <summary>A name of two words or more that no company has.</summary>
    public static bool LooksLikePerson(string name) => name.Contains(' ', StringComparison.Ordinal) && !name.Contains(" of ", StringComparison.Ordinal) && !name.Contains(" the ", StringComparison.Ordinal) && !name.StartsWith("The ", StringComparison.Ordinal) && !NameShape.IsCompany(name);

    /// <summary>Whether a name that nothing else tells may be a player's: no company, no adjective, no "Joining X".</summary>
    public static bool MayBePerson(string name)
    {
        var first = name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? name[..space] : name;
        return !name.Contains(" of ", StringComparison.Ordinal) && !name.StartsWith("The ", StringComparison.Ordinal) && !first.EndsWith("ing", StringComparison.Ordinal) && !WordLexicon.Default.Describe(first).Is(WordClass.Demonym) && !NameShape.IsCompany(name) && !name.Any(char.IsDigit);
    }

    private static string Last(string format) => format[(format.LastIndexOf(' ') + 1)..].ToLowerInvariant();
}
