using System.Collections.Frozen;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>The functions with a keyword (production 121, and SPARQL 1.2's), with their least and most arguments.</summary>
internal static class BuiltIns
{
    private const int Any = int.MaxValue;

    private static readonly FrozenDictionary<string, BuiltIn> Functions = Table();

    private static readonly FrozenDictionary<string, AggregateFunction> Aggregates = new Dictionary<string, AggregateFunction>(StringComparer.OrdinalIgnoreCase)
    {
        ["COUNT"] = AggregateFunction.Count,
        ["SUM"] = AggregateFunction.Sum,
        ["MIN"] = AggregateFunction.Min,
        ["MAX"] = AggregateFunction.Max,
        ["AVG"] = AggregateFunction.Avg,
        ["SAMPLE"] = AggregateFunction.Sample,
        ["GROUP_CONCAT"] = AggregateFunction.GroupConcat,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>All names of functions and aggregates, in a fixed order.</summary>
    public static IEnumerable<string> Keywords =>
        Functions.Keys.Concat(Aggregates.Keys).Append("EXISTS").Append("NOT").Order(StringComparer.Ordinal);

    public static bool TryFind(string word, out BuiltIn function) => Functions.TryGetValue(word, out function);

    public static bool TryFindAggregate(string word, out AggregateFunction function) => Aggregates.TryGetValue(word, out function);

    private static FrozenDictionary<string, BuiltIn> Table()
    {
        var table = new Dictionary<string, BuiltIn>(StringComparer.OrdinalIgnoreCase);
        foreach (var function in Enum.GetValues<BuiltInFunction>())
        {
            var (least, most) = Arity(function);
            table.Add(Keyword(function), new BuiltIn(function, least, most));
        }

        table.Add("URI", table["IRI"]);
        table.Add("isURI", table["isIRI"]);
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The keyword is the name; only ENCODE_FOR_URI has more to it.</summary>
    public static string Keyword(BuiltInFunction function) =>
        function == BuiltInFunction.EncodeForUri ? "ENCODE_FOR_URI" : function.ToString().ToUpperInvariant();

    private static (int Least, int Most) Arity(BuiltInFunction function) => function switch
    {
        BuiltInFunction.Rand or BuiltInFunction.Now or BuiltInFunction.Uuid or BuiltInFunction.StrUuid => (0, 0),
        BuiltInFunction.BNode => (0, 1),
        BuiltInFunction.Concat or BuiltInFunction.Coalesce => (0, Any),
        BuiltInFunction.SubStr or BuiltInFunction.Regex => (2, 3),
        BuiltInFunction.Replace => (3, 4),
        BuiltInFunction.If or BuiltInFunction.Triple or BuiltInFunction.StrLangDir => (3, 3),
        BuiltInFunction.SameTerm or BuiltInFunction.StrDt or BuiltInFunction.StrLang or BuiltInFunction.StrStarts
            or BuiltInFunction.StrEnds or BuiltInFunction.Contains or BuiltInFunction.StrBefore or BuiltInFunction.StrAfter
            or BuiltInFunction.LangMatches => (2, 2),
        _ => (1, 1),
    };
}

/// <summary>A function and how many arguments it takes.</summary>
internal readonly record struct BuiltIn(BuiltInFunction Function, int Least, int Most);
