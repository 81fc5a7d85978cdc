namespace KnowledgeGraph.Sparql.Syntax.Warnings;

/// <summary>The stable codes of warnings: what the standard allows and hardly anybody means.</summary>
internal static class WarningCode
{
    /// <summary>A variable is used that nothing in the query binds.</summary>
    public const string NeverBound = "KG3101";

    /// <summary>Patterns of one group share no variable and no filter: every solution of the one goes with every one of the other.</summary>
    public const string Product = "KG3102";

    /// <summary>A prefix is declared and not used.</summary>
    public const string UnusedPrefix = "KG3103";

    /// <summary>A variable is used where it is out of scope, though another group binds it.</summary>
    public const string OutOfScope = "KG3104";

    /// <summary>A prefix is declared again with another IRI.</summary>
    public const string PrefixChanged = "KG3105";

    /// <summary>A subquery is ordered and not cut, so that its order has no effect.</summary>
    public const string UselessOrder = "KG3106";
}
