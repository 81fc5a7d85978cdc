using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.JsonLd.FromRdf;

/// <summary>RDF collections as list objects (section 8.4, step 6.4).</summary>
internal static class ListConversion
{
    /// <summary>Lists in lists are converted so deep; what is deeper keeps its cells, so that readers with a limit get through.</summary>
    private const int MaxDepth = 20;

    private static readonly string First = RdfVocabulary.First.Value;
    private static readonly string Rest = RdfVocabulary.Rest.Value;

    /// <param name="graph">The graph.</param>
    /// <param name="onlyUsage">The one place where a node is referred to, if there is but one.</param>
    /// <param name="isLossless">Whether cells with the type rdf:List stay, which the standard lets go.</param>
    public static void Convert(RdfGraph graph, Func<RdfNode, RdfUsage?> onlyUsage, bool isLossless)
    {
        var lists = new List<Collection>();
        var byCell = new Dictionary<RdfNode, Collection>();
        foreach (var end in graph.NilUsages)
        {
            var list = Collect(end, onlyUsage, isLossless);
            lists.Add(list);
            list.Cells.ForEach(cell => byCell.Add(cell, list));
        }

        var depths = new Dictionary<Collection, int>();
        foreach (var list in lists)
        {
            if (Depth(list, byCell, depths) > 0)
            {
                list.Replace();
            }
        }
    }

    /// <summary>Goes up from a reference to rdf:nil as long as the nodes are list cells.</summary>
    private static Collection Collect(RdfUsage end, Func<RdfNode, RdfUsage?> onlyUsage, bool isLossless)
    {
        var head = end;
        var cells = new List<RdfNode>();
        while (string.Equals(head.Property, Rest, StringComparison.Ordinal) && IsCell(head.Node, isLossless) && onlyUsage(head.Node) is { } above)
        {
            cells.Add(head.Node);
            head = above;
            if (head.Node.Id is Iri)
            {
                break;
            }
        }

        cells.Reverse();
        return new Collection(head, cells);
    }

    private static bool IsCell(RdfNode node, bool isLossless)
    {
        var map = node.Map;
        var hasType = !isLossless && map["@type"] is JsonList types && types is [JsonText type] && type.Is(RdfVocabulary.List.Value);
        return map[First] is JsonList { Count: 1 } && map[Rest] is JsonList { Count: 1 } && map.Count == (hasType ? 4 : 3);
    }

    /// <summary>
    /// How many lists the list stands in, itself among them; 0: it is not to be converted, since it is in a circle of lists or too deep.
    /// </summary>
    private static int Depth(Collection list, Dictionary<RdfNode, Collection> byCell, Dictionary<Collection, int> depths)
    {
        const int InWork = -1;
        var path = new Stack<Collection>();
        for (Collection? at = list; at is not null && depths.TryAdd(at, InWork); at = byCell.GetValueOrDefault(at.Head.Node))
        {
            path.Push(at);
        }

        while (path.TryPop(out var inner))
        {
            var outer = byCell.GetValueOrDefault(inner.Head.Node);
            var depth = outer is null ? 0 : depths[outer];
            depths[inner] = depth is InWork || depth >= MaxDepth ? 0 : depth + 1;
        }

        return depths[list];
    }

    /// <summary>A collection: the reference that becomes the list, and its cells in order.</summary>
    private sealed record Collection(RdfUsage Head, List<RdfNode> Cells)
    {
        public void Replace()
        {
            var items = new JsonList();
            foreach (var cell in Cells)
            {
                items.AddItems(cell.Map[First]!);
                cell.IsGone = true;
            }

            Head.Value.Remove("@id");
            Head.Value["@list"] = items;
        }
    }
}
