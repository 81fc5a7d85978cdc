using System.Globalization;
using System.Xml.Linq;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Conformance.Results;

/// <summary>
/// Result sets of the vocabulary <c>rs:</c> in the one shape of RDF/XML in which the SPARQL 1.0 tests have them (nested elements,
/// <c>rdf:parseType="Resource"</c>). It is not a reader of RDF/XML.
/// </summary>
internal static class RdfXmlResults
{
    private static readonly XNamespace Rs = TestVocabulary.Rs;
    private static readonly XNamespace Rdf = RdfVocabulary.Namespace;

    public static QueryResult Read(byte[] bytes)
    {
        var set = XmlResults.Load(bytes).Element(Rs + "ResultSet")
            ?? throw new ConformanceFailure("The RDF/XML file is not a result set; RDF/XML itself is not read.");
        var variables = set.Elements(Rs + "resultVariable").Select(element => element.Value).ToList();
        var rows = set.Elements(Rs + "solution")
            .Select(Inner)
            .OrderBy(solution => int.Parse(solution.Element(Rs + "index")?.Value ?? "0", CultureInfo.InvariantCulture))
            .Select(solution => ReadRow(solution, variables));
        return QueryResult.Of(new ResultTable(variables, [.. rows]));
    }

    /// <summary>The element that holds the properties: itself with parseType, or its one node element.</summary>
    private static XElement Inner(XElement element) =>
        element.Attribute(Rdf + "parseType") is not null ? element : element.Element(Rdf + "Description") ?? element;

    private static Term?[] ReadRow(XElement solution, List<string> variables)
    {
        var row = new Term?[variables.Count];
        foreach (var binding in solution.Elements(Rs + "binding").Select(Inner))
        {
            row[variables.IndexOf(binding.Element(Rs + "variable")!.Value)] = ReadValue(binding.Element(Rs + "value")!);
        }

        return row;
    }

    private static Term ReadValue(XElement value) =>
        value.Attribute(Rdf + "resource") is { } iri ? new Iri(iri.Value)
        : value.Attribute(Rdf + "nodeID") is { } node ? ResultTerms.BlankNode(node.Value)
        : ResultTerms.Literal(value.Value, value.Attribute(XNamespace.Xml + "lang")?.Value, value.Attribute(Rdf + "datatype")?.Value);
}
