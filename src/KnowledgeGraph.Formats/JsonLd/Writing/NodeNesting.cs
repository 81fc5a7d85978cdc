using KnowledgeGraph.Formats.JsonLd.Expansion;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Writing;

/// <summary>
/// Flat expanded nodes as trees: which stand at the top, and which in place of a reference. Each is there once, and nothing is lost,
/// which is why framing is not used for it. Too deep a nesting is cut: the node then follows at the top.
/// </summary>
internal sealed class NodeNesting
{
    private const int MaxDepth = 16;

    private readonly Dictionary<string, JsonMap> _nodes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly Queue<JsonMap> _waiting = [];
    private readonly string? _root;
    private readonly bool _embed;
    private readonly CancellationToken _cancellation;

    private NodeNesting(JsonList nodes, string? root, bool embed, CancellationToken cancellation)
    {
        (_root, _embed, _cancellation) = (root, embed, cancellation);
        foreach (var node in nodes)
        {
            _nodes.Add(((JsonMap)node).Text("@id")!, (JsonMap)node);
        }
    }

    /// <param name="nodes">The nodes of a graph, flat.</param>
    /// <param name="root">The node to begin with: only what can be reached from it is taken. Null: all nodes.</param>
    /// <param name="embed">Whether nodes go to where they are first referred to.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static JsonList Nest(JsonList nodes, string? root, bool embed, CancellationToken cancellation) =>
        root is null && !embed ? nodes : new NodeNesting(nodes, root, embed, cancellation).Nest(nodes);

    private JsonList Nest(JsonList nodes)
    {
        var result = new JsonList();
        foreach (var start in Starts(nodes))
        {
            _waiting.Enqueue(start);
            while (_waiting.TryDequeue(out var node))
            {
                if (_written.Add(node.Text("@id")!))
                {
                    result.Add(Copy(node, 0));
                }
            }
        }

        return result;
    }

    private IEnumerable<JsonMap> Starts(JsonList nodes)
    {
        if (_root is not null)
        {
            return [_nodes.GetValueOrDefault(_root) ?? new JsonMap { ["@id"] = new JsonText(_root) }];
        }

        // Nodes that nothing refers to begin the trees; of circles, the first in order.
        var referred = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            foreach (var (key, values) in ((JsonMap)node).Members)
            {
                if (!key.StartsWith('@'))
                {
                    AddReferences(values, referred);
                }
            }
        }

        return nodes.Cast<JsonMap>().OrderBy(node => referred.Contains(node.Text("@id")!));
    }

    private static void AddReferences(JsonItem values, HashSet<string> referred)
    {
        foreach (var value in values.Items)
        {
            if ((value as JsonMap)?["@list"] is { } list)
            {
                AddReferences(list, referred);
            }
            else if ((value as JsonMap)?.Text("@id") is { } id)
            {
                referred.Add(id);
            }
        }
    }

    private JsonMap Copy(JsonMap node, int depth)
    {
        _cancellation.ThrowIfCancellationRequested();
        var copy = new JsonMap(node.Count);
        foreach (var (key, value) in node.Members)
        {
            switch (key)
            {
                case "@type":
                    value.Items.ToList().ForEach(type => Mention(type.AsString!));
                    copy.Append(key, value);
                    break;
                case "@graph":
                    copy.Append(key, Nest((JsonList)value, null, _embed, _cancellation));
                    break;
                default:
                    copy.Append(key, value is JsonList values ? Copy(values, depth) : value);
                    break;
            }
        }

        return copy;
    }

    private JsonList Copy(JsonList values, int depth)
    {
        var copy = new JsonList();
        foreach (var value in values)
        {
            copy.Add(
                (value as JsonMap)?["@list"] is JsonList list ? new JsonMap(1) { ["@list"] = Copy(list, depth + 1) }
                : ExpandedForm.IsNodeReference(value) ? EmbeddedAt((JsonMap)value, depth + 1)
                : value);
        }

        return copy;
    }

    /// <summary>The node in place of the reference, or the reference.</summary>
    private JsonMap EmbeddedAt(JsonMap reference, int depth)
    {
        var id = reference.Text("@id")!;
        if (_embed && depth < MaxDepth && _nodes.TryGetValue(id, out var node) && _written.Add(id))
        {
            return Copy(node, depth);
        }

        Mention(id);
        return reference;
    }

    /// <summary>Names a node without writing it; where only what is reachable is written, it follows at the top.</summary>
    private void Mention(string id)
    {
        if (_root is not null && _nodes.TryGetValue(id, out var node) && !_written.Contains(id))
        {
            _waiting.Enqueue(node);
        }
    }
}
