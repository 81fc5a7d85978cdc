namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>The stable codes of query diagnostics.</summary>
internal static class SyntaxCode
{
    /// <summary>The text breaks the grammar.</summary>
    public const string Grammar = "KG3001";

    /// <summary>A prefix is not declared.</summary>
    public const string UndeclaredPrefix = "KG3002";

    /// <summary>An IRI is relative without base, or no IRI.</summary>
    public const string Iri = "KG3003";

    /// <summary>A variable is assigned where it already has a value, or twice.</summary>
    public const string VariableScope = "KG3004";

    /// <summary>GROUP BY and aggregates: a variable outside its group, a misplaced or nested aggregate.</summary>
    public const string Grouping = "KG3005";

    /// <summary>A blank node label is used in two basic graph patterns, or where no blank node may stand.</summary>
    public const string BlankNode = "KG3006";

    /// <summary>VALUES: rows and variables do not fit.</summary>
    public const string Values = "KG3007";

    /// <summary>The text is longer or deeper than the limits.</summary>
    public const string Limit = "KG3008";

    /// <summary>Known, but not in this version.</summary>
    public const string NotSupported = "KG3009";

    /// <summary>A function with the wrong number of arguments.</summary>
    public const string Arity = "KG3010";

    /// <summary>A value put into the text stands where no such value can.</summary>
    public const string Parameter = "KG3011";
}
