namespace KnowledgeGraph.Formats.RdfXml;

/// <summary>The attributes of one element, sorted by what they mean. Used again for each element.</summary>
internal sealed class ElementAttributes
{
    public string? Id { get; set; }

    public string? About { get; set; }

    public string? Resource { get; set; }

    public string? NodeId { get; set; }

    public string? ParseType { get; set; }

    public string? Datatype { get; set; }

    public string? Annotation { get; set; }

    public string? AnnotationNodeId { get; set; }

    public string? Version { get; set; }

    public string? Base { get; set; }

    public string? Direction { get; set; }

    /// <summary>Property attributes, <c>rdf:type</c> among them, in document order.</summary>
    public List<(XmlName Name, string Value)> Properties { get; } = [];

    public void Clear()
    {
        Id = About = Resource = NodeId = ParseType = Datatype = Annotation = AnnotationNodeId = Version = Base = Direction = null;
        Properties.Clear();
    }
}
