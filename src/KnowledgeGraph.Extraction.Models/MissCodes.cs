namespace KnowledgeGraph.Extraction.Models;

/// <summary>The codes of what a model proposed and what did not become a fact; the documentation of <see cref="ChatFactExtractor"/> explains them.</summary>
internal static class MissCodes
{
    public const string UnknownRelation = "KG2300";
    public const string QuoteNotInText = "KG2301";
    public const string NameNotInText = "KG2302";
    public const string WrongType = "KG2303";
    public const string BadField = "KG2304";
    public const string Malformed = "KG2305";
    public const string Budget = "KG2306";
    public const string NotAsked = "KG2307";
    public const string QuoteNamesNothing = "KG2308";
    public const string TooMany = "KG2309";

    public const string TextTooLong = "KG2101";
    public const string NotSure = "KG2109";
    public const string TooManyFacts = "KG2110";
}
