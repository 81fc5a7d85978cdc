namespace KnowledgeGraph.Sparql;

/// <summary>The four query forms (SPARQL 1.1, section 16).</summary>
/// <example><code>bool rows = SparqlQuery.Parse("SELECT * { ?s ?p ?o }").Form == SparqlQueryForm.Select;</code></example>
public enum SparqlQueryForm
{
    /// <summary>SELECT: a table of solutions.</summary>
    Select,

    /// <summary>ASK: true or false.</summary>
    Ask,

    /// <summary>CONSTRUCT: triples from a template.</summary>
    Construct,

    /// <summary>DESCRIBE: triples about resources.</summary>
    Describe,
}
