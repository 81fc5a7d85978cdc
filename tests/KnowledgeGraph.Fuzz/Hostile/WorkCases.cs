using System.Globalization;

namespace KnowledgeGraph.Fuzz.Hostile;

/// <summary>Requests that are short and want more time, rows or memory than there is.</summary>
internal static class WorkCases
{
    private const string Prefix = "PREFIX : <http://e/> ";
    private const string Six = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?q ?r ?s";

    private static readonly string[] Patterns =
    [
        "(a+)+$", "(a*)*b", "(a|a)*b", "(a|aa)+$", "(.*a){12}", "(.*)*x", "((a+)+)+$", "(a?){200}a{200}", "(x+x+)+y", "([a-z]+)*$", "(a{1,100}){1,100}b",
        "((((((((((a*)*)*)*)*)*)*)*)*)*)*b", "^(a*)\\\\1\\\\1\\\\1b$", "(a*)*\\\\1b", "(a+)\\\\1+b", "^(.+)\\\\1+$x", "(?:a|b|ab)*c", "a{1000000}", "(a{1000}){1000}", "[a-z&&[aeiou]]", "(?i)a", "[[]", "a**", "\\\\p{L}*\\\\p{Lu}$",
    ];

    private static readonly string[] Paths =
    [
        "?s (:p*)* ?o", "?s ((:p*)*)* ?o", "?s (((:p+)+)+)+ ?o", "?s (:p|:q)*/(:p)+ ?o", "?s (:p*/:q*)* ?o", "?s ((:p|:q)*/(:q|:p)*)+ ?o", "?s (:p/:p/:p/:p/:p/:p) ?o",
        "?s !(:none)* ?o", "?s (!:none|^!:none)* ?o", "?s (:p|^:p)* ?o . ?o (:q|^:q)* ?x", "?s (:p?)* ?o", "?s (:p?/:p?/:p?/:p?/:p?/:p?/:p?/:p?) ?o", "?s (:p+/:q+)+ ?o . ?x (:p*/:q*)* ?y",
        "?s (:p*)/(:p*)/(:p*)/(:p*) ?o", "?s :p* ?x . ?x :p* ?y . ?y :p* ?z . ?z :p* ?s", "?s ^(:p*/^:q*)* ?o", ":none ((:p*)*)* ?o", "?s (((((:p*|:q*)*|:p*)*|:q*)*|:p*)*|:q*)* ?o",
    ];

    private static readonly (string Name, string Text)[] Queries =
    [
        ("product of six", "SELECT * { " + Six + " }"),
        ("product of six, counted", "SELECT (COUNT(*) AS ?x) { " + Six + " }"),
        ("product of six, distinct", "SELECT DISTINCT * { " + Six + " }"),
        ("product of six, ordered", "SELECT * { " + Six + " } ORDER BY ?a ?f ?s"),
        ("product of six, the last ones", "SELECT * { " + Six + " } ORDER BY DESC(STR(?s)) LIMIT 10"),
        ("product of six, a far one", "SELECT * { " + Six + " } OFFSET 100000000000 LIMIT 1"),
        ("product of six, grouped", "SELECT ?a ?d ?g (COUNT(DISTINCT ?j) AS ?x) { " + Six + " } GROUP BY ?a ?d ?g"),
        ("product of six, none of it", "SELECT * { " + Six + " FILTER(STR(?a) = CONCAT(STR(?f), STR(?s))) }"),
        ("product of six, existing", "SELECT * { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?f + ?i + ?l + ?c < -5) } }"),
        ("product, optional", "SELECT * { ?a ?b ?c OPTIONAL { ?d ?e ?f . ?g ?h ?i FILTER(?f = ?i + 1000000) } }"),
        ("product, minus", "SELECT * { ?a ?b ?c . ?d ?e ?f MINUS { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } }"),
        ("product, asked", "ASK { " + Six + " FILTER(?c + ?f + ?i + ?l + ?o + ?s < -5) }"),
        ("product, reduced", "SELECT REDUCED ?b { " + Six + " }"),
        ("product of subselects", "SELECT * { { SELECT ?a { ?a ?b ?c } } { SELECT ?d { ?d ?e ?f } } { SELECT ?g { ?g ?h ?i } } { SELECT ?j { ?j ?k ?l } } }"),
        ("product of optionals", "SELECT * { OPTIONAL { ?a ?b ?c } OPTIONAL { ?d ?e ?f } OPTIONAL { ?g ?h ?i } OPTIONAL { ?j ?k ?l } }"),
        ("product of unions", "SELECT * { { ?a ?b ?c } UNION { ?c ?b ?a } { ?d ?e ?f } UNION { ?f ?e ?d } { ?g ?h ?i } UNION { ?i ?h ?g } }"),
        ("loosely joined", "SELECT * { { ?a :p ?b } UNION { ?a :q ?c } { ?b :p ?a } UNION { ?c :p ?d } OPTIONAL { ?d :q ?b } OPTIONAL { ?c :p ?a } { ?d :p ?e } UNION { ?a :p ?e } }"),
        ("cliques", "SELECT * { ?a :p ?b . ?b :p ?c . ?c :p ?d . ?d :p ?e . ?e :p ?f . ?f :p ?a . ?a :p ?d . ?b :p ?e }"),
        ("cliques, counted", "SELECT (COUNT(*) AS ?n) { ?a :p ?b . ?b :p ?c . ?c :p ?d . ?d :p ?e . ?e :p ?f . ?f :p ?a FILTER(?a != ?c && ?b != ?d) }"),
        ("equal by value", "SELECT * { ?a :v ?x . ?b :v ?y . ?c :v ?z FILTER(?x + ?y = ?z) FILTER(STRLEN(STR(?a)) + STRLEN(STR(?b)) = STRLEN(STR(?c)) * 50) }"),
        ("graphs", "SELECT * { GRAPH ?g { ?a ?b ?c } GRAPH ?h { ?d ?e ?f } GRAPH ?i { ?j ?k ?l } }"),
        ("numbers by VALUES", "SELECT (SUM(?x * ?y * ?z) AS ?s) { VALUES ?x { " + Numbers(1000) + " } VALUES ?y { " + Numbers(1000) + " } VALUES ?z { " + Numbers(1000) + " } }"),
        ("powers by VALUES", "SELECT * { " + string.Concat(Enumerable.Range(0, 40).Select(i => $"VALUES ?x{i.ToString(CultureInfo.InvariantCulture)} {{ 1 2 }} ")) + "}"),
        ("doubling CONCAT", Doubling("CONCAT(?x{0}, ?x{0})", "'abcdefgh'")),
        ("doubling CONCAT of rows", Doubling("CONCAT(?x{0}, ?x{0})", "STR(?s)", "?s ?p ?o ")),
        ("doubling CONCAT, hashed", Doubling("CONCAT(?x{0}, SHA512(?x{0}), ?x{0})", "'abcdefgh'")),
        ("doubling REPLACE", Doubling("REPLACE(?x{0}, '(.)', '$1$1')", "'abcdefgh'")),
        ("doubling ENCODE_FOR_URI", Doubling("ENCODE_FOR_URI(?x{0})", "'\u00e9\u00e9\u00e9\u00e9%%%%'")),
        ("doubling IRI", Doubling("IRI(CONCAT(STR(?x{0}), STR(?x{0})))", "<http://e/>")),
        ("doubling STRLANG", Doubling("STRLANG(CONCAT(STR(?x{0}), STR(?x{0})), 'en')", "'abcdefgh'")),
        ("doubling STRDT", Doubling("STRDT(CONCAT(STR(?x{0}), STR(?x{0})), :d)", "'abcdefgh'")),
        ("doubling BNODE", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i BIND(BNODE(CONCAT(STR(?c), STR(?f), STR(?i))) AS ?x) }"),
        ("doubling TRIPLE", Doubling("TRIPLE(:a, :b, ?x{0})", "1")),
        ("doubling numbers", Doubling("?x{0} * ?x{0}", "12345678901234567890")),
        ("doubling decimals", Doubling("?x{0} * ?x{0}", "1.2345678901234567890")),
        ("nested CONCAT", "SELECT (STRLEN(" + Nested("CONCAT(", "'aaaaaaaa'", i => ", '" + new string('b', 20) + "')", 150) + ") AS ?n) { ?a ?b ?c . ?d ?e ?f }"),
        ("CONTAINS of doubles", Doubled(27, "CONTAINS(?x27, CONCAT(?x26, 'b', ?x25))")),
        ("STRBEFORE of doubles", Doubled(27, "STRLEN(STRBEFORE(?x27, CONCAT(?x25, 'b', ?x25)))")),
        ("SHA of doubles", "SELECT * { ?a ?b ?c BIND('a' AS ?x0)" + Steps("CONCAT(?x{0}, ?x{0})", 24) + " BIND(SHA512(CONCAT(?x24, STR(?a), STR(?c))) AS ?y) }"),
        ("GROUP_CONCAT of a product", "SELECT (GROUP_CONCAT(?c) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
        ("GROUP_CONCAT DISTINCT of a product", "SELECT (GROUP_CONCAT(DISTINCT CONCAT(STR(?a), STR(?d), STR(?g)); SEPARATOR = 'long separator') AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
        ("GROUP_CONCAT by group", "SELECT ?a ?d (GROUP_CONCAT(STR(?h)) AS ?x) (MAX(STR(?g)) AS ?y) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a ?d"),
        ("COUNT DISTINCT *", "SELECT (COUNT(DISTINCT *) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
        ("sums of long numbers", "SELECT (SUM(?c * 123456789012345678901234567890) AS ?x) { ?a :v ?c . ?d :v ?f . ?g :v ?i }"),
        ("new terms", "SELECT * { ?a ?b ?c . ?d ?e ?f BIND(CONCAT(STR(?a), ' ', STR(?d), STR(?c)) AS ?x) }"),
        ("new IRIs", "SELECT * { ?a ?b ?c . ?d ?e ?f BIND(IRI(CONCAT(STR(?a), '/', STR(?f), STR(?c))) AS ?x) }"),
        ("new triple terms", "SELECT * { ?a ?b ?c . ?d ?e ?f BIND(TRIPLE(?a, ?e, TRIPLE(?d, ?b, ?c)) AS ?x) }"),
        ("new numbers", "SELECT DISTINCT ?x { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i BIND(RAND() * 1e9 AS ?x) }"),
        ("UUIDs", "SELECT ?x { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i BIND(UUID() AS ?x) } ORDER BY ?x"),
        ("CONSTRUCT of a product", "CONSTRUCT { ?a :r ?f . ?d :s ?c . [] :t ?a , ?d ; :u [] } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
        ("CONSTRUCT of new terms", "CONSTRUCT { ?a :r ?x } WHERE { ?a ?b ?c . ?d ?e ?f BIND(CONCAT(STR(?a), STR(?c), STR(?d), STR(?f)) AS ?x) }"),
        ("CONSTRUCT of the same again", "CONSTRUCT { :a :b :c } WHERE { " + Six + " }"),
        ("DESCRIBE of a product", "DESCRIBE * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
        ("sorts in sorts", "SELECT * { { SELECT * { { SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f } } ORDER BY ?c } } ORDER BY ?e"),
        ("many correlated", "SELECT * { ?a ?b ?c . ?d ?e ?f FILTER EXISTS { ?x ?y ?z FILTER(STR(?z) = CONCAT(STR(?a), STR(?d))) } }"),
        ("correlated in correlated", "SELECT * { ?a :p ?c FILTER NOT EXISTS { ?c :p ?d FILTER NOT EXISTS { ?d :p ?e FILTER NOT EXISTS { ?e :p ?f FILTER NOT EXISTS { ?f :p ?a . ?a :q ?e . ?x ?y ?z FILTER(?z = -1) } } } } }"),
        ("substrings", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(CONTAINS(UCASE(CONCAT(STR(?a), STR(?d))), LCASE(STR(?g)))) }"),
        ("expensive calls", "SELECT * { ?a ?b ?c . ?d ?e ?f FILTER(STRSTARTS(SHA512(CONCAT(STR(?a), STR(?f))), 'ffffff')) }"),
    ];

    private static readonly (string Name, string Text)[] Updates =
    [
        ("INSERT of a product", "INSERT { ?a :r ?f . ?d :s ?c } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
        ("INSERT of new terms", "INSERT { ?a :r ?x } WHERE { ?a ?b ?c . ?d ?e ?f BIND(CONCAT(STR(?a), STR(?c), STR(?d), STR(?f)) AS ?x) }"),
        ("INSERT of blank nodes", "INSERT { [] :r [ :s [] ] } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
        ("INSERT into graphs", "INSERT { GRAPH ?x { ?a ?b ?c . ?d ?e ?f } } WHERE { ?a ?b ?c . ?d ?e ?f BIND(IRI(CONCAT(STR(?a), STR(?f))) AS ?x) }"),
        ("DELETE of a product", "DELETE { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
        ("doubling INSERT", NestingCases.Repeat("INSERT { ?s ?p [] . [] ?p ?o } WHERE { ?s ?p ?o } ; ", 40)),
        ("doubling COPY", string.Concat(Enumerable.Range(0, 60).Select(i => string.Create(CultureInfo.InvariantCulture, $"COPY DEFAULT TO :c{i} ; INSERT {{ ?s ?p ?g }} WHERE {{ GRAPH ?g {{ ?s ?p ?o }} }} ; ")))),
        ("squaring INSERT", NestingCases.Repeat("INSERT { ?a :r ?d } WHERE { ?a ?b ?c . ?d ?e ?f } ; ", 20)),
        ("slow condition", "DELETE { ?a ?b ?c } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?c + ?f + ?i + ?l < -5) }"),
        ("slow path", "INSERT { ?s :all ?o } WHERE { ?s ((:p*/:q*)*)* ?o . ?x (:p|:q)* ?y . ?y (:p|:q)* ?z }"),
    ];

    public static IEnumerable<HostileCase> All() =>
    [
        .. Patterns.SelectMany(RegexCases),
        .. Paths.Select(path => new HostileCase("path", path, () => Prefix + "SELECT * { " + path + " }")),
        .. Paths.Select(path => new HostileCase("path", "counted " + path, () => Prefix + "SELECT (COUNT(*) AS ?n) { " + path + " }")),
        .. Queries.Select(query => new HostileCase("work", query.Name, () => query.Text.StartsWith(Prefix, StringComparison.Ordinal) ? query.Text : Prefix + query.Text)),
        .. Updates.Select(update => new HostileCase("work", "update: " + update.Name, () => Prefix + update.Text) { IsUpdate = true }),
    ];

    private static IEnumerable<HostileCase> RegexCases(string pattern)
    {
        var text = new string('a', 50_000);
        yield return new HostileCase("regex", "REGEX " + pattern, () => $"SELECT (REGEX(\"{text}\", \"{pattern}\") AS ?x) {{ }}");
        yield return new HostileCase("regex", "REPLACE " + pattern, () => $"SELECT (REPLACE(\"{text}\", \"{pattern}\", \"$1$1\") AS ?x) {{ }}");
        yield return new HostileCase("regex", "by row " + pattern, () => Prefix + $"SELECT * {{ ?a ?b ?c . ?d ?e ?f BIND(CONCAT(STR(?a), \"{text[..3000]}\", STR(?d)) AS ?x) FILTER(REGEX(?x, \"{pattern}\")) }}");
    }

    private static string Numbers(int count) => string.Join(' ', Enumerable.Range(0, count));

    private static string Doubling(string step, string first, string pattern = "") =>
        Prefix + "SELECT * { " + pattern + $"BIND({first} AS ?x0)" + Steps(step, 60) + " }";

    private static string Doubled(int times, string value) =>
        Prefix + "SELECT * { BIND('a' AS ?x0)" + Steps("CONCAT(?x{0}, ?x{0})", times) + $" BIND({value} AS ?y) }}";

    private static string Steps(string step, int times) => string.Concat(Enumerable.Range(0, times).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $" BIND({step.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)} AS ?x{i + 1})")));

    private static string Nested(string open, string inner, Func<int, string> close, int depth) =>
        NestingCases.Repeat(open, depth) + inner + string.Concat(Enumerable.Range(0, depth).Select(close));
}
