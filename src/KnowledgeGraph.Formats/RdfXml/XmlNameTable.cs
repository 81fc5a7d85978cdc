using System.Runtime.CompilerServices;
using System.Xml;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.RdfXml;

/// <summary>
/// The names met lately with their IRIs. The XML reader gives the same string object for the same name, so names are found by
/// reference. The table is direct-mapped and of fixed size: a hostile document can make it useless but not large.
/// </summary>
internal sealed class XmlNameTable
{
    private const int Size = 1 << 11;

    private readonly XmlName?[] _names = new XmlName?[Size];

    public XmlNameTable(NameTable names)
    {
        Rdf = names.Add(RdfVocabulary.Namespace);
        Xml = names.Add("http://www.w3.org/XML/1998/namespace");
        Xmlns = names.Add("http://www.w3.org/2000/xmlns/");
        Its = names.Add("http://www.w3.org/2005/11/its");
        Lang = names.Add("lang");
        Base = names.Add("base");
        Dir = names.Add("dir");
        Version = names.Add("version");
    }

    public string Rdf { get; }

    public string Xml { get; }

    public string Xmlns { get; }

    /// <summary>The namespace of the Internationalization Tag Set, from which RDF 1.2 takes the base direction.</summary>
    public string Its { get; }

    public string Lang { get; }

    public string Base { get; }

    public string Dir { get; }

    public string Version { get; }

    /// <summary>Takes strings of the document's name table.</summary>
    public XmlName Find(string iri, string local)
    {
        var hash = RuntimeHelpers.GetHashCode(local) ^ (RuntimeHelpers.GetHashCode(iri) * 31);
        ref var slot = ref _names[(hash ^ (hash >> 11)) & (Size - 1)];
        return slot is { } name && ReferenceEquals(name.Local, local) && ReferenceEquals(name.Namespace, iri)
            ? name
            : slot = Make(iri, local);
    }

    private static XmlName Make(string iri, string local)
    {
        var text = iri + local;
        Iri.TryCreate(text, out var term);
        return new XmlName(iri, local, term, KindOf(text));
    }

    /// <summary>The grammar compares whole IRIs, wherever a document cuts them.</summary>
    private static XmlNameKind KindOf(string iri) => !iri.StartsWith(RdfVocabulary.Namespace, StringComparison.Ordinal)
        ? XmlNameKind.Ordinary
        : iri[RdfVocabulary.Namespace.Length..] switch
        {
            "type" => XmlNameKind.Type,
            "Description" => XmlNameKind.Description,
            "li" => XmlNameKind.Li,
            "RDF" => XmlNameKind.Rdf,
            "ID" => XmlNameKind.Id,
            "about" => XmlNameKind.About,
            "resource" => XmlNameKind.Resource,
            "nodeID" => XmlNameKind.NodeId,
            "parseType" => XmlNameKind.ParseType,
            "datatype" => XmlNameKind.Datatype,
            "annotation" => XmlNameKind.Annotation,
            "annotationNodeID" => XmlNameKind.AnnotationNodeId,
            "version" => XmlNameKind.Version,
            "aboutEach" or "aboutEachPrefix" or "bagID" => XmlNameKind.Withdrawn,
            _ => XmlNameKind.Ordinary,
        };

    /// <summary>Whether no property can be written as an element of this name.</summary>
    public static bool IsForbiddenProperty(string iri) => KindOf(iri) is not (XmlNameKind.Ordinary or XmlNameKind.Type);
}
