using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.RdfXml;

/// <summary>The name of an element or attribute: its IRI, null if namespace and local name together are none, and its kind.</summary>
internal sealed record XmlName(string Namespace, string Local, Iri? Iri, XmlNameKind Kind);
