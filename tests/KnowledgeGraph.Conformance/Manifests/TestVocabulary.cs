using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Conformance.Manifests;

/// <summary>The vocabularies of the W3C manifests.</summary>
internal static class TestVocabulary
{
    public const string Mf = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    public const string Qt = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
    public const string Ut = "http://www.w3.org/2009/sparql/tests/test-update#";
    public const string Rdft = "http://www.w3.org/ns/rdftest#";
    public const string Rs = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#";

    public static readonly Iri Entries = new(Mf + "entries");
    public static readonly Iri Name = new(Mf + "name");
    public static readonly Iri Action = new(Mf + "action");
    public static readonly Iri Result = new(Mf + "result");
    public static readonly Iri AssumedTestBase = new(Mf + "assumedTestBase");
    public static readonly Iri ResultCardinality = new(Mf + "resultCardinality");
    public static readonly Iri LaxCardinality = new(Mf + "LaxCardinality");
    public static readonly Iri Query = new(Qt + "query");
    public static readonly Iri Request = new(Ut + "request");
    public static readonly Iri ServiceData = new(Qt + "serviceData");
}
