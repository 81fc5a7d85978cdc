using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.RdfXml;

/// <summary>An open element. Frames are used again and again, one for each depth.</summary>
internal sealed class ElementFrame
{
    public ElementPlace Place { get; set; }

    /// <summary>Of a node element its node; of a property element the node that has the property.</summary>
    public Term? Subject { get; set; }

    public Iri? Predicate { get; set; }

    /// <summary>Of a property element the object, once it is known; of a collection its last cell.</summary>
    public Term? Object { get; set; }

    /// <summary>How many <c>rdf:li</c> a node element had.</summary>
    public long Items { get; set; }

    public string? Base { get; set; }

    /// <summary>The language tag in scope; null or empty: none.</summary>
    public string? Language { get; set; }

    public BaseDirection Direction { get; set; }

    /// <summary>Whether the version in scope is RDF 1.2, so that base directions and triple terms are read.</summary>
    public bool IsVersion12 { get; set; }

    /// <summary>What <c>rdf:ID</c> of a property element names.</summary>
    public Iri? Reification { get; set; }

    /// <summary>What <c>rdf:annotation</c> or <c>rdf:annotationNodeID</c> of a property element names.</summary>
    public Term? Annotation { get; set; }

    public Iri? Datatype { get; set; }

    /// <summary>Of a parseType Triple its first triple.</summary>
    public Triple? Triple { get; set; }

    /// <summary>Of a parseType Triple: whether there was another triple too.</summary>
    public bool HasSeveralTriples { get; set; }

    /// <summary>Begins an element inside of another.</summary>
    public void Reset(ElementFrame outer)
    {
        Place = ElementPlace.Ignored;
        Subject = null;
        Predicate = null;
        Object = null;
        Items = 0;
        Base = outer.Base;
        Language = outer.Language;
        Direction = outer.Direction;
        IsVersion12 = outer.IsVersion12;
        Reification = null;
        Annotation = null;
        Datatype = null;
        Triple = null;
        HasSeveralTriples = false;
    }
}
