using System.Text;

namespace KnowledgeGraph.Fuzz.Hostile;

/// <summary>Each construct of the grammar in itself, 100,000 deep, closed properly and not closed at all.</summary>
internal static class NestingCases
{
    private const int Depth = 100_000;

    private static readonly (string Name, string Start, string Open, string Inner, string Close, string End)[] Queries =
    [
        ("groups", "ASK {", "{ ", "", " }", "}"),
        ("OPTIONAL", "ASK {", "OPTIONAL { ", "", " }", "}"),
        ("MINUS", "ASK {", "MINUS { ", "", " }", "}"),
        ("UNION", "ASK {", "{ } UNION { ", "", " }", "}"),
        ("GRAPH", "ASK {", "GRAPH ?g { ", "", " }", "}"),
        ("SERVICE", "ASK {", "SERVICE <http://e/s> { ", "", " }", "}"),
        ("FILTER EXISTS", "ASK {", "FILTER EXISTS { ", "", " }", "}"),
        ("FILTER NOT EXISTS", "ASK {", "FILTER NOT EXISTS { ", "", " }", "}"),
        ("EXISTS in BIND", "ASK {", "BIND(EXISTS { ", "", " } AS ?x)", "}"),
        ("subselects", "ASK {", "{ SELECT * { ", "", " } }", "}"),
        ("subselects in EXISTS", "ASK {", "FILTER(EXISTS { SELECT * { ", "", " } })", "}"),
        ("parentheses in FILTER", "ASK { FILTER(", "(", "1", ")", ") }"),
        ("parentheses in BIND", "ASK { BIND(", "(", "1", ")", " AS ?x) }"),
        ("parentheses in SELECT", "SELECT (", "(", "1", ")", " AS ?x) { }"),
        ("parentheses in GROUP BY", "SELECT (1 AS ?x) { } GROUP BY ", "(", "1", ")", ""),
        ("parentheses in HAVING", "SELECT (1 AS ?x) { } HAVING ", "(", "1", ")", ""),
        ("parentheses in ORDER BY", "SELECT * { } ORDER BY ", "(", "1", ")", ""),
        ("not", "ASK { FILTER(", "!", "?x", "", ") }"),
        ("minus", "ASK { FILTER(", "-(", "1", ")", ") }"),
        ("plus", "ASK { FILTER(", "+(", "1", ")", ") }"),
        ("sums in parentheses", "ASK { FILTER(", "1+(", "1", ")", ") }"),
        ("comparisons in parentheses", "ASK { FILTER(", "1=(", "1", ")", ") }"),
        ("calls", "ASK { FILTER(", "STR(", "1", ")", ") }"),
        ("calls by IRI", "ASK { FILTER(", "<http://e/f>(", "1", ")", ") }"),
        ("IF", "ASK { FILTER(", "IF(true, 1, ", "1", ")", ") }"),
        ("COALESCE", "ASK { FILTER(", "COALESCE(", "1", ")", ") }"),
        ("CONCAT", "ASK { FILTER(", "CONCAT('a', ", "'a'", ")", ") }"),
        ("TRIPLE", "ASK { FILTER(", "TRIPLE(?s, ?p, ", "1", ")", ") }"),
        ("IN", "ASK { FILTER(", "1 IN (", "1", ")", ") }"),
        ("NOT IN", "ASK { FILTER(", "1 NOT IN (", "1", ")", ") }"),
        ("aggregates", "SELECT (", "SUM(", "1", ")", " AS ?x) { }"),
        ("lists", "ASK { ?s ?p ", "( ", "1", " )", " }"),
        ("lists as subjects", "ASK { ", "( ", "1", " )", " ?p 1 }"),
        ("property lists", "ASK { ?s ?p ", "[ ?p ", "1", " ]", " }"),
        ("property lists as subjects", "ASK { ", "[ ?p ", "1", " ]", " }"),
        ("triple terms", "ASK { ?s ?p ", "<<( ?s ?p ", "1", " )>>", " }"),
        ("triple terms in expressions", "ASK { FILTER(", "<<( ?s ?p ", "1", " )>>", ") }"),
        ("triple terms in VALUES", "ASK { VALUES ?x { ", "<<( <http://e/a> a ", "1", " )>>", " } }"),
        ("reified triples", "ASK { ?s ?p ", "<< ?s ?p ", "1", " >>", " }"),
        ("reified triples as subjects", "ASK { ", "<< ", "?s", " ?p ?o >>", " ?p ?o }"),
        ("annotations", "ASK { ?s ?p ?o ", "{| ?p ?o ", "", " |}", " }"),
        ("paths", "ASK { ?s ", "(", "a", ")", " ?o }"),
        ("closures", "ASK { ?s ", "(", "a", ")*", " ?o }"),
        ("inverse paths", "ASK { ?s ", "^(", "a", ")", " ?o }"),
        ("sequences", "ASK { ?s ", "a/(", "a", ")", " ?o }"),
        ("alternatives", "ASK { ?s ", "a|(", "a", ")", " ?o }"),
        ("lists in CONSTRUCT", "CONSTRUCT { ?s ?p ", "( ", "1", " )", " } WHERE { }"),
        ("property lists in CONSTRUCT", "CONSTRUCT { ?s ?p ", "[ a ", "1", " ]", " } WHERE { }"),
        ("reified triples in CONSTRUCT", "CONSTRUCT { ?s ?p ", "<< ?s ?p ", "1", " >>", " } WHERE { }"),
    ];

    private static readonly (string Name, string Start, string Open, string Inner, string Close, string End)[] Updates =
    [
        ("groups", "DELETE { } WHERE {", "{ ", "", " }", "}"),
        ("subselects", "INSERT { } WHERE {", "{ SELECT * { ", "", " } }", "}"),
        ("lists in INSERT DATA", "INSERT DATA { <http://e/s> a ", "( ", "1", " )", " }"),
        ("property lists in INSERT", "INSERT { ?s a ", "[ a ", "1", " ]", " } WHERE { }"),
        ("triple terms in DELETE DATA", "DELETE DATA { <http://e/s> a ", "<<( <http://e/s> a ", "1", " )>>", " }"),
        ("reified triples in INSERT DATA", "INSERT DATA { <http://e/s> a ", "<< <http://e/s> a ", "1", " >>", " }"),
        ("annotations in INSERT DATA", "INSERT DATA { <http://e/s> a 1 ", "{| a 1 ", "", " |}", " }"),
        ("parentheses", "DELETE { } WHERE { FILTER(", "(", "1", ")", ") }"),
    ];

    public static IEnumerable<HostileCase> All() =>
        Queries.SelectMany(construct => Of(construct, isUpdate: false)).Concat(Updates.SelectMany(construct => Of(construct, isUpdate: true)));

    /// <summary>A text many times over.</summary>
    public static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static IEnumerable<HostileCase> Of((string Name, string Start, string Open, string Inner, string Close, string End) construct, bool isUpdate)
    {
        var (name, start, open, inner, close, end) = construct;
        var kind = isUpdate ? "update: " : string.Empty;
        yield return new HostileCase("nesting", kind + name, () => start + Repeat(open, Depth) + inner + Repeat(close, Depth) + end) { IsUpdate = isUpdate, MustBeRefused = true };
        yield return new HostileCase("nesting", kind + name + ", not closed", () => start + Repeat(open, Depth)) { IsUpdate = isUpdate, MustBeRefused = true };
    }
}
