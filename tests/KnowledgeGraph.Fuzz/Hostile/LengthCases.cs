using System.Globalization;

namespace KnowledgeGraph.Fuzz.Hostile;

/// <summary>Requests that are long and not deep: chains of each operator, lists of each kind, tokens without end.</summary>
internal static class LengthCases
{
    private const int Links = 100_000;

    private static readonly (string Name, string Start, string Link, string End)[] Chains =
    [
        ("sum", "ASK { ?s ?p ?o FILTER(?o", " + ?o", " > 1) }"),
        ("product", "ASK { ?s ?p ?o FILTER(?o", " * ?o", " > 1) }"),
        ("signed numbers", "ASK { FILTER(1", " -1", " > 1) }"),
        ("disjunction", "ASK { ?s ?p ?o FILTER(?o = 1", " || ?o = 2", ") }"),
        ("conjunction", "ASK { ?s ?p ?o FILTER(?o = 1", " && ?o = 2", ") }"),
        ("IN", "ASK { ?s ?p ?o FILTER(?o IN (1", ", 2", ")) }"),
        ("NOT IN of IRIs", "SELECT * { ?s ?p ?o FILTER(?o NOT IN (<http://e/x>", ", <http://e/y>", ")) }"),
        ("CONCAT", "SELECT (CONCAT('a'", ", 'a'", ") AS ?x) { }"),
        ("COALESCE", "SELECT (COALESCE(1/0", ", 1/?x", ") AS ?x1) { }"),
        ("sequence", "ASK { ?s <http://e/p>", "/<http://e/p>", " ?o }"),
        ("alternative", "ASK { ?s <http://e/p>", "|<http://e/p>", " ?o }"),
        ("alternative in a closure", "SELECT * { ?s (<http://e/p>", "|<http://e/q>", ")* ?o }"),
        ("sequence in a closure", "SELECT * { ?s (<http://e/p>", "/<http://e/q>", ")* ?o }"),
        ("sequence of closures", "SELECT * { <http://e/n1> <http://e/p>*", "/<http://e/q>*", " ?o }"),
        ("negated property set", "SELECT * { ?s !(<http://e/p>", "|<http://e/x>", ") ?o }"),
        ("UNION", "SELECT * { { ?s <http://e/p> ?o }", " UNION { ?s <http://e/q> ?o }", " }"),
        ("OPTIONAL", "SELECT * { ?s <http://e/p> ?o", " OPTIONAL { ?s <http://e/q> ?o }", " }"),
        ("MINUS", "SELECT * { ?s <http://e/p> ?o", " MINUS { ?s <http://e/r> ?o }", " }"),
        ("FILTER", "SELECT * { ?s <http://e/p> ?o", " FILTER(?o != 7)", " }"),
        ("FILTER EXISTS", "SELECT * { ?s <http://e/p> ?o", " FILTER EXISTS { ?o <http://e/p> ?s }", " }"),
        ("GRAPH", "SELECT * {", " GRAPH ?g { ?s ?p ?o }", " }"),
        ("GRAPH of one", "SELECT * {", " GRAPH <http://e/g> { ?s ?p ?o }", " }"),
        ("groups", "SELECT * {", " { ?s ?p ?o }", " }"),
        ("subselects", "SELECT * {", " { SELECT ?s { ?s ?p ?o } }", " }"),
        ("one triple", "SELECT * {", " ?s ?p ?o .", " }"),
        ("objects", "SELECT * { ?s ?p 1", ", 2", " }"),
        ("properties", "SELECT * { ?s <http://e/p> ?a", " ; <http://e/q> ?b", " }"),
        ("blank nodes", "SELECT * {", " [] <http://e/p> [] .", " }"),
        ("list", "SELECT * { ?s ?p (", " 1", ") }"),
        ("reifiers", "SELECT * { ?s ?p ?o", " ~ ?r", " }"),
        ("VALUES", "SELECT * { ?s ?p ?o VALUES ?o {", " 1", " } }"),
        ("VALUES twice", "SELECT * { VALUES ?a { 1 2 }", " VALUES ?a { 1 2 }", " }"),
        ("FROM", "SELECT *", " FROM <http://e/g>", " { ?s ?p ?o }"),
        ("PREFIX", "", "PREFIX x: <http://e/> ", "SELECT * { ?s x:p ?o }"),
        ("BASE", "BASE <http://e/> ", "BASE <a/> ", "SELECT * { ?s <p> ?o }"),
        ("ORDER BY", "SELECT * { ?s ?p ?o } ORDER BY ?s", " DESC(?o)", ""),
        ("GROUP BY", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s", " (?o + 1)", ""),
        ("HAVING", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (1 = 1)", " (COUNT(*) > 0)", ""),
        ("comments", "", "#\n", "ASK { }"),
        ("DESCRIBE", "DESCRIBE", " <http://e/n1>", ""),
        ("SERVICE", "SELECT * {", " SERVICE SILENT <http://e/s> { ?s ?p ?o }", " }"),
        ("dots", "SELECT * { ?s ?p ?o ", ".", " }"),
        ("less-than signs", "ASK { FILTER(1", " <", " 2) }"),
        ("dotted words", "ASK { ?s ?p true", ".true", " }"),
    ];

    private static readonly (string Name, string Start, Func<int, string> Link, string End, int Count)[] Numbered =
    [
        ("chain of patterns", "SELECT * {", i => $" ?x{i} <http://e/p> ?x{i + 1} .", " }", Links),
        ("short chain of patterns", "SELECT * {", i => $" ?x{i} <http://e/p> ?x{i + 1} .", " }", 2_000),
        ("star of patterns", "SELECT * {", i => $" ?x <http://e/p> ?y{i} .", " }", Links),
        ("short star of patterns", "SELECT * {", i => $" ?x <http://e/p> ?y{i} .", " }", 400),
        ("patterns apart", "SELECT * {", i => $" ?x{i} <http://e/p> ?y{i} .", " }", 2_000),
        ("clique of patterns", "SELECT * {", i => $" ?x{i % 40} <http://e/p> ?x{(i * 7 / 40) % 40} .", " }", 1_600),
        ("columns", "SELECT", i => $" (1 AS ?x{i})", " { }", Links),
        ("few columns", "SELECT", i => $" (1 AS ?x{i})", " { }", 900),
        ("selected variables", "SELECT", i => $" ?x{i}", " { ?s ?p ?o }", Links),
        ("BIND", "SELECT * {", i => $" BIND({i} AS ?x{i})", " }", Links),
        ("OPTIONAL of different", "SELECT * { ?x <http://e/p> ?y", i => $" OPTIONAL {{ ?x <http://e/p> ?y{i} }}", " }", 900),
        ("EXISTS of different", "SELECT * { ?x <http://e/p> ?y", i => $" FILTER EXISTS {{ ?x <http://e/p> ?z{i} . ?z{i} <http://e/q> ?y }}", " }", 2_000),
        ("UNION of different", "SELECT * { { ?s ?p ?o }", i => $" UNION {{ ?s <http://e/p{i}> ?x{i} }}", " }", 5_000),
        ("VALUES of many columns", "SELECT * { VALUES (", i => $"?x{i} ", ") { } }", Links),
        ("aggregates", "SELECT", i => $" (SUM(?o + {i}) AS ?x{i})", " { ?s ?p ?o }", 900),
        ("prefixes", "", i => $"PREFIX p{i}: <http://e/{i}> ", "SELECT * { ?s ?p ?o }", Links),
    ];

    private static readonly (string Name, Func<string> Text)[] Tokens =
    [
        ("long IRI", () => "ASK { <http://e/" + new string('a', 5_000_000) + "> ?p ?o }"),
        ("long string", () => "ASK { ?s ?p '" + new string('a', 5_000_000) + "' }"),
        ("long open string", () => "ASK { ?s ?p '''" + new string('\'', 1) + new string('a', 5_000_000)),
        ("long integer", () => "ASK { ?s ?p ?o FILTER(?o < " + new string('9', 1_000_000) + ") }"),
        ("sum of long integers", () => "SELECT (" + new string('9', 200_000) + " * " + new string('9', 200_000) + " AS ?x) { }"),
        ("long decimal", () => "SELECT (1." + new string('3', 200_000) + " / 3." + new string('7', 200_000) + " AS ?x) { }"),
        ("huge exponent", () => "SELECT (1e999999999 * 2 AS ?x) (1e-999999999 AS ?y) { }"),
        ("long variable", () => "SELECT * { ?" + new string('a', 5_000_000) + " ?p ?o }"),
        ("long language tag", () => "ASK { ?s ?p 'a'@en" + NestingCases.Repeat("-a1", 500_000) + " }"),
        ("long prefix", () => "PREFIX " + new string('a', 2_000_000) + ": <http://e/> ASK { " + new string('b', 2_000_000) + ":a ?p ?o }"),
        ("long keyword", () => new string('S', 5_000_000)),
        ("escapes", () => "ASK { ?s ?p '" + NestingCases.Repeat("\\u00e9\\n", 500_000) + "' }"),
        ("too long", () => new string(' ', 17_000_000) + "ASK { }"),
        ("nothing but blanks", () => new string(' ', 10_000_000)),
        ("zeros", () => new string('\0', 1_000_000)),
        ("surrogates", () => new string('\uD83D', 1_000_000)),
        ("prefix by SERVICE", () => "PREFIX x: <http://e/" + new string('a', 4_000_000) + "> SELECT * {" + NestingCases.Repeat("SERVICE SILENT <http://e/s> { } ", 50_000) + "}"),
        ("SERVICE in SERVICE", () => "SELECT * {" + NestingCases.Repeat("SERVICE SILENT <http://e/s> { ", 150) + NestingCases.Repeat("?s ?p ?o . ", 200_000) + NestingCases.Repeat("}", 151)),
    ];

    private static readonly (string Name, string Start, Func<int, string> Link, string End)[] Updates =
    [
        ("operations", "", _ => "CLEAR DEFAULT ; ", ""),
        ("INSERT DATA", "INSERT DATA {", i => $" <http://e/s{i}> <http://e/p> {i} .", " }"),
        ("DELETE DATA", "DELETE DATA {", i => $" <http://e/s{i}> <http://e/p> {i} .", " }"),
        ("graphs", "INSERT DATA {", i => $" GRAPH <http://e/g{i}> {{ <http://e/s> <http://e/p> 1 }}", " }"),
        ("blank nodes", "INSERT DATA {", i => $" _:b{i} <http://e/p> [] .", " }"),
        ("templates", "INSERT {", i => $" ?s <http://e/p{i}> ?o .", " } WHERE { ?s ?p ?o }"),
        ("DELETE WHERE", "DELETE WHERE {", i => $" ?s <http://e/p{i}> ?o{i} .", " }"),
        ("USING", "DELETE { ?s ?p ?o }", i => $" USING <http://e/g{i}>", " WHERE { ?s ?p ?o }"),
    ];

    public static IEnumerable<HostileCase> All() =>
    [
        .. Chains.Select(chain => new HostileCase("length", chain.Name, () => chain.Start + NestingCases.Repeat(chain.Link, Links) + chain.End)),
        .. Numbered.Select(chain => new HostileCase("length", chain.Name, () => chain.Start + Joined(chain.Link, chain.Count) + chain.End)),
        .. Tokens.Select(token => new HostileCase("length", token.Name, token.Text)),
        .. Updates.Select(chain => new HostileCase("length", "update: " + chain.Name, () => chain.Start + Joined(chain.Link, Links) + chain.End) { IsUpdate = true }),
    ];

    private static string Joined(Func<int, string> link, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{link(i)}")));
}
