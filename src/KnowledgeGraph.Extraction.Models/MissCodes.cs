namespace KnowledgeGraph.Extraction.Models;

/// <summary>The codes of what a model proposed and what did not become a fact; the documentation of <see cref="ChatFactExtractor"/> explains them.</summary>
internal static class MissCodes
{
    public const string UnknownRelation = "KG2200";
    public const string QuoteNotInText = "KG2201";
    public const string NameNotInText = "KG2202";
    public const string WrongType = "KG2203";
    public const string BadField = "KG2204";
    public const string Malformed = "KG2205";
    public const string Budget = "KG2206";
    public const string NotAsked = "KG2207";
    public const string QuoteNamesNothing = "KG2208";
    public const string TooMany = "KG2209";

    public const string TextTooLong = "KG2101";
    public const string NotSure = "KG2109";
    public const string TooManyFacts = "KG2110";
}
