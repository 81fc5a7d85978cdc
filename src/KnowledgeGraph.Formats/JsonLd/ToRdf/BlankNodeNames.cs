using System.Globalization;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd.ToRdf;

/// <summary>Generate Blank Node Identifier (JSON-LD 1.1 API, section 7.4): <c>b0</c>, <c>b1</c>, ... in the order of first sight.</summary>
internal class BlankNodeNames
{
    private readonly Dictionary<string, BlankNode> _names = new(StringComparer.Ordinal);
    private long _count;

    /// <summary>A node that no other place of the document can mean.</summary>
    public BlankNode New() => new(Prefix + (_count++).ToString(CultureInfo.InvariantCulture));

    /// <summary>The node of an identifier of the document.</summary>
    /// <param name="identifier">With its <c>_:</c>.</param>
    public virtual BlankNode Of(string identifier)
    {
        if (!_names.TryGetValue(identifier, out var node))
        {
            _names.Add(identifier, node = New());
        }

        return node;
    }

    private protected virtual string Prefix => "b";
}
