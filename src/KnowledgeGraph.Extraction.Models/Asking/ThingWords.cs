namespace KnowledgeGraph.Extraction.Models.Asking;

/// <summary>The words that prompts and answers use for kinds of things.</summary>
internal static class ThingWords
{
    private static readonly (ThingKinds Kind, string Word)[] All =
    [
        (ThingKinds.Person, "person"), (ThingKinds.Organization, "organization"), (ThingKinds.Work, "work"), (ThingKinds.Film, "film"),
        (ThingKinds.Series, "series"), (ThingKinds.Novel, "novel"), (ThingKinds.Award, "award"),
    ];

    public static IEnumerable<string> Words(ThingKinds kinds) => All.Where(pair => kinds.HasFlag(pair.Kind)).Select(pair => pair.Word);

    /// <summary>The kind of a word; none for a word that is no kind.</summary>
    public static ThingKinds Read(string? word) => All.FirstOrDefault(pair => pair.Word == word).Kind;
}
