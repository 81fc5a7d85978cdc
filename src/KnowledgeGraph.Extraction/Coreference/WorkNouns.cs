using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>Which works a noun may mean: "the film" is no novel and no song, "the episode" is no series.</summary>
internal static class WorkNouns
{
    /// <summary>The kind of work that a noun says; unknown where it says none of the kinds.</summary>
    public static WorkKind KindOf(string noun) => noun switch
    {
        "film" or "movie" or "picture" or "feature" or "biopic" => WorkKind.Film,
        "series" or "show" or "miniseries" or "mini-series" or "sitcom" or "programme" or "program" => WorkKind.Series,
        "novel" or "book" => WorkKind.Novel,
        _ => WorkKind.Unknown,
    };

    /// <summary>Whether a noun may mean a work. Where longer works stand without marks, a title between marks is a part: a song, an episode.</summary>
    public static bool Fits(string noun, WorkEntry work, bool hasPlainTitles)
    {
        var isPart = work.Kind == WorkKind.Unknown && work.IsQuoted && hasPlainTitles;
        if (IsPart(noun))
        {
            return work.Kind == WorkKind.Unknown && (work.IsQuoted || work.Format == noun);
        }

        var kind = KindOf(noun);
        if (kind == WorkKind.Unknown)
        {
            return work.Format == noun || !isPart && (work.Format is null && work.Kind == WorkKind.Unknown || noun is "production" or "drama" or "comedy" or "documentary");
        }

        return work.Kind == kind || work.Kind == WorkKind.Unknown && !isPart && !IsMusic(work.Format);
    }

    private static bool IsMusic(string? format) => format is "song" or "album" or "single" or "opera" or "symphony" or "soundtrack";

    private static bool IsPart(string noun) => noun is "song" or "episode" or "single" or "track";
}
