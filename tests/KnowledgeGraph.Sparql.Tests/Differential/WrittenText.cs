using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Tests.Differential;

/// <summary>What is written, as SPARQL.</summary>
internal static class WrittenText
{
    public static string Of(WrittenQuery query)
    {
        var dataset = string.Concat(query.From.Select(g => $"FROM {g} ")) + string.Concat(query.FromNamed.Select(g => $"FROM NAMED {g} "));
        var select = query.Select;
        return query.Form switch
        {
            WrittenForm.Select => $"{Head(select)}\n{dataset}WHERE {Tail(select)}",
            WrittenForm.Ask => $"ASK {dataset}{Tail(select)}",
            _ => $"CONSTRUCT {{ {string.Join(" . ", query.Template.Select(Of))} }}\n{dataset}WHERE {Tail(select)}",
        };
    }

    public static string Of(Written element) => element switch
    {
        WrittenTriples triples => string.Join(" . ", triples.Patterns.Select(Of)) + " .",
        WrittenFilter filter => $"FILTER ({WrittenExpressionText.Of(filter.Condition)})",
        WrittenOptional optional => "OPTIONAL " + Of(optional.Group),
        WrittenUnion union => string.Join(" UNION ", union.Branches.Select(Of)),
        WrittenMinus minus => "MINUS " + Of(minus.Group),
        WrittenGraph graph => $"GRAPH {Of(graph.Name)} {Of(graph.Group)}",
        WrittenBind bind => $"BIND ({WrittenExpressionText.Of(bind.Expression)} AS {bind.Variable})",
        WrittenValues values => Of(values.Data),
        WrittenGroup group => "{ " + string.Join("\n  ", group.Elements.Select(Of)) + " }",
        WrittenSelect select => $"{{ {Head(select)} WHERE {Tail(select)} }}",
        _ => throw new NotSupportedException(element.GetType().Name),
    };

    public static string Of(TriplePattern triple) => $"{Of(triple.Subject)} {Of(triple.Predicate)} {Of(triple.Object)}";

    public static string Of(PatternTerm term) => term switch
    {
        TermPattern { Term: BlankNode node } => "_:" + node.Label,
        TermPattern constant => constant.Term.ToString(),
        VariablePattern { Variable: { IsHidden: true } node } => "_:" + node.Name[1..],
        VariablePattern variable => variable.Variable.ToString(),
        TripleTermPattern quoted => $"<<( {Of(quoted.Triple)} )>>",
        _ => throw new NotSupportedException(),
    };

    private static string Head(WrittenSelect select) =>
        "SELECT " + (select.Distinct ? "DISTINCT " : select.Reduced ? "REDUCED " : "") + (select.Items is { } items ? string.Join(' ', items.Select(i => Of(i))) : "*");

    private static string Tail(WrittenSelect select)
    {
        var text = Of(select.Where);
        text += select.GroupBy.IsEmpty ? "" : " GROUP BY " + string.Join(' ', select.GroupBy.Select(i => Of(i)));
        text += select.Having.IsEmpty ? "" : " HAVING " + string.Join(' ', select.Having.Select(h => $"({WrittenExpressionText.Of(h)})"));
        text += select.OrderBy.IsEmpty ? "" : " ORDER BY " + string.Join(' ', select.OrderBy.Select(c => $"{(c.Descending ? "DESC" : "ASC")}({WrittenExpressionText.Of(c.Expression)})"));
        text += select.Limit is { } limit ? " LIMIT " + limit.ToString(CultureInfo.InvariantCulture) : "";
        text += select.Offset > 0 ? " OFFSET " + select.Offset.ToString(CultureInfo.InvariantCulture) : "";
        return text + (select.Data is null ? "" : " " + Of(select.Data));
    }

    private static string Of(WrittenItem item) => item.Expression is null ? item.Variable.ToString() : $"({WrittenExpressionText.Of(item.Expression)} AS {item.Variable})";

    private static string Of(AlgebraNode node) => node switch
    {
        Bgp bgp => string.Join(" . ", bgp.Triples.Select(Of)),
        PathPattern path => $"{Of(path.Subject)} {Of(path.Path)} {Of(path.Object)}",
        Values values => $"VALUES ({string.Join(' ', values.Variables)}) {{ {string.Join(' ', values.Rows.Select(row => $"({string.Join(' ', row.Select(t => t?.ToString() ?? "UNDEF"))})"))} }}",
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    private static string Of(PathExpression path) => path switch
    {
        Link link => link.Predicate.ToString(),
        Inverse inverse => $"(^{Of(inverse.Path)})",
        Sequence sequence => $"({Of(sequence.First)}/{Of(sequence.Second)})",
        Alternative alternative => $"({Of(alternative.First)}|{Of(alternative.Second)})",
        ZeroOrMore more => $"({Of(more.Path)}*)",
        OneOrMore more => $"({Of(more.Path)}+)",
        ZeroOrOne one => $"({Of(one.Path)}?)",
        NegatedPropertySet set => $"!({string.Join('|', set.Forward.Select(f => f.ToString()).Concat(set.Inverse.Select(i => "^" + i)))})",
        _ => throw new NotSupportedException(),
    };
}
