namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>The stable codes of diagnostics about documents of results.</summary>
internal static class ResultsCode
{
    /// <summary>The text breaks the grammar of JSON, XML, CSV or TSV, or of the results in it.</summary>
    public const string Grammar = "KG3201";

    /// <summary>Bytes that are no text.</summary>
    public const string Encoding = "KG3202";

    /// <summary>Parts that make no term.</summary>
    public const string Term = "KG3203";

    /// <summary>Variables: twice, unknown, too many or too few in a row.</summary>
    public const string Variable = "KG3204";

    /// <summary>A limit of the options.</summary>
    public const string Limit = "KG3205";
}
