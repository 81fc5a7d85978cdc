using KnowledgeGraph.Conformance.Manifests;

namespace KnowledgeGraph.Conformance;

/// <summary>
/// Which parts of the suites run here. What is not named is not run: the protocols, entailment of RDF graphs, SHACL.
/// </summary>
internal static class SuiteParts
{
    public static readonly SuitePart[] Rdf11 =
    [
        new("rdf-tests", "rdf/rdf11/rdf-n-triples", "RDF 1.1 N-Triples"),
        new("rdf-tests", "rdf/rdf11/rdf-n-quads", "RDF 1.1 N-Quads"),
        new("rdf-tests", "rdf/rdf11/rdf-turtle", "RDF 1.1 Turtle"),
        new("rdf-tests", "rdf/rdf11/rdf-trig", "RDF 1.1 TriG"),
        new("rdf-tests", "rdf/rdf11/rdf-xml", "RDF 1.1 RDF/XML"),
    ];

    /// <summary>The tests that RDF 1.2 adds; its manifests include those of RDF 1.1, which are not counted twice.</summary>
    public static readonly SuitePart[] Rdf12 =
    [
        new("rdf-tests", "rdf/rdf12/rdf-n-triples/syntax", "RDF 1.2 N-Triples"),
        new("rdf-tests", "rdf/rdf12/rdf-n-triples/c14n", "RDF 1.2 N-Triples, canonical"),
        new("rdf-tests", "rdf/rdf12/rdf-n-quads/syntax", "RDF 1.2 N-Quads"),
        new("rdf-tests", "rdf/rdf12/rdf-n-quads/c14n", "RDF 1.2 N-Quads, canonical"),
        new("rdf-tests", "rdf/rdf12/rdf-turtle/syntax", "RDF 1.2 Turtle"),
        new("rdf-tests", "rdf/rdf12/rdf-turtle/eval", "RDF 1.2 Turtle"),
        new("rdf-tests", "rdf/rdf12/rdf-trig/syntax", "RDF 1.2 TriG"),
        new("rdf-tests", "rdf/rdf12/rdf-trig/eval", "RDF 1.2 TriG"),
        new("rdf-tests", "rdf/rdf12/rdf-xml/eval", "RDF 1.2 RDF/XML"),
    ];

    public static readonly SuitePart[] RdfCanon = [new("rdf-canon", "tests", "RDF Dataset Canonicalization (RDFC-1.0)")];

    public static readonly SuitePart[] JsonLdApi =
    [
        new("json-ld-api", "expand", "JSON-LD 1.1 expand"),
        new("json-ld-api", "compact", "JSON-LD 1.1 compact"),
        new("json-ld-api", "flatten", "JSON-LD 1.1 flatten"),
        new("json-ld-api", "toRdf", "JSON-LD 1.1 toRdf"),
        new("json-ld-api", "fromRdf", "JSON-LD 1.1 fromRdf"),
        new("json-ld-api", "html", "JSON-LD 1.1 in HTML"),
        new("json-ld-api", "remote-doc", "JSON-LD 1.1 remote documents"),
    ];

    public static readonly SuitePart[] JsonLdFraming = [new("json-ld-framing", "frame", "JSON-LD 1.1 Framing")];

    public static readonly SuitePart[] Sparql10 =
    [
        .. Sparql("sparql10", "SPARQL 1.0 query",
            "algebra", "ask", "basic", "bnode-coreference", "boolean-effective-value", "bound", "cast", "construct", "dataset", "distinct",
            "expr-builtin", "expr-equals", "expr-ops", "graph", "i18n", "open-world", "optional", "optional-filter", "reduced", "regex",
            "solution-seq", "sort", "syntax-sparql1", "syntax-sparql2", "syntax-sparql3", "syntax-sparql4", "syntax-sparql5", "triple-match",
            "type-promotion"),
    ];

    /// <summary>The query language; the parts of the protocols and of service description are not here.</summary>
    public static readonly SuitePart[] Sparql11 =
    [
        .. Sparql("sparql11", "SPARQL 1.1 query",
            "aggregates", "bind", "bindings", "cast", "construct", "csv-tsv-res", "exists", "functions", "grouping", "json-res", "negation",
            "project-expression", "property-path", "service", "subquery", "syntax-fed", "syntax-query"),
        .. Sparql("sparql11", "SPARQL 1.1 query, entailment", "entailment"),
    ];

    /// <summary>The update language; a few of the syntax tests of <c>delete-insert</c> are updates too.</summary>
    public static readonly SuitePart[] Sparql11Update =
    [
        .. Sparql("sparql11", "SPARQL 1.1 update",
            "add", "basic-update", "clear", "copy", "delete", "delete-data", "delete-insert", "delete-where", "drop", "move",
            "syntax-update-1", "syntax-update-2", "update-silent"),
    ];

    /// <summary>What SPARQL 1.2 adds, queries and updates; the tests of 1.1 run with the same parser and engine.</summary>
    public static readonly SuitePart[] Sparql12 =
    [
        .. Sparql("sparql12", "SPARQL 1.2 query and update",
            "codepoint-escapes", "eval-triple-terms", "expression", "grouping", "lang-basedir", "rdf11", "syntax",
            "syntax-triple-terms-negative", "syntax-triple-terms-positive", "version"),
    ];

    /// <summary>All that runs, in the order of the conformance table.</summary>
    public static IEnumerable<SuitePart> All => [.. Rdf11, .. Rdf12, .. RdfCanon, .. JsonLdApi, .. JsonLdFraming, .. Sparql10, .. Sparql11, .. Sparql11Update, .. Sparql12];

    /// <summary>The tests of a part, read from its manifest.</summary>
    public static IReadOnlyList<ISuiteTest> Tests(SuitePart part) =>
        part.ManifestIri.EndsWith(".jsonld", StringComparison.Ordinal) ? JsonLdTest.Read(part) : Manifest.Read(part);

    private static IEnumerable<SuitePart> Sparql(string version, string line, params string[] parts) =>
        parts.Select(part => new SuitePart("rdf-tests", $"sparql/{version}/{part}", line));
}
