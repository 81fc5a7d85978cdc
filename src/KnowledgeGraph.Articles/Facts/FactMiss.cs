namespace KnowledgeGraph.Articles;

/// <summary>A trigger or candidate that did not become a fact, and why.</summary>
/// <param name="Code">A stable code, such as <c>KG2103</c>.</param>
/// <param name="Reason">The reason in one sentence.</param>
/// <param name="Where">The words.</param>
/// <example>
/// <code>
/// foreach (FactMiss miss in found.Misses) Console.WriteLine($"{miss.Code} {miss.Reason}: {miss.Where.Exact}");
/// </code>
/// </example>
public sealed record FactMiss(string Code, string Reason, Evidence Where)
{
    /// <summary>The code of a sentence that holds a word which facts are found by, and gave neither a fact nor a refusal.</summary>
    public const string Silent = "KG2111";

    /// <summary>The code of a sentence that names known people or works, holds no such word, and gave nothing.</summary>
    public const string NamesOnly = "KG2112";
}
