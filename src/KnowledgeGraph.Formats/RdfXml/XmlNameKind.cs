namespace KnowledgeGraph.Formats.RdfXml;

/// <summary>What the grammar makes of a name (RDF 1.1 XML Syntax, sections 7.2.2 to 7.2.4; RDF 1.2 adds four).</summary>
internal enum XmlNameKind : byte
{
    Ordinary,
    Type,
    Description,
    Li,
    Rdf,
    Id,
    About,
    Resource,
    NodeId,
    ParseType,
    Datatype,
    Annotation,
    AnnotationNodeId,
    Version,
    Withdrawn,
}
