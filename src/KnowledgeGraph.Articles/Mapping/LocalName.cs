using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Mapping;

/// <summary>The end of an IRI that tells it from others of its kind.</summary>
internal static class LocalName
{
    /// <summary>What stands after the last slash or hash.</summary>
    public static string Of(Iri iri) => iri.Value[Start(iri)..];

    /// <summary>The local name of a node without what was put behind it to tell it from others of its name.</summary>
    public static ReadOnlySpan<char> Plain(Iri node)
    {
        var name = node.Value.AsSpan(Start(node));
        var end = name.IndexOf('_');
        return end < 0 ? name : name[..end];
    }

    private static int Start(Iri iri) => iri.Value.AsSpan().LastIndexOfAny('/', '#') + 1;
}
