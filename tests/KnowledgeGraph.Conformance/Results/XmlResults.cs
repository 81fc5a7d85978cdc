using System.Xml;
using System.Xml.Linq;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Conformance.Results;

/// <summary>SPARQL 1.2 Query Results XML Format.</summary>
internal static class XmlResults
{
    private static readonly XNamespace Ns = "http://www.w3.org/2005/sparql-results#";
    private static readonly XNamespace Its = "http://www.w3.org/2005/11/its";

    public static QueryResult Read(byte[] bytes)
    {
        var root = Load(bytes);
        if (root.Element(Ns + "boolean") is { } boolean)
        {
            return QueryResult.Of(boolean.Value.Trim() == "true");
        }

        var variables = root.Element(Ns + "head")!.Elements(Ns + "variable").Select(v => v.Attribute("name")!.Value).ToList();
        var rows = new List<Term?[]>();
        foreach (var result in root.Element(Ns + "results")!.Elements(Ns + "result"))
        {
            var row = new Term?[variables.Count];
            foreach (var binding in result.Elements(Ns + "binding"))
            {
                row[variables.IndexOf(binding.Attribute("name")!.Value)] = ReadTerm(binding.Elements().Single());
            }

            rows.Add(row);
        }

        return QueryResult.Of(new ResultTable(variables, rows));
    }

    /// <summary>No DTD, no external entities.</summary>
    public static XElement Load(byte[] bytes)
    {
        using var reader = XmlReader.Create(
            new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
    }

    private static Term ReadTerm(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "uri":
                return new Iri(element.Value);
            case "bnode":
                return ResultTerms.BlankNode(element.Value);
            case "literal":
                var language = element.Attribute(XNamespace.Xml + "lang")?.Value;
                return ResultTerms.Literal(element.Value, language, element.Attribute("datatype")?.Value, element.Attribute(Its + "dir")?.Value);
            case "triple":
                return ResultTerms.TripleTerm(Part(element, "subject"), Part(element, "predicate"), Part(element, "object"));
            default:
                throw new ConformanceFailure($"<{element.Name}> is not a term.");
        }
    }

    private static Term Part(XElement triple, string name) => ReadTerm(triple.Element(Ns + name)!.Elements().Single());
}
