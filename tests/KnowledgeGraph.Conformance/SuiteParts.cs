namespace KnowledgeGraph.Conformance;

/// <summary>
/// Which parts of the suites run here. What is not named is not run: RDF/XML, RDF 1.2, SPARQL 1.2, Update, the protocols,
/// entailment of RDF graphs, JSON-LD reading, SHACL.
/// </summary>
internal static class SuiteParts
{
    public static readonly string[] RdfSyntax =
    [
        "rdf/rdf11/rdf-n-triples",
        "rdf/rdf11/rdf-n-quads",
        "rdf/rdf11/rdf-turtle",
        "rdf/rdf11/rdf-trig",
    ];

    public static readonly string[] Sparql10 =
    [
        "sparql/sparql10/algebra",
        "sparql/sparql10/ask",
        "sparql/sparql10/basic",
        "sparql/sparql10/bnode-coreference",
        "sparql/sparql10/boolean-effective-value",
        "sparql/sparql10/bound",
        "sparql/sparql10/cast",
        "sparql/sparql10/construct",
        "sparql/sparql10/dataset",
        "sparql/sparql10/distinct",
        "sparql/sparql10/expr-builtin",
        "sparql/sparql10/expr-equals",
        "sparql/sparql10/expr-ops",
        "sparql/sparql10/graph",
        "sparql/sparql10/i18n",
        "sparql/sparql10/open-world",
        "sparql/sparql10/optional",
        "sparql/sparql10/optional-filter",
        "sparql/sparql10/reduced",
        "sparql/sparql10/regex",
        "sparql/sparql10/solution-seq",
        "sparql/sparql10/sort",
        "sparql/sparql10/syntax-sparql1",
        "sparql/sparql10/syntax-sparql2",
        "sparql/sparql10/syntax-sparql3",
        "sparql/sparql10/syntax-sparql4",
        "sparql/sparql10/syntax-sparql5",
        "sparql/sparql10/triple-match",
        "sparql/sparql10/type-promotion",
    ];

    /// <summary>The query language; the parts of Update, of the protocols and of service description are not here.</summary>
    public static readonly string[] Sparql11 =
    [
        "sparql/sparql11/aggregates",
        "sparql/sparql11/bind",
        "sparql/sparql11/bindings",
        "sparql/sparql11/cast",
        "sparql/sparql11/construct",
        "sparql/sparql11/csv-tsv-res",
        "sparql/sparql11/entailment",
        "sparql/sparql11/exists",
        "sparql/sparql11/functions",
        "sparql/sparql11/grouping",
        "sparql/sparql11/json-res",
        "sparql/sparql11/negation",
        "sparql/sparql11/project-expression",
        "sparql/sparql11/property-path",
        "sparql/sparql11/service",
        "sparql/sparql11/subquery",
        "sparql/sparql11/syntax-fed",
        "sparql/sparql11/syntax-query",
    ];
}
