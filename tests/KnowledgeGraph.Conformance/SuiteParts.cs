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
}
