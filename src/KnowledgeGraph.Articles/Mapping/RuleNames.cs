namespace KnowledgeGraph.Articles.Mapping;

/// <summary>What the name of a rule says.</summary>
internal static class RuleNames
{
    private const string Joint = " + ";
    private const string Model = "model/";

    /// <summary>The rules that found one fact, each by itself.</summary>
    public static IEnumerable<string> Split(string names) => names.Split(Joint);

    /// <summary>Whether a language model found the fact.</summary>
    public static bool IsModel(string name) => name.StartsWith(Model, StringComparison.Ordinal);
}
